import type { RoomSnapshot } from '@iwaa/shared/ledger/snapshot';
import { type Group, isMinor } from '@iwaa/shared/centers/words';
import type { AgeBand } from '@iwaa/shared/placements/words';

import { receives } from '../../centers/index.ts';

/** One of the people to place: a letter, never a name. */
export type Sleeper = {
  readonly letter: string;
  readonly group: Group;
  readonly ageBand: AgeBand;
  readonly needs: readonly string[];
};

export const isAdult = (person: Sleeper) => !isMinor(person.group);
export const isChild = (person: Sleeper) => person.ageBand === '0-5' || person.ageBand === '6-12';

/** Does the room receive this person at all, full or not. */
export function receivesPerson(room: RoomSnapshot, person: Sleeper): boolean {
  return receives(room.receives, person.group, person.ageBand);
}

export const isAccessibleFor = (room: RoomSnapshot, person: Sleeper): boolean =>
  room.accessible || !person.needs.includes('wheelchair');
