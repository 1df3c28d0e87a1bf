import type { ClaimSnapshot, RoomSnapshot } from '@iwaa/shared/ledger/snapshot';
import { isPromisable } from '@iwaa/shared/ledger/states';
import type { Moment } from '@iwaa/shared/text';

import { roomKeyFor } from '../../availability/index.ts';
import { centerSnapshots } from '../../ledger/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { found, refuse } from '../../platform/refusal.ts';
import { isAccessibleFor, receivesPerson } from '../matching/sleeper.ts';
import { peopleOf } from '../people.ts';
import type { Request } from './locked.ts';

type Choice = {
  readonly request: Request;
  readonly offerId: string;
  readonly centerId: string;
  readonly letter: string;
  readonly bedId: string;
  readonly from: Moment;
  readonly at: Moment;
};

/** The bed a center chose for one person, if that person may sleep there; undefined when they already do. The center is locked. */
export async function chosenBed(tx: Transaction, { request, offerId, centerId, letter, bedId, from, at }: Choice) {
  const person = found((await peopleOf(tx, request.id)).find((one) => one.letter === letter));
  const [center] = await centerSnapshots(tx, [centerId]);
  const room = found(center?.rooms.find((one) => one.beds.some((bed) => bed.bedId === bedId)));
  const bed = found(room.beds.find((one) => one.bedId === bedId));
  if (bed.claims.some((claim) => claim.offerId === offerId && claim.letter === letter)) return undefined;
  const isCotTooSmall = bed.kind === 'cot' && person.ageBand !== '0-5';
  if (!receivesPerson(room, person) || !isAccessibleFor(room, person) || isCotTooSmall)
    refuse('does-not-fit', { bed: bed.label });
  const roomKey = roomKeyFor(room, request.id, person.group);
  const [own] = withoutKept([room], offerId);
  const ownBed = found(own?.beds.find((one) => one.bedId === bedId));
  if (!isPromisable(ownBed, found(own), from, at, roomKey)) refuse('taken', { bed: bed.label });
  return { bedId, roomId: room.roomId, roomKey };
}

/** Rooms in which the beds kept empty for this offer's party are its own to use. */
export function withoutKept(rooms: readonly RoomSnapshot[], offerId: string): RoomSnapshot[] {
  const isKept = (claim: ClaimSnapshot) => claim.offerId === offerId && claim.letter === null;
  return rooms.map((room) => ({
    ...room,
    beds: room.beds.map((bed) => ({ ...bed, claims: bed.claims.filter((claim) => !isKept(claim)) })),
  }));
}
