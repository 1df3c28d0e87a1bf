import { columns, type CityRow, type Column } from '@iwaa/shared/availability/availability';
import { For, Show } from 'solid-js';
import { t } from '../text/index.ts';
import { classes } from '../ui/classes.ts';
import marks from '../ui/marks.module.css';
import { BandMark } from './BandMark.tsx';
import styles from './board.module.css';
import { CityFreshness, CityMeta, isCityFaded } from './CityMeta.tsx';
import type { Geography } from './geography.ts';
import { isCityOpen } from './totals.ts';
import { RegionCards, type RowsProps } from './RegionTable.tsx';

const shownColumns = (row: CityRow, asked: Column | null): Column[] =>
  columns.filter((column) => (asked === null ? row.columns[column] !== null : column === asked));

type CardProps = {
  readonly row: CityRow;
  readonly geography: Geography;
  readonly asked: Column | null;
  readonly marked: boolean;
};

function CityCard(props: CardProps) {
  return (
    <li class={classes(styles.card, isCityFaded(props.row) && styles.faded, props.marked && marks.marked)}>
      <div class={styles.cardHead}>
        <h3>
          <CityMeta row={props.row} geography={props.geography} />
        </h3>
        <Show when={isCityOpen(props.row)}>
          <CityFreshness row={props.row} />
        </Show>
      </div>
      <Show when={isCityOpen(props.row)}>
        <dl class={styles.bands}>
          <For each={shownColumns(props.row, props.asked)}>
            {(column) => (
              <div>
                <dt>{t.availability[column]()}</dt>
                <dd>
                  <BandMark band={props.row.columns[column]} />
                </dd>
              </div>
            )}
          </For>
        </dl>
      </Show>
    </li>
  );
}

export function CityCards(props: RowsProps<CityRow>) {
  return (
    <RegionCards rows={props.rows} geography={props.geography}>
      {(row) => (
        <CityCard row={row} geography={props.geography} asked={props.asked} marked={props.isMarked(row.cityId)} />
      )}
    </RegionCards>
  );
}
