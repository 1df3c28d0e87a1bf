import type { CallOutcome } from '@iwaa/shared/centers/calls';
import { Match, Switch } from 'solid-js';
import { t } from '../text/index.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { Countdown } from '../ui/Countdown.tsx';
import layout from '../ui/layout.module.css';
import styles from './Calls.module.css';

type InCallProps = {
  readonly until: string;
  /** Undefined until it was shown on this screen; null when the center wrote none down. */
  readonly phone: string | null | undefined;
  readonly centerId: string;
  readonly busy: boolean;
  readonly onShowPhone: () => void;
  readonly onEnd: (outcome: CallOutcome) => void;
};

/** While one calls: the number, what to ask, and the two ways it can end. */
export function InCall(props: InCallProps) {
  return (
    <div class={layout.stack}>
      <p>
        {t.calls.mine()} <Countdown until={props.until} />
      </p>
      <Switch fallback={<p>{t.calls.noPhone()}</p>}>
        <Match when={props.phone}>
          {(phone) => (
            <a class={styles.phone} dir="ltr" href={`tel:${phone().replaceAll(/[^\d+]/g, '')}`}>
              {phone()}
            </a>
          )}
        </Match>
        <Match when={props.phone === undefined}>
          <div>
            <Button pending={props.busy} onClick={() => props.onShowPhone()}>
              {t.calls.showPhone()}
            </Button>
          </div>
        </Match>
      </Switch>
      <p class={layout.soft}>{t.calls.ask()}</p>
      <div class={layout.actions}>
        <Button kind="primary" pending={props.busy} onClick={() => props.onEnd('confirmed')}>
          {t.calls.confirm()}
        </Button>
        <Button pending={props.busy} onClick={() => props.onEnd('not-reached')}>
          {t.calls.notReached()}
        </Button>
        <ButtonLink href={`/desk?center=${props.centerId}`}>{t.calls.openBeds()}</ButtonLink>
      </div>
    </div>
  );
}
