import type { Random } from '@iwaa/shared/expansion/random';

import { type Beds, takeRoom } from './beds.ts';
import { type Heap, push } from './heap.ts';
import type { Parties, Party } from './parties.ts';
import type { Tally } from './tally.ts';
import { indexAt } from '../solver/numbers.ts';
import type { World } from './world.ts';

/** What can happen, in the last three bits of what the heap holds; the rest says to whom: a source, a home or a party. */
export const kinds = {
  arrives: 0,
  leaves: 1,
  lapses: 2,
  movesOn: 3,
  givesUp: 4,
  opens: 5,
  dayBegins: 6,
  warmUpEnds: 7,
} as const;

/** One run: all that changes while the days go by. */
export type Run = {
  readonly world: World;
  readonly heap: Heap;
  readonly beds: Beds;
  readonly parties: Parties;
  readonly randoms: readonly Random[];
  /** Who waits for a bed, in the order of their turn: urgent, then those whose phase has ended, then all others. */
  readonly lines: readonly [Party[], Party[], Party[]];
  readonly tally: Tally;
};

export function schedule(run: Run, party: Party, time: number, kind: number): void {
  party.pending += 1;
  push(run.heap, time, party.id * 8 + kind);
}

export function enter(run: Run, party: Party, room: number, now: number): void {
  const home = indexAt(run.world.homeOf, room);
  takeRoom(run.beds, home, room, party, now);
  party.home = home;
  party.room = room;
}

export function leaveLine(line: Party[], party: Party): void {
  const index = line.indexOf(party);
  if (index !== -1) line.splice(index, 1);
}
