import type { KeepTrying } from '@iwaa/shared/placements/inputs';
import type { OfferLine, RequestStory } from '@iwaa/shared/placements/views';
import type { OfferState } from '@iwaa/shared/placements/words';
import { For, Show } from 'solid-js';
import type { Action } from '../platform/action.ts';
import { now } from '../platform/clock.ts';
import { momentInWords } from '../platform/time.ts';
import { t } from '../text/index.ts';
import { Card } from '../ui/Card.tsx';
import { Countdown } from '../ui/Countdown.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import { codeNameOf } from '../ui/placement/names.ts';
import { commaList } from '../ui/placement/party.ts';
import { StatusMark, type Status } from '../ui/StatusMark.tsx';
import { Stepper } from '../ui/Stepper.tsx';
import styles from './Chain.module.css';

type ChainPanelProps = {
  readonly request: Pick<RequestStory, 'requestId' | 'offers' | 'keepTrying' | 'goesOn' | 'acts'>;
  readonly keepTrying: Action<KeepTrying, unknown>;
};

const shapes: Readonly<Record<OfferState, Status>> = {
  held: 'held',
  accepted: 'booked',
  declined: 'closed',
  refused: 'kept',
  lapsed: 'unconfirmed',
  withdrawn: 'kept',
};

const most = 5;

/** The centers that were asked, one after the other, with what each said; and whether it goes on by itself. */
export function ChainPanel(props: ChainPanelProps) {
  const asked = () => props.request.offers.filter((offer) => offer.sentAt !== null).toReversed();
  const change = (times: number): void => void props.keepTrying.run({ requestId: props.request.requestId, times });
  return (
    <Card title={t.chain.title()}>
      <ol class={styles.chain} aria-live="polite">
        <For each={asked()}>{(offer) => <Asked offer={offer} />}</For>
        <Show when={props.request.goesOn}>
          <li class={styles.next}>{t.chain.goesOn()}</li>
        </Show>
      </ol>
      <Show when={props.request.acts.includes('keep-trying')}>
        <div class={styles.keep}>
          <Stepper label={t.chain.keepTrying()} value={props.request.keepTrying} max={most} onChange={change} />
          <p class={styles.soft}>
            {props.request.keepTrying === 0
              ? t.chain.stopsHere()
              : t.chain.goesOnAfter({ count: props.request.keepTrying })}
          </p>
          <Outcome action={props.keepTrying} />
        </div>
      </Show>
    </Card>
  );
}

/** What a center said, and what would have made it possible. */
function answerOf(offer: OfferLine): string | undefined {
  if (offer.declineCode === null) return undefined;
  const reason = t.declines[offer.declineCode]();
  const said = offer.declinedBy === 'person' ? t.story.declinedByPerson({ reason }) : reason;
  return offer.wouldHelp.length === 0
    ? said
    : t.chain.withHelp({ said, helps: commaList(offer.wouldHelp.map((help) => t.helps[help]())) });
}

function Asked(props: { readonly offer: OfferLine }) {
  return (
    <li class={styles.asked}>
      <p class={styles.center}>
        <strong>
          <bdi>{codeNameOf(props.offer)}</bdi>
        </strong>{' '}
        <span class={styles.soft}>
          {momentInWords(props.offer.sentAt ?? props.offer.createdAt, now())}
          <Show when={props.offer.automatic}> · {t.chain.automatic()}</Show>
        </span>
      </p>
      <p class={styles.state}>
        <StatusMark status={shapes[props.offer.state]}>{t.chain[`state-${props.offer.state}`]()}</StatusMark>
        <Show when={props.offer.state === 'held' && props.offer.answerBy}>
          {(answerBy) => <Countdown until={answerBy()} />}
        </Show>
      </p>
      <Show when={answerOf(props.offer)}>{(answer) => <p class={styles.soft}>{answer()}</p>}</Show>
    </li>
  );
}
