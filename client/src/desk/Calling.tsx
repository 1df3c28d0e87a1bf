import type { SendMessage } from '@iwaa/shared/placements/inputs';
import { Show, untrack } from 'solid-js';
import type { Action } from '../platform/action.ts';
import { t } from '../text/index.ts';
import { announce } from '../ui/Announcer.tsx';
import { Button } from '../ui/Button.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import styles from './desk.module.css';

export type Call = Pick<SendMessage, 'requestId' | 'text'>;
type CallingProps = { readonly requestId: string; readonly createCall: () => Action<Call, unknown> };

/** Neither yes nor no yet: the agent learns at once that somebody has read the request and will ring. The clock goes on. */
export function Calling(props: CallingProps) {
  const call = untrack(() => props.createCall());
  const tell = async (): Promise<void> => {
    const outcome = await call.run({ requestId: props.requestId, text: t.desk.callingMessage() });
    if (outcome.phase === 'done') announce(t.desk.callingTold());
  };
  return (
    <Show when={call.state().phase !== 'done'} fallback={<p class={styles.soft}>{t.desk.callingTold()}</p>}>
      <Button pending={call.busy()} onClick={() => void tell()}>
        {t.desk.calling()}
      </Button>
      <Outcome action={call} />
    </Show>
  );
}
