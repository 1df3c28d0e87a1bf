import { createSignal, Show } from 'solid-js';
import { api } from '../api.ts';
import type { Topics } from '../platform/live.ts';
import { createQuery } from '../platform/query.ts';
import { viewer } from '../platform/session.ts';
import { t } from '../text/index.ts';
import { Answer } from '../ui/Answer.tsx';
import layout from '../ui/layout.module.css';
import { everywhere, ForecastView } from './ForecastView.tsx';
import { OverstaysView } from './OverstaysView.tsx';
import { StaysTable } from './StaysTable.tsx';

/** When beds will come free; and, for the coordination, which stays go on past their day and why. */
export function StaysPage() {
  const [chosen, setChosen] = createSignal(everywhere);
  const concerns = (topics: Topics) => topics.requests.length > 0 || topics.centers.length > 0;
  const forecast = createQuery(
    () => api.placements.forecast.query({}),
    () => true,
    { concerns },
  );
  const ofChosen = createQuery(
    (centerId: string) => api.placements.forecast.query({ centerId }),
    () => (chosen() === everywhere ? undefined : chosen()),
    { concerns },
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
        {(answer) => <ForecastView forecast={answer()} chosen={chosen()} onChosen={setChosen} />}
      </Answer>
      <Show when={chosen() !== everywhere}>
        <Answer query={ofChosen}>{(answer) => <StaysTable stays={answer().stays ?? []} />}</Answer>
      </Show>
      <Show when={mayCount()}>
        <Answer query={overstays}>{(answer) => <OverstaysView overstays={answer()} />}</Answer>
      </Show>
    </div>
  );
}
