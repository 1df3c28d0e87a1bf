import { mixings } from '@iwaa/shared/centers/words';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Person } from '@iwaa/shared/placements/inputs';
import { type Criteria, match } from '../../src/placements/matching/match.ts';
import { rank } from '../../src/placements/matching/rank.ts';
import { baby, girl, man, woman, youth } from '../given.ts';
import { asking, bed, center, claim, cot, forFamilies, forMinors, forWomen, hoursFrom, room } from '../snapshots.ts';

const anyBed = fc.constantFrom(
  bed,
  bed,
  cot,
  () => bed(claim('stay')),
  () => bed(claim('stay', { roomKey: 'woman' })),
);
const everybody = [...forFamilies, { group: 'man', fromAge: 18, toAge: 120 } as const];
const anyRoom = fc
  .record({
    beds: fc.array(anyBed, { minLength: 1, maxLength: 6 }).map((makers) => makers.map((make) => make())),
    mixing: fc.constantFrom(...mixings),
    receives: fc.constantFrom(forWomen, forMinors, forFamilies, everybody),
    accessible: fc.boolean(),
  })
  .map((plan) => room(plan));
const anyCenter = fc
  .record({
    rooms: fc.array(anyRoom, { minLength: 1, maxLength: 9 }),
    cityId: fc.constantFrom('fes', 'tanger'),
    maxStayDays: fc.constantFrom(null, 30, 90),
    vouchedAt: fc.constantFrom(hoursFrom(-1), hoursFrom(-10), null),
    languages: fc.subarray(['ar', 'fr', 'ti']),
  })
  .map(({ rooms, ...more }) => center(rooms, more));
const anyPerson = fc.constantFrom<Person>(woman, man, girl, youth, baby, { ...woman, needs: ['wheelchair'] });
const anyAsked = fc
  .record({
    party: fc.array(anyPerson, { minLength: 1, maxLength: 14 }),
    together: fc.constantFrom('room' as const, 'center' as const),
    avoidCities: fc.subarray(['fes', 'tanger']),
    stayDays: fc.constantFrom(null, 20, 60, 200),
    mustServices: fc.subarray(['medical']),
    clashes: fc.boolean(),
  })
  .map(({ party, clashes, ...more }) => ({ criteria: asking(party, more), clashes }));

/** The same wish with one thing less asked. */
function relaxed(criteria: Criteria): Criteria[] {
  return [
    { ...criteria, together: 'center' },
    { ...criteria, avoidCities: [] },
    { ...criteria, stayDays: null },
    { ...criteria, mustServices: [] },
    { ...criteria, clashes: [] },
    { ...criteria, people: criteria.people.map((person) => ({ ...person, needs: [] })) },
  ];
}

test('Asking for less never takes a fitting place away, whatever the party and the rooms', () => {
  fc.assert(
    fc.property(anyCenter, anyAsked, (of, { criteria, clashes }) => {
      const asked = { ...criteria, clashes: clashes ? [of.centerId] : [] };
      const fits = match(of, asked).fits;
      for (const less of relaxed(asked)) expect(!fits || match(of, less).fits).toBe(true);
    }),
    { numRuns: 300 },
  );
}, 30_000);

const wishes = { urgency: 'today' as const, languages: ['ti'], load: new Map(), road: null };

test('The order of places does not depend on the order in which centers come, and each score is the sum of its parts', () => {
  const names = (places: ReturnType<typeof rank>) => places.map(({ centerId, score }) => `${centerId} ${score}`);
  fc.assert(
    fc.property(fc.array(anyCenter, { minLength: 2, maxLength: 6 }), anyAsked, (centers, { criteria }) => {
      const named = centers.map((one, index) => ({ ...one, codeName: `Center ${index}` }));
      const places = rank(named, criteria, wishes);
      expect(names(rank(named.toReversed(), criteria, wishes))).toEqual(names(places));
      for (const { score, parts } of places) expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(score);
    }),
    { numRuns: 60 },
  );
}, 30_000);

test('Asked for a few, the ranking tells the first of all, though it looks at the beds of no more centers than it must', () => {
  const anyParty = fc.array(fc.constantFrom<Person>(woman, girl), { minLength: 1, maxLength: 2 });
  fc.assert(
    fc.property(fc.array(anyCenter, { minLength: 6, maxLength: 12 }), anyParty, (centers, party) => {
      const named = centers.map((one, index) => ({ ...one, centerId: `center ${index}`, codeName: `Center ${index}` }));
      const all = rank(named, asking(party), wishes);
      for (const most of [1, 2, 4]) expect(rank(named, asking(party), wishes, { most })).toEqual(all.slice(0, most));
    }),
    { numRuns: 150 },
  );
}, 30_000);
