import type { Viewer } from '@iwaa/shared/access/access';
import type { AddPerson } from '@iwaa/shared/placements/inputs';
import type { PartyPerson } from '@iwaa/shared/placements/views';
import { letterOf, type OverStaffing } from '@iwaa/shared/placements/words';
import type { Moment } from '@iwaa/shared/text';

import { record } from '../../audit/index.ts';
import { centerSnapshots, stopKeeping, takeBeds } from '../../ledger/index.ts';
import { offeringFacts, servicesFor, takePlaces } from '../../services/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { announce } from '../../platform/live.ts';
import { found, refuse } from '../../platform/refusal.ts';
import { bedForOneMore } from '../matching/one-more.ts';
import { peopleOf } from '../people.ts';
import { mustStillKnow } from '../story/disclosure.ts';
import { withoutKept } from './choose-bed.ts';
import { endOf } from './end-of.ts';
import { mustBeHeld } from './extend.ts';
import { neededFrom } from './hold.ts';
import { announceRequest, lockedRequest, mustNotMove, type Offer, type Placement, type Request } from './locked.ts';
import { personRow } from './request.ts';
import { beyondStaff } from './staffing.ts';

const mostPeople = 30;

/** The household grew: one more person is a new check of beds, in place or refused, never silent. */
export async function addPerson(
  tx: Transaction,
  viewer: Viewer,
  { requestId, person, overStaffing: reason }: AddPerson,
): Promise<{ letter: string }> {
  const { request, offer, placement, at } = await lockedRequest(tx, viewer, 'placements.addPerson', requestId);
  if (request.state === 'closed') refuse('wrong-state', { state: request.state });
  await mustNotMove(tx, viewer, requestId, at);
  mustStillKnow(viewer, { closedAt: null, arrivedAt: placement?.arrivedAt ?? null }, at);
  const people = await peopleOf(tx, requestId);
  if (people.length >= mostPeople) refuse('does-not-fit', { most: mostPeople });
  const letter = letterOf(people.length);
  await tx
    .insertInto('partyPerson')
    .values(personRow(requestId, letter, person))
    .execute();
  const growing = { request, placement, people, newcomer: { ...person, letter }, at, reason };
  const overStaffing = offer && (await takeOneMoreBed(tx, viewer, { ...growing, offer }));
  if (offer) await takePlacesOfServices(tx, viewer, { ...growing, offer });
  const centerId = offer?.centerId ?? null;
  await record(tx, viewer, 'placements.addPerson', {
    centerId,
    requestId,
    reference: request.reference,
    details: { letter, group: person.group, ...(overStaffing && { overStaffing }) },
  });
  if (centerId) await announce(tx, { kind: 'capacity', centerId });
  await announceRequest(tx, request, offer?.sentAt ? centerId : null);
  return { letter };
}

type Growing = {
  readonly request: Request;
  readonly offer: Offer;
  readonly placement: Placement | undefined;
  readonly people: readonly PartyPerson[];
  readonly newcomer: PartyPerson;
  readonly at: Moment;
  readonly reason: OverStaffing | undefined;
};

async function takeOneMoreBed(
  tx: Transaction,
  viewer: Viewer,
  { request, offer, placement, people, newcomer, at, reason }: Growing,
): Promise<OverStaffing | null> {
  if (!placement) mustBeHeld(offer, at);
  const [center] = await centerSnapshots(tx, [offer.centerId]);
  const from = placement?.state === 'arrived' ? at : await neededFrom(tx, request, at, offer);
  const { centerId, id: offerId } = offer;
  const overStaffing = await beyondStaff(tx, viewer, { centerId, offerId, from, people: people.length + 1, reason });
  const asking = { requestId: request.id, people: [...people, newcomer], from, at, together: request.together };
  const rooms = withoutKept(found(center).rooms, offer.id);
  const bed = bedForOneMore(rooms, newcomer, asking, offer.id) ?? refuse('does-not-fit', { letter: newcomer.letter });
  await stopKeeping(tx, bed.bedId, offer.id, at);
  const end = placement ? await endOf(tx, placement) : null;
  // A stay past its end has no end any more: the party is still here.
  const until = end !== null && end > from ? end : null;
  const taking = { centerId: offer.centerId, offerId: offer.id, from, until, beds: [bed] };
  if (!placement) {
    await takeBeds(tx, viewer, { ...taking, as: 'hold', lapsesAt: offer.lapsesAt });
    return overStaffing;
  }
  await takeBeds(tx, viewer, {
    ...taking,
    placementId: placement.id,
    as: placement.state === 'arrived' ? 'stay' : 'booking',
  });
  if (overStaffing) await tx.updateTable('placement').set({ overStaffing }).where('id', '=', placement.id).execute();
  return overStaffing;
}

/** The newcomer has a place of each service the party asked for, as far as there is one: without it they wait, as the center sees. */
async function takePlacesOfServices(
  tx: Transaction,
  viewer: Viewer,
  { request, offer, placement, newcomer, at }: Growing,
): Promise<void> {
  const { id: offerId, centerId, lapsesAt } = offer;
  const { mustServices, wishedServices, languages } = request;
  const offered = (await offeringFacts(tx, [centerId])).get(centerId) ?? [];
  const { places } = servicesFor(offered, { people: [newcomer], mustServices, wishedServices, languages });
  const taking = { centerId, offerId, from: at, places: places.filter(({ letter }) => letter !== null) };
  await takePlaces(tx, viewer, placement ? { ...taking, placementId: placement.id } : { ...taking, lapsesAt });
}
