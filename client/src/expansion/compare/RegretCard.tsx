import type { Comparison } from '@iwaa/shared/expansion/comparison';
import { For, Show } from 'solid-js';
import { t } from '../../text/index.ts';
import { Card } from '../../ui/Card.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { numberInWords } from '../../ui/number.ts';
import { letterOf, planInWords } from './figures.ts';
import { regretInWords } from './words.ts';

type RegretCardProps = { readonly comparison: Comparison };

const hoursOrNot = (hours: number | null): string =>
  hours === null ? t.compare.fails() : numberInWords(Math.round(hours));

/** What each plan would be regretted for if the scenario of another came true, or why that cannot be said. */
export function RegretCard(props: RegretCardProps) {
  return (
    <Card title={t.compare.regret()}>
      <p>
        <strong>{regretInWords(props.comparison)}</strong>
      </p>
      <Show when={props.comparison.regret}>
        {(regret) => (
          <>
            <DataTable
              caption={t.compare.regretTable()}
              columns={[
                t.plan['kind-plan'](),
                ...props.comparison.plans.map((_, place) => t.compare.ifScenario({ letter: letterOf(place) })),
                t.compare.greatest(),
              ]}
            >
              <For each={regret().table}>
                {(row, place) => (
                  <tr>
                    <th scope="row">{planInWords(props.comparison, place())}</th>
                    <For each={row}>{(hours) => <td>{hoursOrNot(hours)}</td>}</For>
                    <td>{hoursOrNot(regret().greatest[place()] ?? null)}</td>
                  </tr>
                )}
              </For>
            </DataTable>
            <p>{t.compare.regretHow()}</p>
          </>
        )}
      </Show>
    </Card>
  );
}
