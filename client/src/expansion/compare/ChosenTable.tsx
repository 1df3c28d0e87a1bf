import type { Comparison } from '@iwaa/shared/expansion/comparison';
import { For } from 'solid-js';
import { t } from '../../text/index.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import type { PlaceNames } from '../words.ts';

/** Which towns every plan keeps, and which only some do; the surest first. */
export function ChosenTable(props: { readonly comparison: Comparison; readonly names: PlaceNames }) {
  const of = () => props.comparison.plans.length;
  const towns = () => props.comparison.chosen.toSorted((one, other) => other.times - one.times);
  return (
    <DataTable caption={t.compare.chosenNote()} columns={[t.plan.town(), t.plan.region(), t.compare.howSure()]}>
      <For each={towns()}>
        {(town) => (
          <tr>
            <th scope="row">{props.names.town(town.cityId)}</th>
            <td>{props.names.region(town.regionId)}</td>
            <td>{town.times === of() ? t.compare.sure() : t.compare.open({ count: town.times, of: of() })}</td>
          </tr>
        )}
      </For>
    </DataTable>
  );
}
