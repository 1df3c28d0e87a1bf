import type { ComparedFigure, Comparison } from '@iwaa/shared/expansion/comparison';
import { For, Show } from 'solid-js';
import { t } from '../../text/index.ts';
import { type Bar, Bars } from '../../ui/Bars.tsx';
import { Card } from '../../ui/Card.tsx';
import { ChartOrTable } from '../../ui/ChartOrTable.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { figureInWords, planInWords, valuesOf } from './figures.ts';
import { coverageInWords } from './words.ts';

type CoverageAndCostProps = { readonly comparison: Comparison };

const drawn = ['covered', 'spent'] as const satisfies readonly ComparedFigure[];

/** What a plan gives and what it costs, each on its own scale: places from none to all people, money from none to the dearest plan. */
export function CoverageAndCost(props: CoverageAndCostProps) {
  return (
    <Card title={t.compare.coverageAndCost()}>
      <Show when={coverageInWords(props.comparison)}>
        {(sentence) => (
          <p>
            <strong>{sentence()}</strong>
          </p>
        )}
      </Show>
      <ChartOrTable
        words={{ chart: t.plan.chart, table: t.plan.table, key: t.plan.asChart }}
        chart={
          <For each={drawn}>
            {(figure) => (
              <>
                <h3>{t.compare[`figure-${figure}`]()}</h3>
                <Bars label={t.compare[`figure-${figure}`]()} bars={barsOf(props.comparison, figure)} />
              </>
            )}
          </For>
        }
        table={<CoverageTable comparison={props.comparison} />}
      />
    </Card>
  );
}

function barsOf(comparison: Comparison, figure: (typeof drawn)[number]): Bar[] {
  const values = valuesOf(comparison, figure);
  const whole = figure === 'covered' ? 1 : Math.max(1, ...values.map((value) => value ?? 0));
  return values.map((value, place) => ({
    label: planInWords(comparison, place),
    value: figureInWords(figure, value),
    from: 0,
    to: value === null ? 1 : value / whole,
    kind: value === null ? 'hidden' : 'fill',
  }));
}

function CoverageTable(props: CoverageAndCostProps) {
  return (
    <DataTable
      caption={t.compare.coverageTable()}
      columns={[t.plan['kind-plan'](), ...drawn.map((figure) => t.compare[`figure-${figure}`]())]}
    >
      <For each={props.comparison.plans}>
        {(_, place) => (
          <tr>
            <th scope="row">{planInWords(props.comparison, place())}</th>
            <For each={drawn}>
              {(figure) => <td>{figureInWords(figure, valuesOf(props.comparison, figure)[place()] ?? null)}</td>}
            </For>
          </tr>
        )}
      </For>
    </DataTable>
  );
}
