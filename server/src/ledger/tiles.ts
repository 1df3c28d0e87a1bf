import type { Viewer } from '@iwaa/shared/access/access';
import type { BedClaim, BedTile, CenterBeds } from '@iwaa/shared/ledger/ledger';
import type { BedSnapshot, ClaimSnapshot, RoomSnapshot } from '@iwaa/shared/ledger/snapshot';
import { standingClaim, stateOf, tally } from '@iwaa/shared/ledger/states';

import { sql } from 'kysely';

import { ensure } from '../access/index.ts';
import type { Transaction } from '../platform/db/transaction.ts';
import { found } from '../platform/refusal.ts';
import { centerSnapshots } from './queries.ts';
import { momentNow } from './time.ts';

/** The beds of a center as its people see them. */
export async function bedsOfCenter(
  tx: Transaction,
  viewer: Viewer,
  input: { centerId?: string | undefined },
): Promise<CenterBeds> {
  const centerId = found(input.centerId ?? viewer.centerId);
  ensure(viewer, 'ledger.beds', { centerId });
  const [center] = await centerSnapshots(tx, [centerId]);
  const { rooms } = found(center);
  const details = await claimDetails(tx, rooms);
  const at = await momentNow(tx);
  const told = (claim: ClaimSnapshot): BedClaim => {
    const { bedId: _bed, roomId: _room, roomKey: _key, offerId: _offer, ...shown } = claim;
    return { ...shown, ...(details.get(claim.claimId) ?? nobody) };
  };
  const tileOf = (bed: BedSnapshot, room: RoomSnapshot): BedTile => {
    const { claims, ...tile } = bed;
    const standing = standingClaim(bed, at);
    const later = claims.filter((claim) => claim !== standing && claim.since > at);
    return { ...tile, state: stateOf(bed, room, at), claim: standing ? told(standing) : null, later: later.map(told) };
  };
  return {
    centerId,
    totals: tally(rooms, at),
    rooms: rooms.map(({ beds, receives, ...room }) => ({
      ...room,
      receives: [...receives],
      beds: beds.map((bed) => tileOf(bed, { ...room, receives, beds })),
    })),
  };
}

const nobody = { reference: null, requestId: null, person: null, absentUntil: null };

/** Whom each claim is for that stands or will. An offer not yet sent is not told to the center: its claims stay without a reference. */
async function claimDetails(tx: Transaction, rooms: readonly RoomSnapshot[]) {
  const claimIds = rooms.flatMap((room) => room.beds.flatMap((bed) => bed.claims.map(({ claimId }) => claimId)));
  const rows = await tx
    .selectFrom('claim')
    .innerJoin('offer', 'offer.id', 'claim.offerId')
    .innerJoin('request', 'request.id', 'offer.requestId')
    .leftJoin('partyPerson', (join) =>
      join.onRef('partyPerson.requestId', '=', 'request.id').onRef('partyPerson.letter', '=', 'claim.personLetter'),
    )
    .leftJoin('placement', 'placement.id', 'claim.placementId')
    .where(sql<boolean>`claim.id = any(${claimIds})`)
    .where('offer.sentAt', 'is not', null)
    .where((where) =>
      where.or([where('offer.state', '=', 'held'), where('placement.state', 'in', ['booked', 'arrived'])]),
    )
    .select([
      'claim.id as claimId',
      'request.reference',
      'request.id as requestId',
      'partyPerson.personGroup as group',
      'partyPerson.ageBand',
      'placement.absentUntil',
    ])
    .execute();
  return new Map(
    rows.map(({ claimId, reference, requestId, group, ageBand, absentUntil }) => [
      claimId,
      { reference, requestId, absentUntil, person: group && ageBand ? { group, ageBand } : null },
    ]),
  );
}
