import type { OverstayCount, Overstays } from '@iwaa/shared/placements/stays';
import { For, Show } from 'solid-js';
import { t } from '../text/index.ts';
import { Card } from '../ui/Card.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import layout from '../ui/layout.module.css';
import { codeNameOf } from '../ui/placement/names.ts';

const columns = () => [t.forecast.reason(), t.forecast.count(), t.forecast.beds(), t.forecast.meanDays()];

function Counts(props: { readonly caption: string; readonly counts: readonly OverstayCount[] }) {
  return (
    <DataTable caption={props.caption} columns={columns()}>
      <For each={props.counts}>
        {(one) => (
          <tr>
            <th scope="row">{t.overstayReasons[one.reason]()}</th>
            <td>{one.stays}</td>
            <td>{one.beds}</td>
            <td>{t.forecast.days({ count: one.meanDays })}</td>
          </tr>
        )}
      </For>
    </DataTable>
  );
}

/** Why stays go on past the day they were expected to end: counted, none of them named. */
export function OverstaysView(props: { readonly overstays: Overstays }) {
  return (
    <Card title={t.forecast.longer()}>
      <Show when={props.overstays.counts.length > 0} fallback={<p>{t.forecast.noneLonger()}</p>}>
        <Counts caption={t.forecast.allCenters()} counts={props.overstays.counts} />
        <details>
          <summary class={layout.fold}>{t.forecast.where()}</summary>
          <For each={props.overstays.centers}>
            {(center) => <Counts caption={codeNameOf(center)} counts={center.counts} />}
          </For>
        </details>
      </Show>
    </Card>
  );
}
