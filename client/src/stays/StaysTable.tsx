import type { ForecastStay } from '@iwaa/shared/placements/forecast';
import { A } from '@solidjs/router';
import { For } from 'solid-js';
import { dayInWords } from '../platform/time.ts';
import { t } from '../text/index.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Reference } from '../ui/placement/Reference.tsx';

function likelyInWords({ likelyFrom, likelyTo }: ForecastStay): string {
  if (likelyFrom === null) return t.forecast.later();
  const from = dayInWords(likelyFrom);
  return likelyTo === null
    ? t.forecast.likelyAfter({ from })
    : t.forecast.likelyBetween({ from, to: dayInWords(likelyTo) });
}

/** Each stay of one center, with the days between which it is likely to end and what says so. */
export function StaysTable(props: { readonly stays: readonly ForecastStay[] }) {
  return (
    <DataTable
      caption={t.forecast.stays()}
      columns={[t.forecast.reference(), t.forecast.beds(), t.forecast.likely(), t.forecast.source()]}
    >
      <For each={props.stays}>
        {(stay) => (
          <tr>
            <th scope="row">
              <A href={`/requests/${stay.reference}`}>
                <Reference value={stay.reference} />
              </A>
            </th>
            <td>{stay.beds}</td>
            <td>{likelyInWords(stay)}</td>
            <td>{t.forecast[`basis-${stay.basis}`]()}</td>
          </tr>
        )}
      </For>
    </DataTable>
  );
}
