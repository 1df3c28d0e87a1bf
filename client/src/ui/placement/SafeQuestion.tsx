import { type AnswerFollowUp, type SafeAnswer, safeAnswers } from '@iwaa/shared/placements/stays';
import { For } from 'solid-js';
import type { Action } from '../../platform/action.ts';
import { t } from '../../text/index.ts';
import { announce } from '../Announcer.tsx';
import { Button } from '../Button.tsx';
import layout from '../layout.module.css';
import { Outcome } from '../Outcome.tsx';

type SafeQuestionProps = {
  readonly placementId: string;
  readonly followUp: Action<AnswerFollowUp, unknown>;
  readonly onDone?: () => void;
};

/** A month after they left: safe? One tap, one answer, asked once. */
export function SafeQuestion(props: SafeQuestionProps) {
  const answer = async (safe: SafeAnswer): Promise<void> => {
    const outcome = await props.followUp.run({ placementId: props.placementId, safe });
    if (outcome.phase !== 'done') return;
    announce(t.goingOn.safeDone());
    props.onDone?.();
  };
  return (
    <>
      <div role="group" aria-label={t.goingOn.safe()} class={layout.actions}>
        <For each={safeAnswers}>
          {(safe) => (
            <Button pending={props.followUp.busy()} onClick={() => void answer(safe)}>
              {t.goingOn[`safe-${safe}`]()}
            </Button>
          )}
        </For>
      </div>
      <Outcome action={props.followUp} />
    </>
  );
}
