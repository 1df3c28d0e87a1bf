import type { RoomSnapshot } from '@iwaa/shared/ledger/snapshot';
import { roomKeyFor } from '../../availability/index.ts';
import type { BedToTake } from '../../ledger/index.ts';
import { type Asking, options } from './assign.ts';
import type { Sleeper } from './sleeper.ts';
import { picksOf } from './still-fits.ts';

/** A bed for one more person beside a party that already has its beds in this center, near the others first. */
export function bedForOneMore(
  rooms: readonly RoomSnapshot[],
  newcomer: Sleeper,
  asking: Asking,
  offerId: string,
): BedToTake | undefined {
  const picks = picksOf(rooms, asking.people, offerId);
  const allowed =
    asking.together === 'room' && picks.length > 0
      ? rooms.filter((room) => picks.some((pick) => pick.room === room))
      : rooms;
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
