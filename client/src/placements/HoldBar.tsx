import { Show } from 'solid-js';
import type { Action } from '../platform/action.ts';
import { now } from '../platform/clock.ts';
import { t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { Countdown } from '../ui/Countdown.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import bar from '../ui/StickyBar.module.css';
import styles from './HoldBar.module.css';

type HoldBarProps = {
  /** The held place with its city. */
  readonly place: string;
  readonly lapsesAt: string;
  readonly extended: boolean;
  readonly extend: Action<{ readonly offerId: string }, unknown>;
  readonly giveUp: Action<never, unknown>;
  readonly onExtend: () => void;
  readonly onGiveUp: () => void;
  /** The time is over: back to the places, the request is kept. */
  readonly onChooseAgain: () => void;
};

/** The held place and the time left for it, in sight while the rest is completed. */
export function HoldBar(props: HoldBarProps) {
  const lapsed = () => now() >= Date.parse(props.lapsesAt);
  return (
    <div class={styles.frame}>
      <div class={classes(bar.bar, lapsed() ? bar.over : bar.held)} role="region" aria-label={t.composing.heldPlace()}>
        <Show
          when={!lapsed()}
          fallback={
            <>
              <p role="alert">{t.composing.lapsed({ place: props.place })}</p>
              <Button kind="primary" onClick={() => props.onChooseAgain()}>
                {t.composing.holdAgain()}
              </Button>
            </>
          }
        >
          <p class={styles.place}>
            {t.composing.held({ place: props.place })} <Countdown until={props.lapsesAt} />
          </p>
          <div class={styles.buttons}>
            <Show when={!props.extended}>
              <Button pending={props.extend.busy()} onClick={() => props.onExtend()}>
                {t.composing.extend()}
              </Button>
            </Show>
            <Button kind="plain" pending={props.giveUp.busy()} onClick={() => props.onGiveUp()}>
              {t.composing.giveUp()}
            </Button>
          </div>
        </Show>
      </div>
      <Outcome action={props.extend} />
      <Outcome action={props.giveUp} />
    </div>
  );
}
