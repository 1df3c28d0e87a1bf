import type { Purpose } from '@iwaa/shared/ledger/ledger';
import { type Expression, type SqlBool, sql } from 'kysely';

import type { Transaction } from '../../platform/db/transaction.ts';
import type { Occupant } from '../rules.ts';

const ofPeople = ['hold', 'booking', 'stay', 'kept'] as const satisfies readonly Purpose[];

/**
 * The claim binds its bed now or will: not over, and no hold that has lapsed. A stay past its end goes on until the person has left.
 * By the clock, not by the start of the transaction.
 */
const standing: Expression<SqlBool> = sql`(
  claim.during && tstzrange(clock_timestamp(), null) and (claim.lapses_at is null or claim.lapses_at > clock_timestamp())
  or claim.purpose = 'stay' and not claim.vacated and not isempty(claim.during))`;

type Where = { readonly centerId: string } | { readonly roomId: string } | { readonly bedId: string };

function claimsOfPeople(tx: Transaction, where: Where) {
  return tx
    .selectFrom('claim')
    .where((expression) => expression.and(where))
    .where('purpose', 'in', ofPeople)
    .where(standing);
}

/** Does anybody live there, or is anybody promised a place there: a standing hold, booking, stay or kept bed. */
export async function hasPeople(tx: Transaction, where: Where): Promise<boolean> {
  return (await claimsOfPeople(tx, where).select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** Everybody with a standing claim on a bed of the room; null for somebody whom this viewer may not see yet. */
export async function occupantsOf(tx: Transaction, roomId: string): Promise<Occupant[]> {
  const people = await claimsOfPeople(tx, { roomId })
    .where('personLetter', 'is not', null)
    .leftJoin('offer', 'offer.id', 'claim.offerId')
    .leftJoin('partyPerson', (join) =>
      join
        .onRef('partyPerson.requestId', '=', 'offer.requestId')
        .onRef('partyPerson.letter', '=', 'claim.personLetter'),
    )
    .select(['partyPerson.personGroup as group', 'partyPerson.ageBand'])
    .execute();
  return people.map(({ group, ageBand }) => (group && ageBand ? { group, ageBand } : null));
}
