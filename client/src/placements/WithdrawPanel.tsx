import type { Withdraw } from '@iwaa/shared/placements/inputs';
import { unmetReasons, type WithdrawReason } from '@iwaa/shared/placements/words';
import { createSignal, Show } from 'solid-js';
import type { Action } from '../platform/action.ts';
import { t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import { Choices, choicesOf } from '../ui/placement/Choices.tsx';
import styles from './Request.module.css';

type WithdrawPanelProps = {
  readonly requestId: string;
  readonly what: Withdraw['what'];
  readonly reasons: readonly WithdrawReason[];
  readonly withdraw: Action<Withdraw, unknown>;
  readonly onDone: (words: string) => void;
};

const words = {
  offer: {
    title: t.placements.withdrawOffer,
    how: t.placements.withdrawOfferHow,
    verb: t.placements.withdrawOfferVerb,
  },
  request: {
    title: t.placements.withdrawRequest,
    how: t.placements.withdrawRequestHow,
    verb: t.placements.withdrawRequestVerb,
  },
};

const unmetWords = {
  full: t.waiting['unmet-full'],
  'group-not-received': t.waiting['unmet-group-not-received'],
  'service-missing': t.waiting['unmet-service-missing'],
  'too-far': t.waiting['unmet-too-far'],
  'no-contact': t.waiting['unmet-no-contact'],
  other: t.waiting['unmet-other'],
};

/** Gives up a place or the whole request, with the reason and what follows from it. */
export function WithdrawPanel(props: WithdrawPanelProps) {
  const [reason, setReason] = createSignal<WithdrawReason>();
  const [unmet, setUnmet] = createSignal<(typeof unmetReasons)[number]>();
  const [tried, setTried] = createSignal(false);
  const chosen = () => reason() ?? (props.reasons.length === 1 ? props.reasons[0] : undefined);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    const given = chosen();
    const why = unmet();
    if (given === undefined || (given === 'unmet' && why === undefined)) return;
    const input = {
      requestId: props.requestId,
      what: props.what,
      reason: given,
      ...(given === 'unmet' && { unmet: why }),
    };
    if ((await props.withdraw.run(input)).phase === 'done') props.onDone(t.placements.withdrawn());
  };
  return (
    <details class={styles.panel}>
      <summary>{words[props.what].title()}</summary>
      <form class={styles.form} onSubmit={(event) => void submit(event)}>
        <Choices
          label={t.placements.reason()}
          choices={choicesOf(props.reasons, t.withdrawals)}
          value={chosen()}
          onValue={setReason}
          error={tried() && chosen() === undefined ? t.placements.reasonMissing() : undefined}
        />
        <Show when={chosen() === 'unmet'}>
          <Choices
            label={t.waiting.unmetWhy()}
            choices={choicesOf(unmetReasons, unmetWords)}
            value={unmet()}
            onValue={setUnmet}
            error={tried() && unmet() === undefined ? t.placements.reasonMissing() : undefined}
          />
        </Show>
        <p>{words[props.what].how()}</p>
        <Outcome action={props.withdraw} />
        <div>
          <Button kind="danger" type="submit" pending={props.withdraw.busy()}>
            {words[props.what].verb()}
          </Button>
        </div>
      </form>
    </details>
  );
}
