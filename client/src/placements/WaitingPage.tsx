import { Show } from 'solid-js';
import { api } from '../api.ts';
import { createAction } from '../platform/action.ts';
import { createQuery } from '../platform/query.ts';
import { t } from '../text/index.ts';
import { Answer } from '../ui/Answer.tsx';
import { ButtonLink } from '../ui/Button.tsx';
import { createCities } from './cities.ts';
import styles from './Requests.module.css';
import { WaitingView } from './WaitingView.tsx';

/** Everybody who waits for a place, as far as the viewer may know of them: an agent's organization, or the whole network. */
export function WaitingPage() {
  const cities = createCities();
  const list = createQuery(
    () => api.placements.waiting.query({}),
    () => true,
    { concerns: (topics) => topics.requests.length > 0 || topics.board },
  );
  return (
    <>
      <div class={styles.title}>
        <h1>{t.waiting.title()}</h1>
        <ButtonLink href="/requests">{t.waiting.allRequests()}</ButtonLink>
      </div>
      <p class={styles.soft}>{t.waiting.order()}</p>
      <Answer query={list} lines={6}>
        {(data) => (
          <>
            <WaitingView
              lines={data().lines}
              cityName={cities.nameOf}
              createConfirm={() => createAction(api.placements.confirmWaiting.mutate)}
            />
            <Show when={data().more}>
              <p class={styles.soft}>{t.waiting.more()}</p>
            </Show>
          </>
        )}
      </Answer>
    </>
  );
}
