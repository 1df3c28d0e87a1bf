import type { OfferLine, RequestAct, RequestStory } from '@iwaa/shared/placements/views';
import type { WithdrawReason } from '@iwaa/shared/placements/words';
import { type JSX, Show } from 'solid-js';
import { t } from '../text/index.ts';
import { Card } from '../ui/Card.tsx';
import { AcceptDecline } from '../ui/placement/AcceptDecline.tsx';
import type { BedChoice } from '../ui/placement/beds.ts';
import { Calling } from '../ui/placement/Calling.tsx';
import { personInWords } from '../ui/placement/party.ts';
import type { Undoable } from '../ui/placement/stay.ts';
import { StayActions } from '../ui/placement/StayActions.tsx';
import { SafeQuestion } from '../ui/placement/SafeQuestion.tsx';
import { AddPersonPanel } from './AddPersonPanel.tsx';
import type { RequestChanges } from './changes.ts';
import { HeldOffer } from './HeldOffer.tsx';
import { HouseholdPanel } from './HouseholdPanel.tsx';
import { RevealPanel } from './RevealPanel.tsx';
import { TransferCard } from './TransferCard.tsx';
import { TransferPanel } from './TransferPanel.tsx';
import { WaitingPanel } from './WaitingPanel.tsx';
import { WithdrawPanel } from './WithdrawPanel.tsx';

export type RequestActionsProps = {
  readonly request: RequestStory;
  readonly changes: RequestChanges;
  readonly cityName: (cityId: string) => string;
  readonly isCenter: boolean;
  /** The organization's requests come through one channel: that is what the request was filed with. */
  readonly hasUsualChannel: boolean;
  /** Free beds of the center, for those who may give them. */
  readonly free: readonly BedChoice[];
  readonly onDone: (words: string) => void;
  readonly onUndoable: (done: Undoable) => void;
  readonly onLapsed: () => void;
  /** The places to choose from, when the request is looking for one. */
  readonly choosePlace: () => JSX.Element;
};

/** Acts that somebody may be waiting for; the others can always be done. */
const pressingActs: readonly RequestAct[] = ['send', 'hold', 'accept', 'reveal'];
const stayActs: readonly RequestAct[] = [
  'arrive',
  'no-show',
  'move',
  'absence',
  'expect',
  'overstay',
  'milestone',
  'depart',
];
const offerReasons: readonly WithdrawReason[] = ['choose-another-place', 'person-changed-mind', 'entered-in-error'];
const requestReasons: readonly WithdrawReason[] = [
  'found-elsewhere',
  'person-changed-mind',
  'no-longer-needed',
  'entered-in-error',
  'unmet',
];

/** What the viewer may do now, as the server says: the most pressing first, taking back last. */
export function RequestActions(props: RequestActionsProps) {
  const may = (act: RequestAct): boolean => props.request.acts.includes(act);
  const held = (): OfferLine | undefined => (props.request.offer?.state === 'held' ? props.request.offer : undefined);
  return (
    <>
      <Show when={may('send') && held()}>
        {(offer) => (
          <HeldOffer
            request={props.request}
            offer={offer()}
            city={props.cityName(offer().cityId)}
            channel={props.hasUsualChannel ? props.request.channel : undefined}
            changes={props.changes}
            onLapsed={props.onLapsed}
          />
        )}
      </Show>
      <Seeking {...props} held={held() !== undefined} />
      <Show when={props.request.transfer}>
        {(transfer) => (
          <TransferCard
            transfer={transfer()}
            acts={props.request.acts}
            cancel={props.changes.cancelTransfer}
            onDone={props.onDone}
          />
        )}
      </Show>
      <Show when={may('accept') && held()}>{(offer) => <AnswerCard {...props} offer={offer()} />}</Show>
      <StayCards {...props} />
      <Show when={may('reveal')}>
        <Card title={t.placements.reveal()}>
          <RevealPanel requestId={props.request.requestId} reveal={props.changes.reveal} />
        </Card>
      </Show>
      <Show when={props.request.open && ![...pressingActs, ...stayActs, 'follow-up' as const].some(may)}>
        <p>{t.placements.nothingToDo()}</p>
      </Show>
      <RareActions {...props} />
    </>
  );
}

/** What the people of the center can say of the stay now, and a month after it. */
function StayCards(props: RequestActionsProps) {
  const may = (act: RequestAct): boolean => props.request.acts.includes(act);
  return (
    <>
      <Show when={stayActs.some(may) && props.request.placement}>
        {(stay) => (
          <Card title={t.placements.actions()}>
            <StayActions
              stay={stay()}
              people={props.request.people.map(({ letter, ...person }) => ({
                letter,
                words: `${letter} · ${personInWords(person)}`,
              }))}
              free={props.free}
              acts={props.request.acts}
              changes={props.changes.stay}
              milestones={props.request.milestones}
              onDone={props.onUndoable}
            />
          </Card>
        )}
      </Show>
      <Show when={may('follow-up') && props.request.placement}>
        {(stay) => (
          <Card tone="now" title={t.goingOn.safe()}>
            <p>{t.goingOn.safeHow()}</p>
            <SafeQuestion
              placementId={stay().placementId}
              followUp={props.changes.followUp}
              onDone={() => props.onDone(t.goingOn.safeDone())}
            />
          </Card>
        )}
      </Show>
    </>
  );
}

/** While the request looks for a place: where it stands in the line, and the places to choose from. */
function Seeking(props: RequestActionsProps & { readonly held: boolean }) {
  const may = (act: RequestAct): boolean => props.request.acts.includes(act);
  return (
    <>
      <Show when={may('confirm-waiting')}>
        <WaitingPanel
          request={props.request}
          cityName={props.cityName}
          createConfirm={() => props.changes.confirmWaiting}
        />
      </Show>
      <Show when={may('hold') && !props.held}>{props.choosePlace()}</Show>
    </>
  );
}

function AnswerCard(props: RequestActionsProps & { readonly offer: OfferLine }) {
  return (
    <Card tone="now" title={t.placements['needs-answer']()}>
      <AcceptDecline
        offerId={props.offer.offerId}
        held={props.request.beds}
        free={props.free}
        accept={props.changes.accept}
        decline={props.changes.decline}
      />
      <Calling offer={props.offer} createMaybe={() => props.changes.maybe} />
    </Card>
  );
}

/** What is needed seldom, folded. */
function RareActions(props: RequestActionsProps) {
  const may = (act: RequestAct): boolean => props.request.acts.includes(act);
  const id = () => props.request.requestId;
  return (
    <div>
      <Show when={may('transfer') && props.request.placement}>
        {(stay) => (
          <TransferPanel
            placementId={stay().placementId}
            cityName={props.cityName}
            transfer={props.changes.transfer}
            onDone={props.onDone}
          />
        )}
      </Show>
      <Show when={may('add-person')}>
        <AddPersonPanel
          requestId={id()}
          size={props.request.people.length}
          addPerson={props.changes.addPerson}
          onDone={props.onDone}
        />
      </Show>
      <Show when={may('change-person')}>
        <HouseholdPanel
          requestId={id()}
          people={props.request.people}
          changePerson={props.changes.changePerson}
          removePerson={props.changes.removePerson}
          onDone={props.onDone}
        />
      </Show>
      <Show when={may('withdraw-offer')}>
        <WithdrawPanel
          requestId={id()}
          what="offer"
          reasons={props.isCenter ? ['center-cannot'] : offerReasons}
          withdraw={props.changes.withdrawOffer}
          onDone={props.onDone}
        />
      </Show>
      <Show when={may('withdraw-request')}>
        <WithdrawPanel
          requestId={id()}
          what="request"
          reasons={requestReasons}
          withdraw={props.changes.withdrawRequest}
          onDone={props.onDone}
        />
      </Show>
    </div>
  );
}
