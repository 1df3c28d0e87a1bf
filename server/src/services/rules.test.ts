import { describe, expect, test } from 'vitest';

import { offering } from '../../test/snapshots.ts';
import { countMet, freeNumber, served, servicesFor, type ServicesAsked, wantedOf } from './rules.ts';

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

describe('of several offerings of a service', () => {
  const interpreting = (offeringId: string, more: object) =>
    offering('interpreting', {
      offeringId,
      perLanguage: true,
      languages: ['ti'],
      onSite: false,
      places: null,
      ...more,
    });
  const far = interpreting('far', {});
  const here = interpreting('here', { onSite: true });
  const alsoHere = interpreting('also here', { onSite: true });
  const foreign = interpreting('foreign', { onSite: true, languages: ['fr'] });
  const full = interpreting('full', { onSite: true, places: 2, taken: 2 });
  const wanted = asked({ mustServices: ['interpreting'], languages: ['ti'] });

  test.each([
    ['the one on site is taken', [far, here], 'here'],
    ['of two alike the first', [alsoHere, here], 'also here'],
    ['none that the party does not understand, be it nearer', [foreign, far], 'far'],
    ['none that is full, be it nearer', [full, far], 'far'],
  ])('%s', (_what, offerings, taken) => {
    expect(servicesFor(offerings, wanted).places.map(({ offeringId }) => offeringId)).toContain(taken);
    expect(new Set(servicesFor(offerings, wanted).places.map(({ offeringId }) => offeringId)).size).toBe(1);
  });

  test('a full one is the reason before one in another language, whichever comes first', () => {
    for (const offerings of [
      [full, foreign],
      [foreign, full],
    ])
      expect(servicesFor(offerings, wanted).misfits).toEqual([{ code: 'service-full', service: 'interpreting' }]);
  });

  test('as many services are counted as met as are told', () => {
    const both = asked({
      mustServices: ['interpreting'],
      wishedServices: ['escort', 'interpreting'],
      languages: ['ti'],
    });
    const escort = offering('escort', {});
    for (const offerings of [[], [far], [full], [foreign, escort], [full, far, escort]])
      expect(countMet(offerings, wantedOf(both), both)).toBe(servicesFor(offerings, both).met.length);
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
