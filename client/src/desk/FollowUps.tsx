import type { FollowUpDue } from '@iwaa/shared/placements/stays';
import { A } from '@solidjs/router';
import { Show, untrack } from 'solid-js';
import { dayInWords } from '../platform/time.ts';
import { t } from '../text/index.ts';
import { KeyedFor } from '../ui/KeyedFor.tsx';
import { PartyWords } from '../ui/placement/PartyWords.tsx';
import { Reference } from '../ui/placement/Reference.tsx';
import { SafeQuestion } from '../ui/placement/SafeQuestion.tsx';
import type { DeskChanges } from './changes.ts';
import styles from './desk.module.css';
import { createFocusReturn } from './focus-return.ts';

type FollowUpsProps = {
  readonly due: readonly FollowUpDue[];
  readonly createFollowUp: DeskChanges['createFollowUp'];
};

function FollowUp(props: { readonly due: FollowUpDue; readonly createFollowUp: DeskChanges['createFollowUp'] }) {
  const followUp = untrack(() => props.createFollowUp());
  return (
    <li class={styles.stay} ref={(card) => createFocusReturn(card, 'today')}>
      <div class={styles.answerHead}>
        <A href={`/requests/${props.due.reference}`}>
          <Reference value={props.due.reference} />
        </A>
        <PartyWords party={props.due.party} />
      </div>
      <p class={styles.soft}>
        {t.goingOn.left({ day: dayInWords(props.due.leftAt), outcome: t.departures[props.due.outcome]() })}
      </p>
      <p>
        <strong>{t.goingOn.safe()}</strong>
      </p>
      <SafeQuestion placementId={props.due.placementId} followUp={followUp} />
    </li>
  );
}

/** Those who left a month ago: one question about each, asked once. */
export function FollowUps(props: FollowUpsProps) {
  return (
    <Show when={props.due.length > 0}>
      <section class={styles.section} aria-labelledby="follow-ups">
        <h2 id="follow-ups">
          {t.goingOn.followUps()} <span class={styles.count}>{props.due.length}</span>
        </h2>
        <p class={styles.soft}>{t.goingOn.safeHow()}</p>
        <ul class={styles.list}>
          <KeyedFor each={props.due} by={({ placementId }) => placementId}>
            {(due) => <FollowUp due={due()} createFollowUp={props.createFollowUp} />}
          </KeyedFor>
        </ul>
      </section>
    </Show>
  );
}
