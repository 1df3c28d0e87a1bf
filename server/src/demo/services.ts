import type { ServiceId } from '@iwaa/shared/services/services';
import type { Insertable } from 'kysely';
import { sql } from 'kysely';

import { allCenters } from '../ledger/index.ts';
import { offeringFacts, type PlaceToTake, servicesFor } from '../services/index.ts';
import type { ServicePlace } from '../platform/db/tables.ts';
import type { Transaction } from '../platform/db/transaction.ts';
import type { Offer } from './acts.ts';
import type { Person, Scene } from './scene.ts';

/** What a party asks besides beds: what its needs call for, and what most ask for. */
export function servicesAskedBy(party: readonly Person[]): { mustServices: ServiceId[]; wishedServices: ServiceId[] } {
  const needs = new Set(party.flatMap((person) => person.needs ?? []));
  const hasChild = party.some(({ group }) => group === 'girl' || group === 'boy');
  return {
    mustServices: [
      ...(needs.has('interpreter') ? ['interpreting'] : []),
      ...(needs.has('wheelchair') ? ['escort'] : []),
    ],
    wishedServices: [
      'psychological',
      ...(needs.has('pregnant') ? ['maternity', 'medical'] : []),
      ...(hasChild ? ['schooling'] : ['legal-aid']),
    ],
  };
}

type Row = Omit<Insertable<ServicePlace>, 'during'> & { readonly from: Date };

/** Whoever is here, comes or is asked for has the places the product would have given them: by its own rule, the first to come first. */
export async function writeServicePlaces(tx: Transaction, scene: Scene): Promise<void> {
  const offered = await offeringFacts(tx, await allCenters(tx));
  const rows: Row[] = [];
  for (const offer of liveOffers(scene)) {
    const facts = (offered.get(offer.centerId) ?? []).map((one) => ({
      ...one,
      taken: rows.filter(({ offeringId }) => offeringId === one.offeringId).length,
    }));
    const { places } = servicesFor(facts, askedFor(scene, offer));
    for (const place of places) rows.push(rowOf(scene, offer, place, rows));
  }
  const values = rows.map(({ from, ...row }) => ({
    ...row,
    createdAt: from,
    during: sql<string>`tstzrange(${from}, null)`,
  }));
  await tx.insertInto('servicePlace').values(values).execute();
}

/** Numbers are counted as they are given: nobody of the demonstration gave one back. */
function rowOf(scene: Scene, offer: Offer, { offeringId, letter, counted }: PlaceToTake, before: readonly Row[]): Row {
  const placementId = placementOf(scene, offer)?.id ?? null;
  const given = before.filter((row) => row.offeringId === offeringId).length;
  return {
    offeringId,
    centerId: offer.centerId,
    offerId: offer.id,
    placementId,
    placeNumber: counted ? given + 1 : null,
    personLetter: letter,
    lapsesAt: placementId === null ? offer.lapsesAt : null,
    createdBy: offer.createdBy,
    from: new Date(String(offer.createdAt)),
  };
}

const placementOf = ({ placements }: Scene, { id }: Offer) => placements.find(({ offerId }) => offerId === id);

const liveOffers = (scene: Scene): Offer[] =>
  scene.offers
    .filter((offer) => offer.state === 'held' || placementOf(scene, offer)?.endedAt === undefined)
    .filter(({ state }) => state === 'held' || state === 'accepted')
    .toSorted((one, other) => Number(one.createdAt) - Number(other.createdAt));

function askedFor({ requests, people }: Scene, { requestId }: Offer) {
  const request = requests.find(({ id }) => id === requestId);
  const party = people.filter((person) => person.requestId === requestId);
  return {
    people: party.map(({ letter, personGroup, needs }) => ({ letter, group: personGroup, needs: [...(needs ?? [])] })),
    mustServices: request?.mustServices ?? [],
    wishedServices: request?.wishedServices ?? [],
    languages: [],
  };
}
