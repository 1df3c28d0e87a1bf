import type { Viewer } from '@iwaa/shared/access/access';
import type { ChangePerson, RemovePerson } from '@iwaa/shared/placements/inputs';
import type { PartyPerson } from '@iwaa/shared/placements/views';

import type { Act } from '../../access/index.ts';
import { record } from '../../audit/index.ts';
import { centerSnapshots, giveUpBed } from '../../ledger/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { announce } from '../../platform/live.ts';
import { found, refuse } from '../../platform/refusal.ts';
import { endPlacesOf } from '../../services/index.ts';
import { firstMisplaced } from '../matching/still-fits.ts';
import { peopleOf } from '../people.ts';
import { mustBeHeld } from './extend.ts';
import { announceRequest, lockedRequest, mustNotMove, type Offer } from './locked.ts';
import { takeOneMoreBed } from './one-more-bed.ts';

/** Somebody does not come after all: their bed is free at once, and the others stay only where they may be without them. */
export async function removePerson(
  tx: Transaction,
  viewer: Viewer,
  { requestId, letter }: RemovePerson,
): Promise<null> {
  const { offer, people, person, at, ...household } = await householdOf(tx, viewer, 'placements.removePerson', {
    requestId,
    letter,
  });
  const others = people.filter((one) => one !== person);
  if (others.length === 0) refuse('wrong-state', { state: 'last-person' });
  if (offer) {
    await giveUpBed(tx, offer.id, letter, at);
    await endPlacesOf(tx, offer.id, letter, at);
    const misplaced = await misplacedAt(tx, offer, others);
    if (misplaced) refuse('does-not-fit', { letter: misplaced.letter });
  }
  await tx.deleteFrom('partyPerson').where('requestId', '=', requestId).where('letter', '=', letter).execute();
  await tellHousehold(tx, viewer, 'placements.removePerson', { ...household, offer }, { letter, group: person.group });
  return null;
}

/** An age or a need was not what was said: they stay in their bed if they may, else get another one here, else it is refused. */
export async function changePerson(
  tx: Transaction,
  viewer: Viewer,
  { requestId, letter, person: changed }: ChangePerson,
): Promise<{ moved: boolean }> {
  const { offer, placement, people, person, at, ...household } = await householdOf(
    tx,
    viewer,
    'placements.changePerson',
    { requestId, letter },
  );
  // Another group is another person: who came is added, who does not come is taken off.
  if (changed.group !== person.group) refuse('wrong-state', { state: 'another-group' });
  const others = people.filter((one) => one !== person);
  const newcomer = { ...changed, letter };
  const mustMove = offer !== undefined && (await misplacedAt(tx, offer, [...others, newcomer])) !== undefined;
  if (mustMove) {
    await giveUpBed(tx, offer.id, letter, at);
    const growing = { ...household, placement, people: others, newcomer, at, reason: undefined };
    await takeOneMoreBed(tx, viewer, { ...growing, offer });
  }
  await tx
    .updateTable('partyPerson')
    .set({ ageBand: changed.ageBand, needs: changed.needs })
    .where('requestId', '=', requestId)
    .where('letter', '=', letter)
    .execute();
  const details = { letter, group: person.group, moved: mustMove };
  await tellHousehold(tx, viewer, 'placements.changePerson', { ...household, offer }, details);
  return { moved: mustMove };
}

/** The party of a request that has not arrived yet and does not go on from elsewhere, and the one of it who is meant. */
async function householdOf(
  tx: Transaction,
  viewer: Viewer,
  act: Act,
  { requestId, letter }: { requestId: string; letter: string },
) {
  const { request, offer, placement, at } = await lockedRequest(tx, viewer, act, requestId);
  if (request.state === 'closed') refuse('wrong-state', { state: request.state });
  if (placement?.state === 'arrived') refuse('wrong-state', { state: placement.state });
  await mustNotMove(tx, viewer, requestId, at);
  if (offer && !placement) mustBeHeld(offer, at);
  const people = await peopleOf(tx, requestId);
  const person = found(people.find((one) => one.letter === letter));
  return { request, offer, placement, people, person, at };
}

async function misplacedAt(tx: Transaction, offer: Offer, people: readonly PartyPerson[]) {
  const [center] = await centerSnapshots(tx, [offer.centerId]);
  return firstMisplaced(found(center).rooms, people, offer.id);
}

type Household = Pick<Awaited<ReturnType<typeof householdOf>>, 'request' | 'offer'>;

/** Beds may have changed hands: boards and both sides hear of it. */
async function tellHousehold(
  tx: Transaction,
  viewer: Viewer,
  act: Act,
  { request, offer }: Household,
  details: Record<string, string | boolean>,
): Promise<void> {
  const { id: requestId, reference } = request;
  const centerId = offer?.centerId ?? null;
  await record(tx, viewer, act, { centerId, requestId, reference, details });
  if (centerId) await announce(tx, { kind: 'capacity', centerId });
  await announceRequest(tx, request, offer?.sentAt ? centerId : null);
}
