import type { Column } from '@iwaa/shared/availability/availability';
import type { AddRooms } from '@iwaa/shared/centers/centers';
import { type Group, isMinor, type Mixing, type Reception } from '@iwaa/shared/centers/words';

import { mostBedsInARoom } from '../scenario/rooms.ts';
import { range } from '../solver/numbers.ts';

const adult = { fromAge: 18, toAge: 120 };
const minor = { fromAge: 0, toAge: 17 };
const groupsIn: Readonly<Record<Column, readonly Group[]>> = {
  woman: ['woman'],
  man: ['man'],
  girl: ['girl'],
  boy: ['boy'],
  family: ['woman', 'girl', 'boy'],
};

/**
 * Rooms for the beds of a unit, none above four beds and all about as large. Columns of one unit take turns at them, since a minor alone is not
 * put in a room with adults; where there are fewer rooms than columns, a room changes hands by group, or by party when families are among them.
 */
export function roomsToAdopt(columns: readonly Column[], beds: number): Omit<AddRooms, 'centerId'>[] {
  const count = Math.ceil(beds / mostBedsInARoom);
  const rooms = range(count).map((room) => ({
    bedsEach: Math.floor(beds / count) + (room < beds % count ? 1 : 0),
    columns: columns.filter((_, column) =>
      count < columns.length ? column % count === room : column === room % columns.length,
    ),
  }));
  const alike = Map.groupBy(rooms, (room) => JSON.stringify(room));
  return [...alike.values()].flatMap((same) =>
    same.slice(0, 1).map(({ bedsEach, columns: receiving }) => ({
      rooms: same.length,
      bedsEach,
      cotsEach: 0,
      accessible: false,
      receives: receptionsOf(receiving),
      mixing: mixingOf(receiving),
    })),
  );
}

const receptionsOf = (columns: readonly Column[]): Reception[] =>
  [...new Set(columns.flatMap((column) => groupsIn[column]))].map((group) => ({
    group,
    ...(isMinor(group) ? minor : adult),
  }));

function mixingOf(columns: readonly Column[]): Mixing {
  if (columns.includes('family')) return 'one-party';
  return columns.length > 1 ? 'one-group' : 'open';
}
