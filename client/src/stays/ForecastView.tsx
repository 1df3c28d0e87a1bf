import type { Forecast } from '@iwaa/shared/placements/forecast';
import { For, Show } from 'solid-js';
import { t } from '../text/index.ts';
import { Card } from '../ui/Card.tsx';
import { ChartOrTable } from '../ui/ChartOrTable.tsx';
import { Select } from '../ui/inputs.tsx';
import layout from '../ui/layout.module.css';
import { numberInWords } from '../ui/number.ts';
import { codeNameOf } from '../ui/placement/names.ts';
import { StaysTable } from './StaysTable.tsx';
import { WeekBars, WeekTable } from './Weeks.tsx';

/** Instead of one center. */
export const everywhere = '';

type ForecastProps = {
  readonly forecast: Forecast;
  /** Of the chosen center alone, as it is now. */
  readonly own?: Forecast | undefined;
  readonly chosen: string;
  readonly onChosen: (centerId: string) => void;
};

/** The weeks ahead, for the chosen center or for all; where there is one, each of its stays as well, and what its day was taken from. */
export function ForecastView(props: ForecastProps) {
  const center = () => props.forecast.centers.find((one) => one.centerId === props.chosen);
  const ofOne = () => {
    const { stays } = props.forecast;
    return props.chosen === everywhere && stays !== null && stays.length > 0 ? stays : undefined;
  };
  const weeks = () => (props.own ?? center() ?? props.forecast).weeks;
  const sentence = () => {
    const [next] = weeks();
    if (!next) return '';
    const { expected, low, high } = next;
    return t.forecast.nextWeek({
      expected: numberInWords(expected),
      low: t.words.beds({ count: low }),
      high: t.words.beds({ count: high }),
    });
  };
  const choices = () => [
    { value: everywhere, label: t.forecast.allCenters() },
    ...props.forecast.centers.map((one) => ({ value: one.centerId, label: codeNameOf(one) })),
  ];
  return (
    <>
      <Card title={t.forecast.freeing()}>
        <Show when={props.forecast.centers.length > 0} fallback={<p>{t.forecast.nobody()}</p>}>
          <Show when={props.forecast.centers.length > 1}>
            <div class={layout.narrow}>
              <Select label={t.forecast.center()} choices={choices()} value={props.chosen} onValue={props.onChosen} />
            </div>
          </Show>
          <p>
            <strong>{sentence()}</strong>
          </p>
          <ChartOrTable
            words={{ chart: t.forecast.chart, table: t.forecast.table, key: t.forecast.asTable }}
            chart={<WeekBars weeks={weeks()} />}
            table={<WeekTable weeks={weeks()} />}
          />
          <Basis forecast={props.forecast} />
        </Show>
      </Card>
      <Show when={ofOne()}>{(stays) => <StaysTable stays={stays()} />}</Show>
    </>
  );
}

/** What the numbers were taken from, and what of them is assumed. */
function Basis(props: { readonly forecast: Forecast }) {
  return (
    <details>
      <summary class={layout.fold}>{t.forecast.basis()}</summary>
      <div class={layout.stack}>
        <p>
          {t.forecast.assumed({
            days: props.forecast.assumed.days,
            slack: props.forecast.assumed.slackDays,
            least: props.forecast.assumed.leastStays,
          })}
        </p>
        <ul>
          <For each={props.forecast.centers}>
            {(one) => (
              <li>
                <bdi>{codeNameOf(one)}</bdi> : {t.forecast.past({ count: one.pastStays })}
              </li>
            )}
          </For>
        </ul>
      </div>
    </details>
  );
}
