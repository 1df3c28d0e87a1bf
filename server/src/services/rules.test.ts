import { describe, expect, test } from 'vitest';

import { offering } from '../../test/snapshots.ts';
import { freeNumber, served, servicesFor, type ServicesAsked } from './rules.ts';

const mother = { letter: 'A', group: 'woman' as const, needs: ['pregnant'] };
const aunt = { letter: 'B', group: 'woman' as const, needs: [] };
const son = { letter: 'C', group: 'boy' as const, needs: [] };
const asked = (more: Partial<ServicesAsked>): ServicesAsked => ({
  people: [mother, aunt, son],
  languages: [],
  mustServices: [],
  wishedServices: [],
  ...more,
});

describe('who of a party takes a place', () => {
  test.each([
    ['person', null, ['A', 'B', 'C']],
    ['adult', null, ['A', 'B']],
    ['minor', null, ['C']],
    ['party', null, [null]],
    ['adult', 'pregnant', ['A']],
    ['person', 'psychiatric-care', ['A', 'B', 'C']],
    ['party', 'pregnant', [null]],
  ] as const)('counted by %s with the need %s: %j', (counted, need, letters) => {
    expect(served({ counted, need }, asked({}).people)).toEqual(letters);
  });
});

describe('a must-have service', () => {
  const must = asked({ mustServices: ['schooling'] });

  test('fits with the last place and not without', () => {
    const last = offering('schooling', { counted: 'person', places: 5, taken: 2 });
    expect(servicesFor([last], must)).toMatchObject({ misfits: [], met: ['schooling'] });
    expect(servicesFor([{ ...last, taken: 3 }], must)).toMatchObject({
      misfits: [{ code: 'service-full', service: 'schooling' }],
      places: [],
      met: [],
    });
  });

  test('asks nothing where it is for nobody of the party, however full', () => {
    const full = offering('schooling', { counted: 'minor', places: 0 });
    expect(servicesFor([full], { ...must, people: [aunt] })).toMatchObject({ misfits: [], places: [] });
  });

  test('says the plainest reason: nobody gives it, not in their language, full', () => {
    const interpreting = (more: object) => offering('interpreting', { perLanguage: true, languages: ['fr'], ...more });
    const wanted = asked({ mustServices: ['interpreting'], languages: ['ti'] });
    const codeOf = (...offerings: ReturnType<typeof offering>[]) => servicesFor(offerings, wanted).misfits[0]?.code;
    expect(codeOf()).toBe('service-missing');
    expect(codeOf(interpreting({ places: 0 }))).toBe('service-language');
    expect(codeOf(interpreting({ places: 0, languages: ['ti'] }))).toBe('service-full');
    expect(codeOf(interpreting({ languages: ['fr', 'ti'] }))).toBeUndefined();
  });
});

test('A wished service that is full decides nothing and takes nothing', () => {
  const full = offering('escort', { places: 1, taken: 1 });
  expect(servicesFor([full], asked({ wishedServices: ['escort'] }))).toEqual({
    misfits: [],
    places: [],
    met: [],
    remarks: [],
  });
});

test('The lowest number that nobody has is taken', () => {
  expect(freeNumber(new Set())).toBe(1);
  expect(freeNumber(new Set([1, 2, 4]))).toBe(3);
});
