import type { OfferLine } from '@iwaa/shared/placements/views';
import { Show } from 'solid-js';
import { now } from '../../platform/clock.ts';
import { momentInWords } from '../../platform/time.ts';
import { t } from '../../text/index.ts';
import { codeNameOf } from './names.ts';
import styles from './AnswerSteps.module.css';

type AnswerStepsProps = {
  readonly offer: OfferLine;
  /** Who reads it: the one who answers, or the one who waits. */
  readonly side: 'center' | 'agent';
};

/** What comes after the deadline of an answer, or has come: nobody is left with a clock that ran out and no word. */
export function AnswerSteps(props: AnswerStepsProps) {
  const at = (moment: string): string => momentInWords(moment, now());
  const isOverdue = () => props.offer.answerBy !== null && now() >= Date.parse(props.offer.answerBy);
  const overdue = () => (props.side === 'center' ? t.chain.overdueToCenter : t.chain.overdueToAgent);
  return (
    <div class={styles.steps}>
      <Show when={props.side === 'agent' && props.offer.maybeAt}>
        {(moment) => <p>{t.chain.maybeSaid({ place: codeNameOf(props.offer), moment: at(moment()) })}</p>}
      </Show>
      <Show when={props.side === 'agent' && !isOverdue() && props.offer.remindedAt}>
        {(moment) => <p class={styles.soft}>{t.chain.reminded({ moment: at(moment()) })}</p>}
      </Show>
      <Show
        when={isOverdue()}
        fallback={<p class={styles.soft}>{t.chain.heldUntil({ moment: at(props.offer.lapsesAt) })}</p>}
      >
        <p class={styles.overdue}>{overdue()({ moment: at(props.offer.lapsesAt) })}</p>
      </Show>
    </div>
  );
}
