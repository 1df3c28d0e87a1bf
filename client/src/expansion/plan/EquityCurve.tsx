import type { EquityPoint } from '@iwaa/shared/expansion/phasing-studies';
import { For, Show } from 'solid-js';
import { t } from '../../text/index.ts';
import { ChartOrTable } from '../../ui/ChartOrTable.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { hoursInWords, shareInWords } from '../../ui/number.ts';
import { moneyInWords } from './figures.ts';
import { LineChart } from './LineChart.tsx';

type EquityCurveProps = { readonly points: readonly EquityPoint[] };

/** What it costs everybody in journey when plans lean to the region served worst. */
export function EquityCurve(props: EquityCurveProps) {
  const sorted = () => props.points.toSorted((one, other) => one.worstRegion - other.worstRegion);
  const least = () => sorted().at(0);
  const most = () => sorted().at(-1);
  const isFlat = () => (most()?.worstRegion ?? 0) - (least()?.worstRegion ?? 0) < 0.005;
  return (
    <Show when={props.points.length > 0} fallback={<p>{t.plan['failed-nothing found']()}</p>}>
      <p>
        <strong>{sentenceOf(least(), most(), isFlat())}</strong>
      </p>
      <Show when={!isFlat()} fallback={<EquityTable points={sorted()} />}>
        <ChartOrTable
          words={{ chart: t.plan.chart, table: t.plan.table, key: t.plan.asChart }}
          chart={
            <LineChart
              dots
              lines={[
                {
                  name: t.plan.equity(),
                  look: 'firm',
                  points: sorted().map(({ worstRegion, journey }) => ({ x: worstRegion, y: journey })),
                },
              ]}
              across={{ name: t.plan.equityX(), words: shareInWords }}
              up={{ name: t.plan.equityY(), words: hoursInWords }}
            />
          }
          table={<EquityTable points={sorted()} />}
        />
      </Show>
    </Show>
  );
}

/** Plans that change nothing for it make no curve. */
function sentenceOf(least: EquityPoint | undefined, most: EquityPoint | undefined, isFlat: boolean): string {
  if (!least || !most) return '';
  if (isFlat) return t.plan.equityFlat({ worst: shareInWords(least.worstRegion) });
  return t.plan.equitySentence({
    worstLeast: shareInWords(least.worstRegion),
    worstMost: shareInWords(most.worstRegion),
    journeyMost: hoursInWords(least.journey),
    journeyLeast: hoursInWords(most.journey),
  });
}

function EquityTable(props: EquityCurveProps) {
  return (
    <DataTable
      caption={t.plan.equityCaption()}
      columns={[t.plan.equityX(), t.plan.equityY(), t.plan.covered(), t.plan.spent()]}
    >
      <For each={props.points}>
        {(point) => (
          <tr>
            <th scope="row">{shareInWords(point.worstRegion)}</th>
            <td>{hoursInWords(point.journey)}</td>
            <td>{shareInWords(point.covered)}</td>
            <td>{moneyInWords(point.spent)}</td>
          </tr>
        )}
      </For>
    </DataTable>
  );
}
