import { type Funnel, funnelSteps } from '@iwaa/shared/placements/funnel';
import { For, Show } from 'solid-js';
import { dayInWords } from '../platform/time.ts';
import { t } from '../text/index.ts';
import { type Bar, Bars } from '../ui/Bars.tsx';
import { Card } from '../ui/Card.tsx';
import { ChartOrTable } from '../ui/ChartOrTable.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Facts } from '../ui/Facts.tsx';
import { shareInWords } from '../ui/number.ts';
import type { RegionLine } from '@iwaa/shared/centers/centers';
import { countInWords, partInWords, timeInWords } from './words.ts';

type FunnelViewProps = { readonly funnel: Funnel; readonly regions: readonly RegionLine[] };

/** A sentence that says it, the steps as bars with their table behind, and how long each step takes. */
export function FunnelView(props: FunnelViewProps) {
  const sentence = () => {
    const [identified, , , arrived, safe] = props.funnel.total.map(countInWords);
    const year = String(props.funnel.year);
    return t.funnel.sentence({ year, identified: identified ?? '', arrived: arrived ?? '', safe: safe ?? '' });
  };
  return (
    <>
      <Card title={String(props.funnel.year)}>
        <Show
          when={props.funnel.rows.length > 0}
          fallback={<p>{t.funnel.nothing({ year: String(props.funnel.year) })}</p>}
        >
          <p>
            <strong>{sentence()}</strong>
          </p>
          <ChartOrTable
            words={{ chart: t.funnel.chart, table: t.funnel.table, key: t.funnel.asTable }}
            chart={
              <>
                <Bars label={t.funnel.title()} bars={barsOf(props.funnel.total)} />
                <h3>{t.funnel.arrivedOf()}</h3>
                <Bars label={t.funnel.arrivedOf()} bars={partsOf(props.funnel, props.regions)} />
              </>
            }
            table={<FunnelTable {...props} />}
          />
        </Show>
        <p>{t.funnel.how()}</p>
        <Show when={props.funnel.hidesSmall}>
          <p>{t.funnel.hides()}</p>
        </Show>
        <p>{t.funnel.asOf({ day: dayInWords(props.funnel.asOf) })}</p>
      </Card>
      <Card title={t.funnel.times()}>
        <Facts
          facts={(['referred', 'accepted', 'arrived'] as const).map((step) => ({
            term: t.funnel[`time-${step}`](),
            value: timeInWords(props.funnel.medians[step]),
          }))}
        />
      </Card>
    </>
  );
}

/** Each step against the first; one that is hidden is as long as the step after it tells, and marked so. */
function barsOf(total: Funnel['total']): Bar[] {
  const first = total.find((count) => count !== null) ?? 0;
  return funnelSteps.map((step, index) => {
    const count = total[index] ?? null;
    const share = first === 0 ? 0 : (count ?? 0) / first;
    const words = count === null ? t.funnel.hidden() : `${count} · ${shareInWords(share)}`;
    return {
      label: t.funnel[`step-${step}`](),
      value: words,
      from: 0,
      to: count === null ? 1 : share,
      kind: count === null ? 'hidden' : 'fill',
    };
  });
}

/** Of each part, how many of those identified have arrived. */
function partsOf(funnel: Funnel, regions: readonly RegionLine[]): Bar[] {
  return funnel.rows.map((row) => {
    const [identified, , , arrived] = row.counts;
    const isTold = identified != null && arrived != null && identified > 0;
    return {
      label: partInWords(row, funnel, regions),
      value: isTold ? t.funnel.ofThem({ arrived, identified }) : t.funnel.hidden(),
      from: 0,
      to: isTold ? arrived / identified : 1,
      kind: isTold ? 'fill' : 'hidden',
    };
  });
}

function FunnelTable(props: FunnelViewProps) {
  const columns = () => [t.funnel[`by-${props.funnel.by}`](), ...funnelSteps.map((step) => t.funnel[`step-${step}`]())];
  return (
    <DataTable caption={t.funnel.title()} columns={columns()}>
      <For each={props.funnel.rows}>
        {(row) => (
          <tr>
            <th scope="row">{partInWords(row, props.funnel, props.regions)}</th>
            <For each={row.counts}>{(count) => <td>{countInWords(count)}</td>}</For>
          </tr>
        )}
      </For>
      <tr>
        <th scope="row">{t.funnel.all()}</th>
        <For each={props.funnel.total}>{(count) => <td>{countInWords(count)}</td>}</For>
      </tr>
    </DataTable>
  );
}
