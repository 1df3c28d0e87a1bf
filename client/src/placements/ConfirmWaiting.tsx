import type { ConfirmWaiting as Confirmed } from '@iwaa/shared/placements/inputs';
import type { WaitingLine } from '@iwaa/shared/placements/waiting';
import { Show, untrack } from 'solid-js';
import type { Action } from '../platform/action.ts';
import { now } from '../platform/clock.ts';
import { momentInWords } from '../platform/time.ts';
import { t } from '../text/index.ts';
import { toast } from '../ui/Announcer.tsx';
import { Button } from '../ui/Button.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import { runThen } from '../ui/placement/run.ts';
import { StatusMark } from '../ui/StatusMark.tsx';
import styles from './Waiting.module.css';

export type Confirm = Action<Confirmed, unknown>;
type ConfirmWaitingProps = {
  readonly line: Pick<WaitingLine, 'requestId' | 'confirmBy' | 'closesAt'>;
  readonly createConfirm: () => Confirm;
};

/** Still needed? Until when that is to be said, and what happens if nobody does. */
export function ConfirmWaiting(props: ConfirmWaitingProps) {
  const confirm = untrack(() => props.createConfirm());
  const at = (moment: string): string => momentInWords(moment, now());
  const isUnconfirmed = () => now() >= Date.parse(props.line.confirmBy);
  return (
    <div class={styles.confirm}>
      <Show
        when={isUnconfirmed()}
        fallback={<p class={styles.soft}>{t.waiting.confirmBy({ moment: at(props.line.confirmBy) })}</p>}
      >
        <p>
          <StatusMark status="unconfirmed">{t.waiting.unconfirmed()}</StatusMark>{' '}
          {t.waiting.closesAt({ moment: at(props.line.closesAt) })}
        </p>
      </Show>
      <Button
        kind={isUnconfirmed() ? 'primary' : undefined}
        pending={confirm.busy()}
        onClick={() => void runThen(confirm, { requestId: props.line.requestId }, () => toast(t.waiting.confirmed()))}
      >
        {t.waiting.stillNeeded()}
      </Button>
      <Outcome action={confirm} />
    </div>
  );
}
