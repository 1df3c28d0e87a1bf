import type { Viewer } from '@iwaa/shared/access/access';
import type { Moment } from '@iwaa/shared/text';
import { sql } from 'kysely';

import type { Transaction } from '../../platform/db/transaction.ts';
import { numbersInUse } from '../queries.ts';
import { freeNumber, type PlaceToTake } from '../rules.ts';

type Taking = {
  readonly centerId: string;
  readonly offerId: string;
  readonly from: Moment;
  readonly places: readonly PlaceToTake[];
} & (
  | { readonly lapsesAt: Moment; readonly placementId?: never }
  | { readonly placementId: string; readonly lapsesAt?: never }
);

/**
 * Takes places of services beside the beds of an offer, under the center's lock. From there on they follow the offer and its placement by
 * themselves: they lapse, are booked, and are free again when the stay ends. The constraint has the last word.
 */
export async function takePlaces(tx: Transaction, viewer: Pick<Viewer, 'accountId'>, taking: Taking): Promise<void> {
  const { centerId, offerId, from, places, placementId = null, lapsesAt = null } = taking;
  if (places.length === 0) return;
  await endDeadHolds(tx, centerId);
  const inUse = await numbersInUse(tx, [centerId]);
  const used = new Map([...inUse].map(([id, numbers]) => [id, new Set(numbers.filter((one) => one !== null))]));
  const next = (offeringId: string): number => {
    const taken = used.get(offeringId) ?? new Set<number>();
    const number = freeNumber(taken);
    used.set(offeringId, taken.add(number));
    return number;
  };
  const during = sql<string>`tstzrange(${from}, null)`;
  const rows = places.map(({ offeringId, letter, counted, override = null }) => ({
    offeringId,
    centerId,
    offerId,
    placementId,
    lapsesAt,
    during,
    personLetter: letter,
    placeNumber: counted && override === null ? next(offeringId) : null,
    overrideReason: override,
    createdBy: viewer.accountId,
  }));
  await tx.insertInto('servicePlace').values(rows).execute();
}

/** Somebody is no longer of the party: what was taken for them alone is free. */
export async function endPlacesOf(tx: Transaction, offerId: string, letter: string, at: Moment): Promise<void> {
  await tx
    .updateTable('servicePlace')
    .set({ during: sql<string>`ended_at(during, ${at}::timestamptz)` })
    .where('offerId', '=', offerId)
    .where('personLetter', '=', letter)
    .execute();
}

/** A held place past its time is dead for every reader; whoever wants one next writes it down. */
export async function endDeadHolds(tx: Transaction, centerId: string): Promise<void> {
  await sql`select end_dead_service_holds(${centerId})`.execute(tx);
}
