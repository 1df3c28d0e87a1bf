import { createSignal, Show } from 'solid-js';
import { api } from '../api.ts';
import type { Topics } from '../platform/live.ts';
import { createQuery } from '../platform/query.ts';
import { viewer } from '../platform/session.ts';
import { t } from '../text/index.ts';
import { Answer } from '../ui/Answer.tsx';
import layout from '../ui/layout.module.css';
import { Loading } from '../ui/Loading.tsx';
import { everywhere, ForecastView } from './ForecastView.tsx';
import { OverstaysView } from './OverstaysView.tsx';
import { StaysTable } from './StaysTable.tsx';

/** When beds will come free; and, for the coordination, which stays go on past their day and why. */
export function StaysPage() {
  const [chosen, setChosen] = createSignal(everywhere);
  const concerns = (topics: Topics) => topics.requests.length > 0 || topics.centers.length > 0;
  const isOfNetwork = () => viewer()?.role === 'coordinator';
  const forecast = createQuery(
    () => api.placements.forecast.query({}),
    () => true,
    // A whole network is spared at each request in it: its weeks hardly move, and are read again with the page.
    { concerns: (topics) => !isOfNetwork() && concerns(topics) },
  );
  const ofChosen = createQuery(
    (centerId: string) => api.placements.forecast.query({ centerId }),
    () => (chosen() === everywhere ? undefined : chosen()),
    { concerns },
  );
  /** Of the center that is chosen, once it is there: until then the last answer is of another. */
  const own = () => (ofChosen.asked() === chosen() ? ofChosen.data() : undefined);
  const overstays = createQuery(
    () => api.placements.overstays.query(),
    () => isOfNetwork() || undefined,
    { concerns: (topics) => topics.requests.length > 0 },
  );
  return (
    <div class={layout.stack}>
      <h1>{t.forecast.title()}</h1>
      <Answer query={forecast} lines={8}>
        {(answer) => <ForecastView forecast={answer()} own={own()} chosen={chosen()} onChosen={setChosen} />}
      </Answer>
      <Show when={chosen() !== everywhere}>
        <Answer query={ofChosen}>
          {() => (
            <Show when={own()?.stays} fallback={<Loading />}>
              {(stays) => <StaysTable stays={stays()} />}
            </Show>
          )}
        </Answer>
      </Show>
      <Show when={isOfNetwork()}>
        <Answer query={overstays}>{(answer) => <OverstaysView overstays={answer()} />}</Answer>
      </Show>
    </div>
  );
}
