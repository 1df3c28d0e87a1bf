import type { WithdrawGroup } from '@iwaa/shared/placements/group';
import type { WithdrawReason } from '@iwaa/shared/placements/words';
import { createSignal } from 'solid-js';
import type { Action } from '../platform/action.ts';
import { t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import { Choices, choicesOf } from '../ui/placement/Choices.tsx';
import { runThen } from '../ui/placement/run.ts';
import styles from './Request.module.css';

const reasons: readonly WithdrawReason[] = ['found-elsewhere', 'no-longer-needed', 'entered-in-error', 'unmet'];

type GroupWithdrawProps = {
  readonly groupId: string;
  readonly withdraw: Action<WithdrawGroup, { readonly withdrawn: number }>;
  readonly onDone: (result: { readonly withdrawn: number }) => void;
};

/** Withdraws the group and with it every part where nobody has arrived. */
export function GroupWithdraw(props: GroupWithdrawProps) {
  const [reason, setReason] = createSignal<WithdrawReason>();
  const [tried, setTried] = createSignal(false);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    const given = reason();
    if (given !== undefined) void runThen(props.withdraw, { groupId: props.groupId, reason: given }, props.onDone);
  };
  return (
    <details class={styles.panel}>
      <summary>{t.group.withdraw()}</summary>
      <form class={styles.form} onSubmit={submit} noValidate>
        <Choices
          label={t.placements.reason()}
          choices={choicesOf(reasons, t.withdrawals)}
          value={reason()}
          onValue={setReason}
          error={tried() && reason() === undefined ? t.placements.reasonMissing() : undefined}
        />
        <p>{t.group.withdrawHow()}</p>
        <Outcome action={props.withdraw} />
        <div>
          <Button kind="danger" type="submit" pending={props.withdraw.busy()}>
            {t.group.withdrawVerb()}
          </Button>
        </div>
      </form>
    </details>
  );
}
