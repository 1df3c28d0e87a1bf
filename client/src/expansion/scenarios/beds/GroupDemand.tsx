import type { Demand } from '@iwaa/shared/expansion/demand/loads';
import type { Sizing } from '@iwaa/shared/expansion/sizing/answer';
import { sum } from '@iwaa/shared/expansion/ranges';
import { For } from 'solid-js';
import { t } from '../../../text/index.ts';
import { type Bar, Bars } from '../../../ui/Bars.tsx';
import { Card } from '../../../ui/Card.tsx';
import { ChartOrTable } from '../../../ui/ChartOrTable.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import layout from '../../../ui/layout.module.css';
import { bandInWords, wholeInWords } from './bands.ts';

type GroupDemandProps = { readonly sizing: Sizing };

/** Who is in need and who would be referred, group by group: two numbers, never one. */
export function GroupDemand(props: GroupDemandProps) {
  const people = (of: Demand): string =>
    t.words.people({ count: Math.round(sum(props.sizing.demand.map((row) => row[of].mean))) });
  return (
    <Card title={t.expansion.peopleIn({ year: String(props.sizing.year) })}>
      <p>
        <strong>{t.expansion.needAndReferred({ need: people('need'), referred: people('referred') })}</strong>
      </p>
      <p>{t.expansion.needAndReferredWhy()}</p>
      <ChartOrTable
        words={{ chart: t.funnel.chart, table: t.funnel.table, key: t.funnel.asTable }}
        chart={<GroupBars {...props} />}
        table={<GroupTable {...props} />}
      />
      <p class={layout.small}>{t.expansion.eightOfTen()}</p>
    </Card>
  );
}

function GroupBars(props: GroupDemandProps) {
  /** One scale for both, so that what is not referred is seen. */
  const most = () => Math.max(1, ...props.sizing.demand.flatMap(({ need, referred }) => [need.high, referred.high]));
  const bars = (of: Demand): Bar[] =>
    props.sizing.demand.map((row) => ({
      label: t.availability[row.column](),
      value: bandInWords(row[of]),
      from: row[of].low / most(),
      to: row[of].high / most(),
      mean: row[of].mean / most(),
      kind: 'band',
    }));
  return (
    <For each={['referred', 'need'] as const}>
      {(of) => (
        <>
          <h3>{t.expansion[`demand-${of}`]()}</h3>
          <Bars label={t.expansion[`demand-${of}`]()} bars={bars(of)} />
        </>
      )}
    </For>
  );
}

function GroupTable(props: GroupDemandProps) {
  const columns = () => [
    t.expansion.group(),
    t.expansion['demand-referred'](),
    t.expansion.band(),
    t.expansion['demand-need'](),
    t.expansion.band(),
    t.expansion['factor-foreign'](),
  ];
  return (
    <DataTable caption={t.expansion.peopleIn({ year: String(props.sizing.year) })} columns={columns()}>
      <For each={props.sizing.demand}>
        {(row) => (
          <tr>
            <th scope="row">{t.availability[row.column]()}</th>
            <td>{wholeInWords(row.referred.mean)}</td>
            <td>{bandInWords(row.referred)}</td>
            <td>{wholeInWords(row.need.mean)}</td>
            <td>{bandInWords(row.need)}</td>
            <td>{wholeInWords(row.foreign.referred)}</td>
          </tr>
        )}
      </For>
    </DataTable>
  );
}
