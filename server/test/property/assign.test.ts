import { isMinor, mixings } from '@iwaa/shared/centers/words';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { agesOf } from '@iwaa/shared/placements/words';
import type { Person } from '@iwaa/shared/placements/inputs';
import type { BedSnapshot, RoomSnapshot } from '@iwaa/shared/ledger/snapshot';
import { assign } from '../../src/placements/matching/assign.ts';
import { baby, girl, man, woman, youth } from '../given.ts';
import { asking, bed, claim, cot, forFamilies, forMinors, forWomen, room } from '../snapshots.ts';

/** Who could sleep where, tried in every way: written from the rules of the field, not from the code. */
function existsByTrying(
  rooms: readonly RoomSnapshot[],
  party: readonly Person[],
  together: 'room' | 'center',
): boolean {
  const beds = rooms.flatMap((one) =>
    one.beds.filter((each) => each.claims.length === 0).map((each) => ({ room: one, bed: each })),
  );
  const place = (chosen: readonly { room: RoomSnapshot; bed: BedSnapshot }[]): boolean => {
    if (chosen.length === party.length)
      return isAllowed(
        chosen.map((at, index) => ({ ...at, person: party[index]! })),
        together,
      );
    return beds.some((one) => !chosen.includes(one) && place([...chosen, one]));
  };
  return place([]);
}

type Sleeping = { readonly room: RoomSnapshot; readonly bed: BedSnapshot; readonly person: Person };

function isAllowed(sleeping: readonly Sleeping[], together: 'room' | 'center'): boolean {
  if (together === 'room' && new Set(sleeping.map((one) => one.room)).size > 1) return false;
  const hasAdult = sleeping.some((one) => !isMinor(one.person.group));
  return sleeping.every((one) => {
    const company = sleeping.filter((other) => other.room === one.room);
    return isReceived(one) && mayShare(one, company) && isSafe(one, company, hasAdult);
  });
}

function isReceived({ room: { receives, accessible }, bed: { kind }, person }: Sleeping): boolean {
  const { from, to } = agesOf(person.ageBand);
  const isWanted = receives.some((one) => one.group === person.group && one.fromAge <= from && to <= one.toAge);
  return (
    isWanted && (accessible || !person.needs.includes('wheelchair')) && (kind !== 'cot' || person.ageBand === '0-5')
  );
}

function mayShare({ room: { mixing, beds }, person }: Sleeping, company: readonly Sleeping[]): boolean {
  const keys = beds.flatMap((one) => one.claims.flatMap((each) => each.roomKey ?? []));
  if (mixing === 'one-party') return keys.length === 0;
  return (
    mixing === 'open' ||
    (keys.every((key) => key === person.group) && company.every((other) => other.person.group === person.group))
  );
}

function isSafe(
  { room: { mixing, receives }, person }: Sleeping,
  company: readonly Sleeping[],
  hasAdult: boolean,
): boolean {
  if (!isMinor(person.group) || company.some((other) => !isMinor(other.person.group))) return true;
  if (hasAdult && (person.ageBand === '0-5' || person.ageBand === '6-12')) return false;
  return mixing === 'one-party' || receives.every((one) => isMinor(one.group));
}

const anyBed = fc.constantFrom(
  () => bed(),
  () => bed(),
  () => cot(),
  () => bed(claim('stay')),
  () => bed(claim('stay', { roomKey: 'woman' })),
  () => bed(claim('stay', { roomKey: 'another request' })),
);
const everybody = [...forFamilies, { group: 'man', fromAge: 18, toAge: 120 } as const];
const anyRoom = fc
  .record({
    beds: fc.array(anyBed, { minLength: 1, maxLength: 3 }).map((makers) => makers.map((make) => make())),
    mixing: fc.constantFrom(...mixings),
    receives: fc.constantFrom(forWomen, forMinors, forFamilies, everybody),
    accessible: fc.boolean(),
  })
  .map((plan) => room(plan));
const anyPerson = fc.constantFrom<Person>(woman, man, girl, youth, baby, { ...woman, needs: ['wheelchair'] });

test('Beds are found exactly when trying every way finds some, and what is found is allowed', () => {
  const rooms = fc.array(anyRoom, { minLength: 1, maxLength: 3 });
  const party = fc.array(anyPerson, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(rooms, party, fc.constantFrom('room', 'center'), (given, people, together) => {
      const found = assign(given, asking(people, { together }));
      expect(found !== undefined).toBe(existsByTrying(given, people, together));
      const taken = found?.filter(({ letter }) => letter !== null) ?? [];
      const sleeping = taken.map(({ bedId, letter }) => {
        const inRoom = given.find((one) => one.beds.some((each) => each.bedId === bedId))!;
        return {
          room: inRoom,
          bed: inRoom.beds.find((each) => each.bedId === bedId)!,
          person: people[letter!.charCodeAt(0) - 65]!,
        };
      });
      expect(isAllowed(sleeping, together)).toBe(true);
      expect(sleeping.every((one) => one.bed.claims.length === 0)).toBe(true);
      expect(new Set(taken.map(({ bedId }) => bedId)).size).toBe(found ? people.length : 0);
    }),
    { numRuns: 1000 },
  );
});
