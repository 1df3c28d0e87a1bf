import { describe, expect, test } from 'vitest';

import { girl, man, woman, youth } from '../../../test/given.ts';
import { asking, bed, center, claim, forFamilies, hoursFrom, offering, room } from '../../../test/snapshots.ts';
import { match } from './match.ts';
import { rank, rankFitting } from './rank.ts';
import { minutesByRoad } from './travel.ts';

const reasons = (...[of, criteria]: Parameters<typeof match>) => {
  const found = match(of, criteria);
  return found.fits ? 'fits' : { misfits: found.misfits, changes: found.changes };
};
const full = room({ beds: [bed(claim('stay'))] });

describe('a center', () => {
  test('fits with exact beds', () => {
    expect(match(center([room()]), asking([woman]))).toMatchObject({ fits: true, beds: [{ letter: 'A' }] });
  });

  test.each([
    [{ stage: 'equipping', opensOn: '2027-01-01' }, { code: 'not-open', opensOn: '2027-01-01' }, ['later']],
    [{ stage: 'paused' }, { code: 'not-open', opensOn: null }, []],
    [{ participation: 'counts' }, { code: 'counts-only' }, ['call']],
  ] as const)('does not fit when %j, and says what would change it', (more, misfit, changes) => {
    expect(reasons(center([room()], more), asking([woman]))).toEqual({ misfits: [misfit], changes });
  });

  test('does not fit in a town to avoid or without a service that must be', () => {
    const criteria = asking([woman], { avoidCities: ['fes'], mustServices: ['medical', 'legal-aid'] });
    expect(reasons(center([room()], { offerings: [offering('medical')] }), criteria)).toEqual({
      misfits: [{ code: 'avoided' }, { code: 'service-missing', service: 'legal-aid' }],
      changes: ['lift-avoidance', 'other-service'],
    });
  });

  test('says whom it does not receive, each group and band once', () => {
    expect(reasons(center([room()]), asking([woman, man, man]))).toEqual({
      misfits: [{ code: 'group-not-received', group: 'man', ageBand: '25-44' }],
      changes: [],
    });
  });

  test('does not receive a minor alone where every room has adults, full or not', () => {
    expect(reasons(center([room({ receives: forFamilies })]), asking([youth]))).toEqual({
      misfits: [{ code: 'group-not-received', group: 'girl', ageBand: '16-17' }],
      changes: [],
    });
  });

  test('says that it has no step-free room', () => {
    const criteria = asking([{ ...woman, needs: ['wheelchair'] }]);
    expect(reasons(center([room()]), criteria)).toEqual({ misfits: [{ code: 'not-accessible' }], changes: [] });
    expect(reasons(center([room({ accessible: true })]), criteria)).toBe('fits');
  });

  test('says that they would fit apart', () => {
    const two = center([room(), room()]);
    expect(reasons(two, asking([woman, woman], { together: 'room' }))).toEqual({
      misfits: [{ code: 'no-room-together' }],
      changes: ['apart'],
    });
    expect(reasons(two, asking([woman, woman]))).toBe('fits');
  });

  test('says that beds are missing, never how many, and whether a smaller party would fit', () => {
    expect(reasons(center([full]), asking([woman]))).toEqual({
      misfits: [{ code: 'no-bed' }],
      changes: ['later'],
    });
    expect(reasons(center([full, room()]), asking([woman, woman, woman]))).toEqual({
      misfits: [{ code: 'no-bed' }],
      changes: ['later', 'smaller-party'],
    });
  });

  test('does not fit beyond what its staff can care for, now or on the day that is asked', () => {
    const cover = [0, 24].map((day) => ({
      ...{ since: hoursFrom(day), until: hoursFrom(day + 24), places: day === 0 ? 1 : 0, belowLeast: false },
    }));
    const short = center([room({ beds: [bed(), bed()] })], { cover });
    expect(reasons(short, asking([woman]))).toBe('fits');
    expect(reasons(short, asking([woman, woman]))).toEqual({
      misfits: [{ code: 'staffing' }],
      changes: ['later', 'smaller-party'],
    });
    expect(reasons(short, asking([woman], { from: hoursFrom(24) }))).toEqual({
      misfits: [{ code: 'staffing' }],
      changes: ['later'],
    });
  });

  test('says every reason at once', () => {
    const found = reasons(center([full], { stage: 'paused' }), asking([woman], { avoidCities: ['fes'] }));
    expect(found).toMatchObject({ misfits: [{ code: 'not-open' }, { code: 'avoided' }, { code: 'no-bed' }] });
  });
});

describe('the order of places', () => {
  const fes = { latitude: 34.0331, longitude: -5.0003 };
  const tanger = { latitude: 35.7673, longitude: -5.7998, codeName: 'Olivier' };
  const wishes = {
    urgency: 'now' as const,
    languages: [],
    load: new Map(),
    road: { cityId: 'fes', ...fes, measured: new Map() },
  };
  const roomy = () => room({ beds: [bed(), bed(), bed()] });

  test('puts what fits first, then the nearer, then the name', () => {
    const away = center([roomy()], tanger);
    const here = center([roomy()], { codeName: 'Zitoun' });
    const twin = center([roomy()], { codeName: 'Amandier' });
    const fullHere = center([full], { codeName: 'Acacia' });
    const names = rank([fullHere, away, here, twin], asking([woman]), wishes).map(({ codeName }) => codeName);
    expect(names).toEqual(['Amandier', 'Zitoun', 'Olivier', 'Acacia']);
  });

  test('leaves out centers that are planned, paused or closed, and keeps those that open soon', () => {
    const staged = (['planned', 'equipping', 'open', 'paused', 'closed'] as const).map((stage) =>
      center([roomy()], { stage, codeName: stage }),
    );
    expect(rank(staged, asking([woman]), wishes).map(({ codeName }) => codeName)).toEqual(['open', 'equipping']);
  });

  test('is the same when only the first are to be told, with the reasons of those', () => {
    const named = (codeName: string) => center([roomy()], { codeName });
    const centers = [
      center([full]),
      named('A'),
      named('B'),
      center([roomy()], tanger),
      center([roomy()], { stage: 'equipping' }),
    ];
    const all = rank(centers, asking([woman]), wishes);
    for (const most of all.keys()) expect(rank(centers, asking([woman]), wishes, { most })).toEqual(all.slice(0, most));
    expect(all.map(({ misfits }) => misfits.map(({ code }) => code).join())).toEqual([
      '',
      '',
      '',
      'no-bed',
      'not-open',
    ]);
    expect(rankFitting(centers, asking([woman]), wishes)).toEqual(all.filter(({ fits }) => fits));
  });

  test('is by a score of which every part is shown and which adds up', () => {
    const stale = center([roomy()], {
      offerings: [offering('medical')],
      languages: ['ar'],
      vouchedAt: '2026-11-20T03:00:00.000Z',
    });
    const asked = { mustServices: ['medical'], wishedServices: ['legal-aid'], languages: ['ar', 'fr'] };
    const [found] = rank([stale], asking([woman], asked), { ...wishes, languages: asked.languages });
    expect(found?.parts).toEqual([
      { part: 'travel', points: 40 },
      { part: 'services', points: 10 },
      { part: 'languages', points: 5 },
      { part: 'freshness', points: 5 },
      { part: 'fairness', points: 5 },
      { part: 'room', points: 10 },
      { part: 'slack', points: 5 },
    ]);
    expect(found?.score).toBe(80);
    expect(found).toMatchObject({
      services: { met: ['medical'], missing: ['legal-aid'], remarks: [] },
      languages: { met: ['ar'], missing: ['fr'] },
      confirmedHoursAgo: 9,
    });
  });

  test('counts a room of one’s own for a family, and never tells how many beds are free', () => {
    const own = room({ beds: [bed(), bed()], mixing: 'one-party', receives: forFamilies });
    const partOf = (party: Parameters<typeof asking>[0]) =>
      rank([center([own])], asking(party), wishes)[0]?.parts.find(({ part }) => part === 'room')?.points;
    expect(partOf([woman, girl])).toBe(10);
    expect(partOf([woman])).toBe(0);
    const slack = (count: number) => {
      const beds = Array.from({ length: count }, () => bed());
      return rank([center([room({ beds })])], asking([woman]), wishes)[0]?.parts.find(({ part }) => part === 'slack')
        ?.points;
    };
    expect([0, 1, 2, 3, 40].map(slack)).toEqual([0, 2, 2, 5, 5]);
  });

  test('reckons the road from Fès to Tanger at about four hours and a half', () => {
    expect(minutesByRoad(fes, fes)).toBe(0);
    expect(minutesByRoad(fes, tanger)).toBeGreaterThan(250);
    expect(minutesByRoad(fes, tanger)).toBeLessThan(300);
  });
});
