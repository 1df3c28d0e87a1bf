import { receives } from '../centers/index.ts';
import type { CenterName } from './network.ts';
import { type Bed, type Person, type Room, type Scene, turnaround, type Use } from './scene.ts';

/** A bed for a person of the party, or kept empty beside them. */
export type Taken = {
  readonly room: Room;
  readonly bed: Bed;
  readonly letter: string | null;
  readonly key: string | null;
};

/** Free beds for a party over a time, as the ledger would give them: a family in a room of its own, one person where the room allows. */
export function freeBeds(
  scene: Scene,
  center: CenterName,
  party: readonly Person[],
  requestId: string,
  from: number,
  until: number,
): Taken[] | undefined {
  const end = until + turnaround;
  const rooms = scene.rooms[center].filter(
    (room) =>
      (room.mixing === 'one-party') === party.length > 1 &&
      party.every((one) => receives(room.receives, one.group, one.ageBand)),
  );
  for (const room of rooms) {
    const key = keyOf(room, party, requestId);
    const uses = scene.uses.filter((use) => use.roomId === room.roomId && overlaps(use, from, end));
    const beds = room.beds.filter(({ bedId }) => uses.every((use) => use.bedId !== bedId));
    const company = uses.every((use) => key === null || use.roomKey == null || use.roomKey === key);
    const whole = room.mixing !== 'one-party' || beds.length === room.beds.length;
    if (company && whole && beds.length >= party.length) return assign(room, beds, party, key);
  }
  return undefined;
}

/** Beds named by the story: `['3A', '3B']` for A and B. The rest of a family's room is kept for it. */
export function namedBeds(
  scene: Scene,
  center: CenterName,
  party: readonly Person[],
  requestId: string,
  labels: readonly string[],
): Taken[] {
  const room = scene.rooms[center].find(({ beds }) => beds.some(({ label }) => label === labels[0]));
  if (!room) throw new Error(`the demonstration has no bed ${labels[0]} at ${center}`);
  const chosen = labels.flatMap((label) => room.beds.filter((bed) => bed.label === label));
  const rest = room.mixing === 'one-party' ? room.beds.filter((bed) => !chosen.includes(bed)) : [];
  return assign(room, [...chosen, ...rest], party, keyOf(room, party, requestId));
}

function assign(room: Room, beds: readonly Bed[], party: readonly Person[], key: string | null): Taken[] {
  const used = room.mixing === 'one-party' ? beds : beds.slice(0, party.length);
  return used.map((bed, index) => ({
    room,
    bed,
    key,
    letter: index < party.length ? String.fromCharCode(65 + index) : null,
  }));
}

function keyOf(room: Room, party: readonly Person[], requestId: string): string | null {
  if (room.mixing === 'one-party') return requestId;
  return room.mixing === 'one-group' ? (party[0]?.group ?? null) : null;
}

function overlaps(use: Use, from: number, until: number): boolean {
  return use.from < until && (use.until === null || use.until > from);
}
