import type { ForecastWeek } from '@iwaa/shared/placements/forecast';
import { For } from 'solid-js';
import { dayInWords } from '../platform/time.ts';
import { t } from '../text/index.ts';
import { Bars } from '../ui/Bars.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { numberInWords } from '../ui/number.ts';

type WeeksProps = { readonly weeks: readonly ForecastWeek[] };

const weekInWords = ({ from, to }: ForecastWeek): string =>
  t.forecast.weekOf({ from: dayInWords(from), to: dayInWords(to) });
const bandInWords = ({ low, high }: ForecastWeek): string =>
  low === high ? numberInWords(low) : t.forecast.bandOf({ low, high });

/** For each week the band in which eight of ten cases lie, with the mean marked. */
export function WeekBars(props: WeeksProps) {
  const most = () => Math.max(1, ...props.weeks.map((week) => week.high));
  return (
    <Bars
      label={t.forecast.freeing()}
      bars={props.weeks.map((week) => ({
        label: weekInWords(week),
        value: bandInWords(week),
        kind: 'band',
        from: week.low / most(),
        to: week.high / most(),
        mean: week.expected / most(),
      }))}
    />
  );
}

export function WeekTable(props: WeeksProps) {
  return (
    <DataTable caption={t.forecast.freeing()} columns={[t.forecast.week(), t.forecast.mean(), t.forecast.band()]}>
      <For each={props.weeks}>
        {(week) => (
          <tr>
            <th scope="row">{weekInWords(week)}</th>
            <td>{numberInWords(week.expected)}</td>
            <td>{bandInWords(week)}</td>
          </tr>
        )}
      </For>
    </DataTable>
  );
}
