import type { Revealed } from '@iwaa/shared/placements/views';
import { Show } from 'solid-js';
import type { Action } from '../platform/action.ts';
import { t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import styles from './Request.module.css';

type RevealPanelProps = {
  readonly requestId: string;
  readonly reveal: Action<{ readonly requestId: string }, Revealed>;
};

/** Where to go and whom to ring: shown on a deliberate act that is recorded, kept nowhere, hidden again at will. */
export function RevealPanel(props: RevealPanelProps) {
  const revealed = () => {
    const state = props.reveal.state();
    return state.phase === 'done' ? state.result : undefined;
  };
  return (
    <div class={styles.reveal} aria-live="polite">
      <Show
        when={revealed()}
        fallback={
          <>
            <p class={styles.soft}>{t.placements.revealHow()}</p>
            <div>
              <Button
                pending={props.reveal.busy()}
                onClick={() => void props.reveal.run({ requestId: props.requestId })}
              >
                {t.placements.revealVerb()}
              </Button>
            </div>
          </>
        }
      >
        {(shown) => (
          <>
            <dl class={styles.facts}>
              <div>
                <dt>{t.placements.meetingPoint()}</dt>
                <dd dir="auto">{shown().meetingPoint ?? t.placements.notGiven()}</dd>
              </div>
              <div>
                <dt>{t.placements.dutyPhone()}</dt>
                <dd>
                  <Show when={shown().dutyPhone} fallback={t.placements.notGiven()}>
                    {(phone) => (
                      <a dir="ltr" href={`tel:${phone().replaceAll(/[^\d+]/g, '')}`}>
                        {phone()}
                      </a>
                    )}
                  </Show>
                </dd>
              </div>
            </dl>
            <div>
              <Button onClick={() => props.reveal.reset()}>{t.placements.hideRevealed()}</Button>
            </div>
          </>
        )}
      </Show>
      <Outcome action={props.reveal} />
    </div>
  );
}
