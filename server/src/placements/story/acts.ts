import type { Viewer } from '@iwaa/shared/access/access';
import type { OfferLine, PlacementLine, RequestAct, RequestLine } from '@iwaa/shared/placements/views';
import type { Moment } from '@iwaa/shared/text';

import { type Act, may } from '../../access/index.ts';
import { isOver } from './disclosure.ts';
import { isUnderWay } from './transfers.ts';

type Line = Pick<RequestLine, 'state' | 'offer' | 'placement' | 'transfer' | 'closedAt'>;

const procedures: Record<RequestAct, Act> = {
  hold: 'placements.hold',
  'confirm-waiting': 'placements.confirmWaiting',
  send: 'placements.send',
  extend: 'placements.extend',
  'withdraw-offer': 'placements.withdraw',
  'withdraw-request': 'placements.withdraw',
  'add-person': 'placements.addPerson',
  'change-person': 'placements.changePerson',
  'remove-person': 'placements.removePerson',
  overstay: 'placements.overstay',
  milestone: 'placements.milestone',
  'follow-up': 'placements.followUp',
  accept: 'placements.accept',
  decline: 'placements.decline',
  maybe: 'placements.maybe',
  'keep-trying': 'placements.keepTrying',
  arrive: 'placements.arrive',
  move: 'placements.move',
  absence: 'placements.absence',
  expect: 'placements.expect',
  depart: 'placements.depart',
  transfer: 'placements.transfer',
  'cancel-transfer': 'placements.cancelTransfer',
  'no-show': 'placements.noShow',
  undo: 'placements.undo',
  reveal: 'placements.reveal',
  message: 'placements.message',
};

/** What this viewer may do now with a request they may see: what its state allows, of what their role allows. */
export function actsFor(viewer: Viewer, line: Line, at: Moment): RequestAct[] {
  if (viewer.role === 'agent' && isOutOfSight(line, at)) return [];
  return possible(line, viewer, at).filter((act) => may(viewer, procedures[act]));
}

function possible(line: Line, viewer: Viewer, at: Moment): RequestAct[] {
  const { state, offer, placement, transfer } = line;
  if (state === 'closed') return placement ? afterwards(placement, at) : [];
  const isCenter = viewer.centerId !== null;
  if (placement?.state === 'booked' && placement.isTransfer)
    return [...coming(placement).filter(isOfTransfer), ...(isCenter ? (['withdraw-offer'] as const) : [])];
  if (placement?.state === 'booked')
    return [...coming(placement), ...(isCenter ? (['withdraw-offer'] as const) : giveUp)];
  if (placement?.state === 'arrived' && transfer && isUnderWay(transfer))
    return [...stayingOn(placement).filter((act) => act !== 'add-person'), 'cancel-transfer'];
  if (placement?.state === 'arrived')
    return [...stayingOn(placement), 'transfer', ...(isFresh(placement.arrivedAt, at) ? (['undo'] as const) : [])];
  if (placement?.state === 'transferred') return [];
  if (offer?.isTransfer) return offer.state === 'held' ? answering(offer) : [];
  if (offer?.state !== 'held') return ['hold', 'confirm-waiting', ...goingOn(offer), ...household, 'withdraw-request'];
  if (offer.sentAt)
    return [...answering(offer), 'message', ...goingOn(offer), ...household, ...(isCenter ? [] : giveUp)];
  return ['send', ...(offer.extended ? [] : (['extend'] as const)), 'hold', ...household, ...giveUp];
}

/** A request that was sent once may go on by itself. */
const goingOn = (offer: Pick<OfferLine, 'sentAt'> | null): RequestAct[] => (offer?.sentAt ? ['keep-trying'] : []);

/** "Maybe, calling you" is said once. */
const answering = ({ maybeAt }: Pick<OfferLine, 'maybeAt'>): RequestAct[] =>
  maybeAt === null ? ['accept', 'decline', 'maybe'] : ['accept', 'decline'];
const giveUp: readonly RequestAct[] = ['withdraw-offer', 'withdraw-request'];
/** Until they are here the party can still become another. */
const household: readonly RequestAct[] = ['add-person', 'change-person', 'remove-person'];
const atTheDoor: readonly RequestAct[] = [
  'arrive',
  'no-show',
  'move',
  'expect',
  'milestone',
  ...household,
  'reveal',
  'message',
];
const staying: readonly RequestAct[] = [
  'move',
  'absence',
  'expect',
  'milestone',
  'depart',
  'add-person',
  'reveal',
  'message',
];

/** Nobody is missing before the day on which they come. */
const coming = ({ isAwaited }: Pick<PlacementLine, 'isAwaited'>): RequestAct[] =>
  atTheDoor.filter((act) => act !== 'no-show' || isAwaited);

/** Past the day expected the question is no longer when, but why. */
const stayingOn = ({ isOverdue }: Pick<PlacementLine, 'isOverdue'>): RequestAct[] =>
  staying.map((act) => (act === 'expect' && isOverdue ? 'overstay' : act));

/** What is over can be taken back for a minute; a month later one question is left. */
function afterwards({ endedAt, state, followUpDue }: PlacementLine, at: Moment): RequestAct[] {
  if (isFresh(endedAt, at) && state !== 'cancelled') return ['undo'];
  return followUpDue ? ['follow-up'] : [];
}

/** The household is settled where they are, and who sends somebody on is rung, not written to. */
const isOfTransfer = (act: RequestAct) => !household.includes(act) && act !== 'message';

const isFresh = (moment: Moment | null, at: Moment) => moment !== null && Date.parse(at) - Date.parse(moment) < 60_000;

/** What an agent may no longer see, they may no longer act on: the stay goes on out of their sight. */
const isOutOfSight = ({ state, closedAt, placement }: Line, at: Moment) =>
  placement ? isOver({ closedAt, arrivedAt: placement.arrivedAt }, at) : state === 'placed';
