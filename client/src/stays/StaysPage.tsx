import { Show } from 'solid-js';
import { api } from '../api.ts';
import { createQuery } from '../platform/query.ts';
import { viewer } from '../platform/session.ts';
import { t } from '../text/index.ts';
import { Answer } from '../ui/Answer.tsx';
import layout from '../ui/layout.module.css';
import { ForecastView } from './ForecastView.tsx';
import { OverstaysView } from './OverstaysView.tsx';

/** When beds will come free; and, for the coordination, which stays go on past their day and why. */
export function StaysPage() {
  const forecast = createQuery(
    () => api.placements.forecast.query({}),
    () => true,
    { concerns: (topics) => topics.requests.length > 0 || topics.centers.length > 0 },
  );
  const mayCount = () => viewer()?.role === 'coordinator';
  const overstays = createQuery(
    () => api.placements.overstays.query(),
    () => mayCount() || undefined,
    { concerns: (topics) => topics.requests.length > 0 },
  );
  return (
    <div class={layout.stack}>
      <h1>{t.forecast.title()}</h1>
      <Answer query={forecast} lines={8}>
        {(answer) => <ForecastView forecast={answer()} />}
      </Answer>
      <Show when={mayCount()}>
        <Answer query={overstays}>{(answer) => <OverstaysView overstays={answer()} />}</Answer>
      </Show>
    </div>
  );
}
