import type { Sizing } from '@iwaa/shared/expansion/sizing/answer';
import type { Divisions } from '@iwaa/shared/expansion/sizing/network';
import { For, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Bars } from '../../../ui/Bars.tsx';
import { Card } from '../../../ui/Card.tsx';
import { ChartOrTable } from '../../../ui/ChartOrTable.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import layout from '../../../ui/layout.module.css';
import { fineShareInWords } from '../../../ui/number.ts';
import { bandInWords, wholeInWords } from './bands.ts';
import type { Drawn } from './sizes.ts';

type JumpProps = { readonly sizing: Sizing; readonly drawn: Drawn | undefined };

const divisions = [
  'inUse',
  'nationalPool',
  'regionalPools',
  'regionalUnits',
] as const satisfies readonly (keyof Divisions)[];

/** How the beds grow with each division at the same risk: the more they are parted, the more of them stand ready. */
export function Jump(props: JumpProps) {
  const beds = (of: keyof Divisions): number => Math.ceil(props.sizing.divisions[of]);
  const sentence = () =>
    t.expansion.jump({
      inUse: wholeInWords(props.sizing.divisions.inUse),
      national: t.words.beds({ count: beds('nationalPool') }),
      regional: t.words.beds({ count: beds('regionalPools') }),
      units: t.words.beds({ count: beds('regionalUnits') }),
    });
  return (
    <Card title={t.expansion[`bedsFor-${props.sizing.demandFor}`]({ year: String(props.sizing.year) })}>
      <p aria-live="polite">
        <strong>{sentence()}</strong>
      </p>
      <p>{t.expansion.jumpWhy()}</p>
      <ChartOrTable
        words={{ chart: t.funnel.chart, table: t.funnel.table, key: t.funnel.asTable }}
        chart={<JumpBars {...props} />}
        table={<JumpTable {...props} />}
      />
      <p>
        {t.expansion.separation({
          apart: t.words.beds({ count: props.sizing.separation.bedsApart }),
          pooled: t.words.beds({ count: props.sizing.separation.pooled.beds }),
          price: t.words.beds({ count: props.sizing.separation.price }),
          swing: t.words.beds({ count: props.sizing.separation.withSwing.beds }),
        })}
      </p>
      <p>{referralInWords(props.sizing.referralToFill)}</p>
      <Show when={props.drawn} fallback={<p class={layout.small}>{t.expansion.drawing()}</p>}>
        {(drawn) => <p class={layout.small}>{t.expansion.drawnIn({ count: Math.ceil(drawn().milliseconds) })}</p>}
      </Show>
    </Card>
  );
}

/** Above 1 nobody could fill them, however many were referred. */
function referralInWords(share: number): string {
  return share <= 1 ? t.expansion.referralToFill({ share: fineShareInWords(share) }) : t.expansion.cannotFill();
}

function JumpBars(props: JumpProps) {
  const most = () => Math.max(1, ...divisions.map((of) => props.sizing.divisions[of]), ...highs(props.drawn));
  const bar = (of: keyof Divisions) => ({
    label: t.expansion[`division-${of}`](),
    value: wholeInWords(props.sizing.divisions[of]),
    from: 0,
    to: props.sizing.divisions[of] / most(),
    kind: 'fill' as const,
  });
  const band =
    ({ bands }: Drawn) =>
    (of: keyof Divisions) => ({
      label: t.expansion[`division-${of}`](),
      value: bandInWords(bands[of]),
      from: bands[of].low / most(),
      to: bands[of].high / most(),
      kind: 'band' as const,
      mean: bands[of].middle / most(),
    });
  return (
    <>
      <Bars label={t.expansion.divisions()} bars={divisions.map(bar)} />
      <Show when={props.drawn}>
        {(drawn) => (
          <>
            <h3>{t.expansion.divisionBands()}</h3>
            <Bars label={t.expansion.divisionBands()} bars={divisions.map(band(drawn()))} />
          </>
        )}
      </Show>
    </>
  );
}

const highs = (drawn: Drawn | undefined): number[] => (drawn ? divisions.map((of) => drawn.bands[of].high) : []);

function JumpTable(props: JumpProps) {
  const columns = () => [
    t.expansion.division(),
    t.expansion.asSet(),
    t.expansion.tenth(),
    t.expansion.half(),
    t.expansion.ninetieth(),
  ];
  return (
    <DataTable caption={t.expansion.divisions()} columns={columns()}>
      <For each={divisions}>
        {(of) => (
          <tr>
            <th scope="row">{t.expansion[`division-${of}`]()}</th>
            <td>{wholeInWords(props.sizing.divisions[of])}</td>
            <For each={['low', 'middle', 'high'] as const}>
              {(at) => <td>{props.drawn ? wholeInWords(props.drawn.bands[of][at]) : '…'}</td>}
            </For>
          </tr>
        )}
      </For>
    </DataTable>
  );
}
