import { valueOf } from '@iwaa/shared/expansion/demand/assumptions';
import type { ScenarioContent } from '@iwaa/shared/expansion/scenario';
import type { SimulatedRoom } from '@iwaa/shared/expansion/simulation/model';

import { daysOfYear } from '../simulation/world.ts';
import { get, range } from '../solver/numbers.ts';

/** Assumed: a home is not a dormitory. */
export const mostBedsInARoom = 4;

/** Rooms of a unit as it grows, by its beds of each year: what is added opens with the year. Families have a room each; rooms of several groups change hands. */
export function roomsOf(content: ScenarioContent, unit: number, bedsByYear: readonly number[]): SimulatedRoom[] {
  const receives = get(content.units, unit);
  const family = Math.ceil(valueOf(content.demand, 'familySize'));
  const isForFamilies = receives.every((column) => column === 'family');
  const most = receives.includes('family') ? Math.max(mostBedsInARoom, family) : mostBedsInARoom;
  const more = (before: number, beds: number) =>
    isForFamilies
      ? range(familyRooms(beds, family) - familyRooms(before, family)).map(() => family)
      : roomsFor(beds - before, most);
  const mixing = receives.length > 1 ? 'one-group' : isForFamilies ? 'one-party' : 'open';
  return bedsByYear.flatMap((beds, year) =>
    more(bedsByYear[year - 1] ?? 0, beds).map((room) => ({
      beds: room,
      receives,
      mixing,
      fromDay: year * daysOfYear,
    })),
  );
}

/** A unit for families has a room at least, however few its beds. */
const familyRooms = (beds: number, family: number): number => (beds === 0 ? 0 : Math.max(1, Math.floor(beds / family)));

const roomsFor = (beds: number, most: number): number[] =>
  range(Math.ceil(beds / most)).map((room) => Math.min(most, beds - room * most));
