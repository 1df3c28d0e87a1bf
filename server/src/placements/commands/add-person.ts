import type { Viewer } from '@iwaa/shared/access/access';
import type { AddPerson } from '@iwaa/shared/placements/inputs';
import { letterOf } from '@iwaa/shared/placements/words';

import { record } from '../../audit/index.ts';
import { lettersOnBeds } from '../../ledger/index.ts';
import { offeringFacts, servicesFor, takePlaces } from '../../services/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { announce } from '../../platform/live.ts';
import { refuse } from '../../platform/refusal.ts';
import { peopleOf } from '../people.ts';
import { mustStillKnow } from '../story/disclosure.ts';
import { announceRequest, lockedRequest, mustNotMove } from './locked.ts';
import { type Growing, takeOneMoreBed } from './one-more-bed.ts';
import { personRow } from './request.ts';

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
  const letter = letterAfter([...people.map((one) => one.letter), ...(await lettersOnBeds(tx, requestId))]);
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

/** The letter after the last that was ever given: who was taken off the party leaves theirs to nobody. */
function letterAfter(given: readonly string[]): string {
  const letters = Array.from({ length: mostPeople }, (_, index) => letterOf(index));
  return (
    letters[letters.findLastIndex((letter) => given.includes(letter)) + 1] ??
    refuse('does-not-fit', { most: mostPeople })
  );
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
