import { columns, type CenterRow, type Column } from '@iwaa/shared/availability/availability';
import { For, Show } from 'solid-js';
import { t } from '../text/index.ts';
import { classes } from '../ui/classes.ts';
import marks from '../ui/marks.module.css';
import styles from './board.module.css';
import { CenterMeta, isFaded, isOpen, notOpenInWords } from './CenterMeta.tsx';
import { FreshnessMark } from './FreshnessMark.tsx';
import type { Geography } from './geography.ts';
import { PlacesCell } from './PlacesCell.tsx';
import { RegionCards, type RowsProps } from './RegionTable.tsx';

/** What this center receives, or the one group that is asked for. */
const shownColumns = (row: CenterRow, asked: Column | null): Column[] =>
  columns.filter((column) => (asked === null ? row.columns[column] !== null : column === asked));

function Numbers(props: { readonly row: CenterRow; readonly asked: Column | null }) {
  return (
    <dl class={styles.numbers}>
      <For each={shownColumns(props.row, props.asked)}>
        {(column) => (
          <div>
            <dt>{t.availability[column]()}</dt>
            <dd>
              <PlacesCell places={props.row.columns[column]} />
            </dd>
          </div>
        )}
      </For>
    </dl>
  );
}

type CardProps = {
  readonly row: CenterRow;
  readonly geography: Geography;
  readonly asked: Column | null;
  readonly marked: boolean;
};

function CenterCard(props: CardProps) {
  return (
    <li class={classes(styles.card, isFaded(props.row) && styles.faded, props.marked && marks.marked)}>
      <div class={styles.cardHead}>
        <h3>
          <CenterMeta row={props.row} geography={props.geography} />
        </h3>
        <Show when={isOpen(props.row)}>
          <div class={styles.age}>
            <FreshnessMark freshness={props.row.freshness} />
          </div>
        </Show>
      </div>
      <Show when={isOpen(props.row)} fallback={<p class={styles.notOpen}>{notOpenInWords(props.row)}</p>}>
        <Numbers row={props.row} asked={props.asked} />
      </Show>
    </li>
  );
}

export function CenterCards(props: RowsProps<CenterRow>) {
  return (
    <RegionCards rows={props.rows} geography={props.geography}>
      {(row) => (
        <CenterCard row={row} geography={props.geography} asked={props.asked} marked={props.isMarked(row.centerId)} />
      )}
    </RegionCards>
  );
}
