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
import { RegionTable, type RowsProps } from './RegionTable.tsx';

type LineProps = {
  readonly row: CenterRow;
  readonly geography: Geography;
  readonly asked: Column | null;
  readonly marked: boolean;
};

function CenterLine(props: LineProps) {
  return (
    <tr class={classes(isFaded(props.row) && styles.faded, props.marked && marks.marked)}>
      <th scope="row">
        <CenterMeta row={props.row} geography={props.geography} />
      </th>
      <Show
        when={isOpen(props.row)}
        fallback={
          <td class={styles.notOpen} colSpan={columns.length + 1}>
            {notOpenInWords(props.row)}
          </td>
        }
      >
        <For each={columns}>
          {(column) => (
            <td class={classes(props.asked === column && styles.asked)}>
              <PlacesCell places={props.row.columns[column]} />
            </td>
          )}
        </For>
        <td class={styles.age}>
          <FreshnessMark freshness={props.row.freshness} />
        </td>
      </Show>
    </tr>
  );
}

export function CenterTable(props: RowsProps<CenterRow>) {
  return (
    <RegionTable
      caption={t.availability.tableCaption()}
      first={t.availability.center()}
      last={t.availability.confirmed()}
      rows={props.rows}
      geography={props.geography}
      asked={props.asked}
    >
      {(row) => (
        <CenterLine row={row} geography={props.geography} asked={props.asked} marked={props.isMarked(row.centerId)} />
      )}
    </RegionTable>
  );
}
