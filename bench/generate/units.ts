import type { Group } from '@iwaa/shared/centers/words';
import type { AgeBand } from '@iwaa/shared/placements/words';

import { idOf } from './names.ts';
import { bedsPerRoom, kindOf, type RoomKind, type Size } from './sizes.ts';

type Person = readonly [group: Group, ageBand: AgeBand];

/** What one party takes at a time: a family a room of its own, anybody else a bed. */
export type Unit = {
  readonly n: number;
  readonly center: number;
  /** Which unit of its center it is, and which of those for as large a party. */
  readonly place: number;
  readonly rank: number;
  readonly kind: RoomKind;
  readonly roomId: string;
  readonly bedIds: readonly string[];
  readonly party: readonly Person[];
  /** Who may share the room, as the ledger keeps it. */
  readonly roomKey: (requestId: string) => string | null;
  /** Left free, so that every center has a woman's bed to offer. */
  readonly staysFree: boolean;
};

const woman: Person = ['woman', '25-44'];
const family: readonly Person[] = [woman, ['girl', '6-12'], ['boy', '0-5']];
const man: Person = ['man', '25-44'];

export function* unitsOf(size: Size): Generator<Unit> {
  let n = 0;
  for (let center = 0; center < size.centers; center++) {
    const ranks = { alone: 0, family: 0 };
    let place = 0;
    for (let room = 0; room < size.rooms; room++) {
      for (const unit of unitsIn(size, center, room))
        yield { ...unit, n: n++, place: place++, rank: ranks[unit.kind === 'family' ? 'family' : 'alone']++ };
    }
  }
}

/** How many families and how many people alone each center has beds for. */
export function houseOf({ rooms }: Size): { readonly families: number; readonly alone: number } {
  const families = Array.from({ length: rooms }, (_, room) => kindOf(room)).filter((kind) => kind === 'family').length;
  return { families, alone: (rooms - families) * bedsPerRoom };
}

type InRoom = Omit<Unit, 'n' | 'place' | 'rank'>;

function unitsIn(size: Size, center: number, room: number): InRoom[] {
  const nRoom = center * size.rooms + room;
  const roomId = idOf('room', nRoom);
  const beds = Array.from({ length: bedsPerRoom }, (_, bed) => idOf('bed', nRoom * bedsPerRoom + bed));
  const kind = kindOf(room);
  if (kind === 'family')
    return [{ center, kind, roomId, bedIds: beds, party: family, roomKey: (requestId) => requestId, staysFree: false }];
  const party = kind === 'women' ? [woman] : [man];
  const roomKey = () => (kind === 'men' ? 'man' : null);
  return beds.map((bedId, bed) => ({
    center,
    kind,
    roomId,
    bedIds: [bedId],
    party,
    roomKey,
    staysFree: room === 1 && bed === 0,
  }));
}
