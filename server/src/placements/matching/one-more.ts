import type { RoomSnapshot } from '@iwaa/shared/ledger/snapshot';
import { roomKeyFor } from '../../availability/index.ts';
import type { BedToTake } from '../../ledger/index.ts';
import { type Asking, options, type Pick } from './assign.ts';
import type { Sleeper } from './sleeper.ts';

/** A bed for one more person beside a party that already has its beds in this center, near the others first. */
export function bedForOneMore(
  rooms: readonly RoomSnapshot[],
  newcomer: Sleeper,
  asking: Asking,
  offerId: string,
): BedToTake | undefined {
  const picks = rooms.flatMap((room) => room.beds.flatMap((bed) => pickOf(room, bed, asking, offerId)));
  const allowed = asking.together === 'room' ? rooms.filter((room) => picks.some((pick) => pick.room === room)) : rooms;
  const [best] = options(allowed, newcomer, picks, asking);
  return (
    best && {
      bedId: best.bed.bedId,
      roomId: best.room.roomId,
      letter: newcomer.letter,
      roomKey: roomKeyFor(best.room, asking.requestId, newcomer.group),
    }
  );
}

function pickOf(room: RoomSnapshot, bed: Pick['bed'], { people }: Asking, offerId: string): Pick[] {
  const letters = new Set(bed.claims.filter((claim) => claim.offerId === offerId).map((claim) => claim.letter));
  return people.filter((person) => letters.has(person.letter)).map((person) => ({ person, room, bed }));
}
