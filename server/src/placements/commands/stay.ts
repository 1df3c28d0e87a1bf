import type { Viewer } from '@iwaa/shared/access/access';
import type { Depart, ExpectDeparture, MovePerson, RecordAbsence } from '@iwaa/shared/placements/inputs';
import type { PlacementState, RequestOutcome } from '@iwaa/shared/placements/words';
import type { Moment } from '@iwaa/shared/text';

import type { Act } from '../../access/index.ts';
import { record } from '../../audit/index.ts';
import { beginStay, endStaysOn, leaveBeds, moveBed, noteCapacity, startOfDay, today } from '../../ledger/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { refuse } from '../../platform/refusal.ts';
import { chosenBed } from './choose-bed.ts';
import { neededFrom } from './hold.ts';
import { announceRequest, lockedPlacement, type Placement, type Request } from './locked.ts';
import { endTransfer, concludeTransfer } from './transfer-end.ts';
import { tellAsker, tellRequester } from './tell.ts';

type PlacementOnly = { placementId: string };

/** The party is here. */
export async function arrive(tx: Transaction, viewer: Viewer, { placementId }: PlacementOnly): Promise<{ at: Moment }> {
  const { placement, request, at } = await lockedPlacement(tx, viewer, 'placements.arrive', placementId);
  mustBe(placement, 'booked');
  await concludeTransfer(tx, viewer, placement, at);
  await tx.updateTable('placement').set({ state: 'arrived', arrivedAt: at }).where('id', '=', placementId).execute();
  await beginStay(tx, placementId, at);
  await conclude(tx, viewer, 'placements.arrive', placement, request);
  await tellOutcome(tx, request, placement, 'arrived');
  return { at };
}

/** Nobody came by the day they were expected: the beds are free, the request is closed and can be filed anew. Who did not come to go on here stays where they were. */
export async function noShow(tx: Transaction, viewer: Viewer, { placementId }: PlacementOnly): Promise<null> {
  const { placement, request, at } = await lockedPlacement(tx, viewer, 'placements.noShow', placementId);
  mustBe(placement, 'booked');
  if ((await neededFrom(tx, request, at, placement)) > at)
    refuse('wrong-state', { state: 'booked', arriveOn: request.arriveOn ?? '' });
  await leave(tx, placement, { state: 'no-show' }, 'no-show', at);
  await conclude(tx, viewer, 'placements.noShow', placement, request);
  await tellOutcome(tx, request, placement, 'no-show');
  return null;
}

/** The party has left: beds are cleaned for the center's turnaround, and the agent learns the outcome. Who has left is not awaited elsewhere. */
export async function depart(tx: Transaction, viewer: Viewer, { placementId, outcome }: Depart): Promise<null> {
  const { placement, request, moving, at } = await lockedPlacement(tx, viewer, 'placements.depart', placementId);
  mustBe(placement, 'arrived');
  if (moving) await endTransfer(tx, moving, request, 'no-longer-needed', at);
  await leave(tx, placement, { state: 'departed', outcome }, 'departed', at);
  await conclude(tx, viewer, 'placements.depart', placement, request, { outcome });
  await tellOutcome(tx, request, placement, 'departed');
  return null;
}

/** One person to another bed: the old one ends and is cleaned, the new one begins, in one act. */
export async function movePerson(
  tx: Transaction,
  viewer: Viewer,
  { placementId, letter, bedId }: MovePerson,
): Promise<null> {
  const { placement, request, at } = await lockedPlacement(tx, viewer, 'placements.move', placementId);
  mustBe(placement, 'booked', 'arrived');
  const from = placement.state === 'booked' ? await neededFrom(tx, request, at, placement) : at;
  const to = await chosenBed(tx, {
    request,
    offerId: placement.offerId,
    centerId: placement.centerId,
    letter,
    bedId,
    from,
    at,
  });
  if (!to) refuse('wrong-state', { state: 'same-bed' });
  await moveBed(tx, viewer, { centerId: placement.centerId, placementId, letter, to }, at);
  await conclude(tx, viewer, 'placements.move', placement, request, { letter });
  return null;
}

/** A short absence keeps the bed; `until: null` says that they are back. */
export async function recordAbsence(
  tx: Transaction,
  viewer: Viewer,
  { placementId, until }: RecordAbsence,
): Promise<null> {
  const { placement, request, at } = await lockedPlacement(tx, viewer, 'placements.absence', placementId);
  mustBe(placement, 'arrived');
  if (until !== null && until < (await today(tx))) refuse('date-past', { field: 'until' });
  const absence =
    until === null
      ? { absentSince: null, absentUntil: null }
      : { absentSince: at, absentUntil: await startOfDay(tx, until) };
  await tx.updateTable('placement').set(absence).where('id', '=', placementId).execute();
  await conclude(tx, viewer, 'placements.absence', placement, request, {
    back: until === null,
    ...(until !== null && { until }),
  });
  return null;
}

/** A forecast of the departure, also for today; confirmed, the stay ends on a morning to come and the bed can be promised from it. */
export async function expectDeparture(
  tx: Transaction,
  viewer: Viewer,
  { placementId, departsOn, confirmed }: ExpectDeparture,
): Promise<null> {
  const { placement, request } = await lockedPlacement(tx, viewer, 'placements.expect', placementId);
  mustBe(placement, 'booked', 'arrived');
  const now = await today(tx);
  // The day has passed: the question is why, which has an act of its own.
  if (placement.state === 'arrived' && placement.departsOn !== null && placement.departsOn < now)
    refuse('overdue', { departsOn: placement.departsOn });
  const isConfirmed = confirmed && departsOn !== null;
  const isFirstArrival = placement.state === 'booked' && placement.fromPlacementId === null;
  const arrivesOn = isFirstArrival ? request.arriveOn : null;
  const isPast = departsOn !== null && (isConfirmed ? departsOn <= now : departsOn < now);
  const isBeforeTheyCome = departsOn !== null && arrivesOn !== null && departsOn <= arrivesOn;
  if (isPast || isBeforeTheyCome) refuse('date-past', { field: 'departsOn' });
  if (isConfirmed || placement.departureConfirmed) {
    await endStaysOn(tx, placementId, isConfirmed ? await startOfDay(tx, departsOn) : null);
  }
  await tx
    .updateTable('placement')
    .set({ departsOn, departureConfirmed: isConfirmed })
    .where('id', '=', placementId)
    .execute();
  await conclude(tx, viewer, 'placements.expect', placement, request, {
    confirmed: isConfirmed,
    ...(departsOn !== null && { departsOn }),
  });
  return null;
}

type Left = { state: 'no-show' } | { state: 'departed'; outcome: Depart['outcome'] };

async function leave(
  tx: Transaction,
  placement: Placement,
  left: Left,
  outcome: RequestOutcome,
  at: Moment,
): Promise<void> {
  await tx
    .updateTable('placement')
    .set({ ...left, endedAt: at })
    .where('id', '=', placement.id)
    .execute();
  await leaveBeds(tx, placement.id, at);
  // Who did not come to go on here is still where they were.
  if (left.state === 'no-show' && placement.fromPlacementId !== null) return;
  await tx
    .updateTable('request')
    .set({ state: 'closed', outcome, closedAt: at })
    .where('id', '=', placement.requestId)
    .execute();
}

export function mustBe(placement: Pick<Placement, 'state'>, ...states: PlacementState[]): void {
  if (!states.includes(placement.state)) refuse('wrong-state', { state: placement.state });
}

/** Once for each turn of a stay: an arrival undone and done again is no second one. */
function tellOutcome(tx: Transaction, request: Request, placement: Placement, state: PlacementState): Promise<void> {
  const { id, centerId, fromCenterId } = placement;
  // Of a stay that came from another center the agent learns its end, not where it was.
  const isHidden = fromCenterId !== null && state === 'departed';
  if (isHidden) return tellRequester(tx, request, { kind: 'outcome', about: `${id}:${state}`, centerId: null });
  return tellAsker(tx, request, placement, { kind: 'outcome', about: `${id}:${state}`, centerId });
}

type Details = Record<string, string | boolean>;

/** Every act of a center on a stay is audited, makes its numbers fresh, and reaches the agent. */
export async function conclude(
  tx: Transaction,
  viewer: Viewer,
  act: Act,
  placement: Placement,
  request: Request,
  details: Details = {},
): Promise<void> {
  const { centerId, state, fromCenterId } = placement;
  await record(tx, viewer, act, { centerId, requestId: request.id, reference: request.reference, details });
  await noteCapacity(tx, viewer, centerId);
  await announceRequest(tx, request, centerId, state === 'booked' ? fromCenterId : null);
}
