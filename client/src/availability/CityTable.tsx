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
import { RegionTable, type RowsProps } from './RegionTable.tsx';

type LineProps = {
  readonly row: CityRow;
  readonly geography: Geography;
  readonly asked: Column | null;
  readonly marked: boolean;
};

function CityLine(props: LineProps) {
  return (
    <tr class={classes(isCityFaded(props.row) && styles.faded, props.marked && marks.marked)}>
      <th scope="row">
        <CityMeta row={props.row} geography={props.geography} />
      </th>
      <Show when={isCityOpen(props.row)} fallback={<td colSpan={columns.length + 1} />}>
        <For each={columns}>
          {(column) => (
            <td class={classes(props.asked === column && styles.asked)}>
              <BandMark band={props.row.columns[column]} />
            </td>
          )}
        </For>
        <td class={styles.age}>
          <CityFreshness row={props.row} />
        </td>
      </Show>
    </tr>
  );
}

/** Cities with bands, for those who look for a place. */
export function CityTable(props: RowsProps<CityRow>) {
  return (
    <RegionTable
      caption={t.availability.cityCaption()}
      first={t.availability.city()}
      last={t.availability.numbers()}
      rows={props.rows}
      geography={props.geography}
      asked={props.asked}
    >
      {(row) => (
        <CityLine row={row} geography={props.geography} asked={props.asked} marked={props.isMarked(row.cityId)} />
      )}
    </RegionTable>
  );
}
