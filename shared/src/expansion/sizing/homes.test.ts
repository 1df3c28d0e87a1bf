import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { familyRooms } from './families.ts';
import { staffRules } from './defaults.ts';
import { sizeNetwork } from './network.ts';
import { overflowOf, peakednessOf, refusalByHayward, together } from './peaked.ts';
import { sum } from '../ranges.ts';
import { reserveFor, refusalsWithReserve } from './reserve.ts';
import { caseload, postsForWait, waitForService } from './services.ts';
import { postsFor, staffFor } from './staff.ts';
import { priceOfSeparation, sizeUnit } from './unit.ts';
import { waitingFor, waitsLongerThan } from './waiting.ts';

const rule = { target: 0.05, groupSize: 1 };
const populations = [
  ...[4_030_222, 2_294_665, 4_467_911, 5_132_639, 2_525_801, 7_688_967],
  ...[4_892_393, 1_655_623, 3_020_431, 448_685, 451_028, 219_965],
];

describe('the jump from a mean to beds', () => {
  const people = populations.reduce((total, one) => total + one, 0);
  const apart = { women: 39 / 166, men: 43 / 166, minors: 84 / 166 };
  const loads = populations.flatMap((population, index) =>
    Object.entries(apart).map(([unit, share]) => ({
      ...{ region: `MA-${index + 1}`, unit },
      load: (45 * share * population) / people,
    })),
  );

  test('45 beds in use are 51 in one national pool, 87 over the 12 regions, 141 when groups do not share', () => {
    const { divisions } = sizeNetwork(loads, rule);
    expect(divisions).toEqual({
      inUse: expect.closeTo(45, 9),
      nationalPool: 51,
      regionalPools: 87,
      regionalUnits: 141,
    });
  });

  test('every region holds the target in every unit', () => {
    const { regions } = sizeNetwork(loads, rule);
    expect(regions).toHaveLength(12);
    for (const { units } of regions) for (const { size } of units) expect(size.refusal).toBeLessThanOrEqual(0.05);
  });
});

describe('the price of separation', () => {
  test('loads of 4, 3 and 1.5 need 8 + 7 + 4 beds apart and 13 pooled', () => {
    const { apart, bedsApart, pooled, price } = priceOfSeparation([4, 3, 1.5], rule);
    expect({ apart: apart.map(({ beds }) => beds), bedsApart, pooled: pooled.beds, price }).toEqual({
      ...{ apart: [8, 7, 4], bedsApart: 19, pooled: 13, price: 6 },
    });
  });

  test('pooling never costs beds, and swing beds never cost more than units apart', () => {
    const loads = fc.array(fc.double({ min: 0.1, max: 15, noNaN: true }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(loads, fc.double({ min: 1, max: 3, noNaN: true }), (units, groupSize) => {
        const { price, bedsApart, withSwing } = priceOfSeparation(units, { target: 0.05, groupSize });
        expect(price).toBeGreaterThanOrEqual(0);
        expect(withSwing.beds).toBeLessThanOrEqual(bedsApart);
      }),
    );
  });

  test('no swing bed is one too many: with one fewer, more would be turned away than may be', () => {
    const loads = fc.array(fc.double({ min: 0.1, max: 15, noNaN: true }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(loads, fc.double({ min: 1, max: 3, noNaN: true }), (units, groupSize) => {
        const { fixed, swing } = priceOfSeparation(units, { target: 0.05, groupSize }).withSwing;
        const over = together(
          units.map((load, index) => overflowOf(fixed[index]!, { mean: load, peakedness: groupSize })),
        );
        const refused = (beds: number) => (over.mean * refusalByHayward(beds, over)) / sum(units);
        if (swing > 0) expect([refused(swing) <= 0.05, refused(swing - 1) <= 0.05]).toEqual([true, false]);
      }),
    );
  });
});

test('a unit without load is no unit', () => {
  expect(sizeUnit(0, rule)).toEqual({ beds: 0, load: 0, refusal: 0, occupancy: 0 });
});

test('Hayward gives 12.4 % for groups of two, where the chain gives 16 %: the right direction, too low', () => {
  const geometric = Array.from({ length: 60 }, (_, index) => 0.5 ** (index + 1));
  expect(peakednessOf(geometric)).toBeCloseTo(2, 9);
  expect(peakednessOf([0, 0, 1])).toBe(2);
  expect(refusalByHayward(8, { mean: 4.543, peakedness: 2 })).toBeCloseTo(0.124, 3);
});

test('families take rooms: a load of 1.5 families of 2.4 people needs 4 rooms of 3 beds', () => {
  expect(familyRooms(1.5, 0.05, 2.4)).toEqual({ rooms: 4, beds: 12 });
});

describe('where people can wait', () => {
  test('ten places under six erlangs: one in ten waits, and less when stays are all alike', () => {
    const waiting = waitingFor(10, 6, 90)!;
    expect(waiting.waits).toBeCloseTo(0.101_299, 6);
    expect(waiting.meanWait).toBeCloseTo((0.101_299 * 90) / 4, 3);
    expect(waitingFor(10, 6, 90, 0)!.meanWait).toBeCloseTo(waiting.meanWait / 2, 9);
    expect(waitsLongerThan(0, 10, 6, 90)).toBeCloseTo(waiting.waits, 12);
  });

  test('a line that can only grow has no mean wait', () => {
    expect(waitingFor(6, 6, 90)).toBeNull();
    expect(waitsLongerThan(365, 6, 7, 90)).toBe(1);
  });
});

test('a reserve holds both targets with the fewest beds, and keeping more refuses the others more', () => {
  const loads = { urgent: 2, other: 6 };
  const targets = { urgent: 0.005, other: 0.1 };
  const chosen = reserveFor(loads, targets);
  expect(chosen.reserve).toBeGreaterThan(0);
  const refused = refusalsWithReserve(chosen, loads);
  expect(refused.urgent).toBeLessThanOrEqual(targets.urgent);
  expect(refused.other).toBeLessThanOrEqual(targets.other);
  const more = refusalsWithReserve({ ...chosen, reserve: chosen.reserve + 1 }, loads);
  expect(more.other).toBeGreaterThan(refused.other);
  expect(more.urgent).toBeLessThan(refused.urgent);
});

describe('staff', () => {
  test('one post round the clock is 4.5 posts at 44 hours and 15 % absence, 4.3 at 12 %', () => {
    expect(postsFor(168, { contractHours: 44, absence: 0.15 })).toBeCloseTo(4.49, 2);
    expect(postsFor(168, { contractHours: 44, absence: 0.12 })).toBeCloseTo(4.34, 2);
  });

  test('a home of 8 to 12 residents needs 12 to 16 posts, two of them awake at night whatever its size', () => {
    for (const residents of [
      { adults: 8, minors: 0 },
      { adults: 12, minors: 0 },
      { adults: 4, minors: 8 },
    ]) {
      const need = staffFor(residents, staffRules.rules);
      expect(Math.round(need.total)).toBeGreaterThanOrEqual(12);
      expect(Math.round(need.total)).toBeLessThanOrEqual(16);
      expect(need.onShift.night).toBe(2);
    }
  });

  test('minors ask for more people by day than adults', () => {
    const day = (adults: number, minors: number) => staffFor({ adults, minors }, staffRules.rules).onShift.day;
    expect([day(12, 0), day(0, 12), day(0, 0)]).toEqual([2, 3, 1]);
  });
});

describe('services as caseloads', () => {
  const load = { newAWeek: 2, weeks: 12, hoursEach: 1.5, hoursOfPost: 30 };

  test('two new persons a week for twelve weeks are 24 followed at a time, and 1.2 posts', () => {
    expect(caseload(load)).toEqual({ followed: 24, posts: expect.closeTo(1.2, 9), eachFollows: 20 });
  });

  test('too few posts have a line without end; the fewest that keep the wait short are found', () => {
    expect(waitForService(1, load)).toBeNull();
    const posts = postsForWait(0.1, load);
    expect(waitForService(posts, load)!.meanWait).toBeLessThanOrEqual(0.1);
    expect(waitForService(posts - 1, load)?.meanWait ?? Infinity).toBeGreaterThan(0.1);
  });
});
