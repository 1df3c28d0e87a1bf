import type { ScenarioContent } from '@iwaa/shared/expansion/scenario';
import type { Sizing } from '@iwaa/shared/expansion/sizing/answer';
import type { Bar as Swing } from '@iwaa/shared/expansion/demand/uncertainty';
import { For, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { type Bar, Bars } from '../../../ui/Bars.tsx';
import { Card } from '../../../ui/Card.tsx';
import { ChartOrTable } from '../../../ui/ChartOrTable.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import { factorInWords } from '../../assumptions.ts';
import { bandInWords, wholeInWords } from './bands.ts';
import type { Drawn } from './sizes.ts';

type TornadoProps = { readonly drawn: Drawn; readonly content: ScenarioContent; readonly sizing: Sizing };

/** From the least to the most beds, whichever end of the factor gives them. */
const ends = ({ low, high }: Swing) => ({ low: Math.min(low, high), high: Math.max(low, high) });

/** One figure at a time at its least and its most: which of them the beds hang on, widest first. */
export function Tornado(props: TornadoProps) {
  return (
    <Card title={t.expansion.tornado()}>
      <Show when={props.drawn.bars[0]} fallback={<p>{t.expansion.nothingMoves()}</p>}>
        {(widest) => (
          <>
            <p>
              <strong>
                {t.expansion.widest({
                  factor: t.expansion[`factor-${widest().factor}`](),
                  low: wholeInWords(ends(widest()).low),
                  high: t.words.beds({ count: ends(widest()).high }),
                })}
              </strong>
            </p>
            <ChartOrTable
              words={{ chart: t.funnel.chart, table: t.funnel.table, key: t.funnel.asTable }}
              chart={<TornadoBars {...props} />}
              table={<TornadoTable {...props} />}
            />
          </>
        )}
      </Show>
    </Card>
  );
}

function TornadoBars(props: TornadoProps) {
  const most = () => Math.max(1, ...props.drawn.bars.map((bar) => ends(bar).high));
  const bars = (): Bar[] =>
    props.drawn.bars.map((bar) => ({
      label: t.expansion[`factor-${bar.factor}`](),
      value: bandInWords(ends(bar)),
      from: ends(bar).low / most(),
      to: ends(bar).high / most(),
      mean: props.sizing.divisions.regionalUnits / most(),
      kind: 'band',
    }));
  return <Bars label={t.expansion.tornado()} bars={bars()} />;
}

function TornadoTable(props: TornadoProps) {
  const at = (bar: Swing, end: 'low' | 'high'): string =>
    t.expansion.bedsIf({
      beds: t.words.beds({ count: bar[end] }),
      value: factorInWords(bar.factor, props.content.demand.factors[bar.factor][end]),
    });
  return (
    <DataTable
      caption={t.expansion.tornado()}
      columns={[t.expansion.factor(), t.expansion.least(), t.expansion.most()]}
    >
      <For each={props.drawn.bars}>
        {(bar) => (
          <tr>
            <th scope="row">{t.expansion[`factor-${bar.factor}`]()}</th>
            <td>{at(bar, 'low')}</td>
            <td>{at(bar, 'high')}</td>
          </tr>
        )}
      </For>
    </DataTable>
  );
}
