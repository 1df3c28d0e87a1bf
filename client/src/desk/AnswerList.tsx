import type { CenterBeds } from '@iwaa/shared/ledger/ledger';
import type { AcceptOffer, DeclineOffer } from '@iwaa/shared/placements/inputs';
import { A } from '@solidjs/router';
import { For, Show, untrack } from 'solid-js';
import type { Action } from '../platform/action.ts';
import { t } from '../text/index.ts';
import { Countdown } from '../ui/Countdown.tsx';
import { KeyedFor } from '../ui/KeyedFor.tsx';
import { AcceptDecline } from '../ui/placement/AcceptDecline.tsx';
import { AnswerSteps } from '../ui/placement/AnswerSteps.tsx';
import { bedsOfRequest, freeBedsOf } from '../ui/placement/beds.ts';
import { Calling } from '../ui/placement/Calling.tsx';
import { PartyWords } from '../ui/placement/PartyWords.tsx';
import { comesFrom } from '../ui/placement/transfer.ts';
import { Reference } from '../ui/placement/Reference.tsx';
import { occupantInWords } from './bed-words.ts';
import type { DeskChanges } from './changes.ts';
import styles from './desk.module.css';
import { createFocusReturn } from './focus-return.ts';
import type { ToAnswer } from './today.ts';

export type Answers = {
  readonly accept: Action<AcceptOffer, unknown>;
  readonly decline: Action<DeclineOffer, unknown>;
};

type AnswerCardProps = {
  readonly asked: ToAnswer;
  readonly beds: CenterBeds;
  readonly changes: Pick<DeskChanges, 'createAnswers' | 'createMaybe'>;
};

/** The people of the party as the beds held for them know them. */
const heldPeople = (beds: CenterBeds, requestId: string): string[] =>
  beds.rooms
    .flatMap((room) => room.beds)
    .flatMap(({ claim }) => (claim?.requestId === requestId && claim.person !== null ? [occupantInWords(claim)] : []));

function AnswerCard(props: AnswerCardProps) {
  const answers = untrack(() => props.changes.createAnswers());
  return (
    <li class={styles.answer} ref={(card) => createFocusReturn(card, 'answer')}>
      <div class={styles.answerHead}>
        <A href={`/requests/${props.asked.line.reference}`}>
          <Reference value={props.asked.line.reference} />
        </A>
        <Countdown until={props.asked.offer.answerBy ?? props.asked.offer.lapsesAt} />
      </div>
      <p>
        <PartyWords party={props.asked.line.party} /> · {t.urgencies[props.asked.line.urgency]()}
      </p>
      <Show when={props.asked.offer.isTransfer && props.asked.line.transfer}>
        {(transfer) => <p>{comesFrom(transfer())}</p>}
      </Show>
      <ul class={styles.people}>
        <For each={heldPeople(props.beds, props.asked.line.requestId)}>{(person) => <li>{person}</li>}</For>
      </ul>
      <AcceptDecline
        offerId={props.asked.offer.offerId}
        held={bedsOfRequest(props.beds, props.asked.line.requestId)}
        free={freeBedsOf(props.beds)}
        accept={answers.accept}
        decline={answers.decline}
      />
      <Calling offer={props.asked.offer} createMaybe={props.changes.createMaybe} />
      <AnswerSteps offer={props.asked.offer} side="center" />
    </li>
  );
}

type AnswerListProps = {
  readonly asked: readonly ToAnswer[];
  readonly beds: CenterBeds;
  readonly changes: Pick<DeskChanges, 'createAnswers' | 'createMaybe'>;
};

/** Requests that wait for this center, the nearest deadline first. Lines are known by their offer: another answer keeps its form. */
export function AnswerList(props: AnswerListProps) {
  return (
    <section class={styles.section} aria-labelledby="answer">
      <h2 id="answer" tabindex="-1">
        {t.desk.answer()}{' '}
        <Show when={props.asked.length > 0}>
          <span class={styles.count}>{props.asked.length}</span>
        </Show>
      </h2>
      <Show when={props.asked.length > 0} fallback={<p class={styles.soft}>{t.desk.nothingToAnswer()}</p>}>
        <ul class={styles.list}>
          <KeyedFor each={props.asked} by={({ offer }) => offer.offerId}>
            {(asked) => <AnswerCard asked={asked()} beds={props.beds} changes={props.changes} />}
          </KeyedFor>
        </ul>
      </Show>
    </section>
  );
}
