import { For, Show } from 'solid-js';
import { t } from '../../text/index.ts';
import { ChartOrTable } from '../../ui/ChartOrTable.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { hoursInWords, numberInWords } from '../../ui/number.ts';
import { LineChart } from './LineChart.tsx';
import type { Seen } from './watch-run.ts';

const goalHours = (hours: number | null): string => (hours === null ? t.plan.noGap() : hoursInWords(Math.round(hours)));

/** The moments at which the bound or the best plan moved. */
const movesOf = (seen: readonly Seen[]): readonly Seen[] =>
  seen.filter((one, index) => {
    const before = seen[index - 1];
    return before?.bound !== one.bound || before.value !== one.value;
  });

/** The best plan and the bound as they approach each other. */
export function Closing(props: { readonly seen: readonly Seen[] }) {
  const points = (of: 'value' | 'bound') =>
    props.seen.flatMap((one) => {
      const y = one[of];
      // A first bound can be below nothing, which says nothing, and would press all the rest together.
      return y === null || y < 0 ? [] : [{ x: one.seconds, y }];
    });
  return (
    <Show when={points('value').length > 1 && points('bound').length > 1}>
      <p>{t.plan.closing()}</p>
      <ChartOrTable
        words={{ chart: t.plan.chart, table: t.plan.table, key: t.plan.asChart }}
        chart={
          <LineChart
            lines={[
              { name: t.plan.value(), look: 'firm', points: points('value') },
              { name: t.plan.bound(), look: 'dashed', points: points('bound') },
            ]}
            across={{ name: t.plan.second(), words: (seconds) => String(Math.round(seconds)) }}
            up={{ name: t.plan.goalHours(), words: goalHours }}
          />
        }
        table={<Moves seen={props.seen} />}
      />
    </Show>
  );
}

function Moves(props: { readonly seen: readonly Seen[] }) {
  return (
    <DataTable caption={t.plan.closing()} columns={[t.plan.second(), t.plan.value(), t.plan.bound()]}>
      <For each={movesOf(props.seen)}>
        {(one) => (
          <tr>
            <th scope="row">{numberInWords(one.seconds)}</th>
            <td>{goalHours(one.value)}</td>
            <td>{goalHours(one.bound)}</td>
          </tr>
        )}
      </For>
    </DataTable>
  );
}
