import type { Comparison } from '@iwaa/shared/expansion/comparison';
import { For } from 'solid-js';
import { t } from '../../text/index.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import type { PlaceNames } from '../words.ts';
import { assumptionInWords, valueInWords } from './assumptions.ts';
import { planInWords } from './figures.ts';

/** What the plans assume differently, with the value in each. */
export function AssumptionsTable(props: { readonly comparison: Comparison; readonly names: PlaceNames }) {
  return (
    <DataTable
      caption={t.compare.inEach()}
      columns={[
        t.compare.assumption(),
        ...props.comparison.plans.map((_, place) => planInWords(props.comparison, place)),
      ]}
    >
      <For each={props.comparison.assumptions}>
        {(line) => (
          <tr>
            <th scope="row">{assumptionInWords(line.name)}</th>
            <For each={line.values}>{(value) => <td>{valueInWords(line.name, value, props.names)}</td>}</For>
          </tr>
        )}
      </For>
    </DataTable>
  );
}
