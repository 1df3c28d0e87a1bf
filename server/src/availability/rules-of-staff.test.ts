import type { CoverSpan } from '@iwaa/shared/availability/facts';
import { describe, expect, test } from 'vitest';

import { bed, center, claim, hoursFrom, noon, room } from '../../test/snapshots.ts';
import { columnsOf } from './rules.ts';
import { joined, staffRoom } from './rules-of-staff.ts';

const span = (from: number, to: number, places: number, belowLeast = false): CoverSpan => ({
  since: hoursFrom(from),
  until: hoursFrom(to),
  places,
  belowLeast,
});
const person = (purpose: 'stay' | 'booking' | 'hold', more = {}) => bed(claim(purpose, { letter: 'A', ...more }));
const roomOf = (cover: readonly CoverSpan[] | null, beds: ReturnType<typeof bed>[] = [], from = noon) =>
  staffRoom(center([room({ beds })], { cover }), from);

describe('the room that the staff leaves', () => {
  test('is the least over the next 24 hours, whatever there was before or comes after', () => {
    expect(roomOf([span(-8, 0, 0), span(0, 10, 9), span(10, 24, 4), span(24, 32, 2)])).toBe(4);
  });

  test('is not limited where no rule is written, where none sets a number, and on days without a rota yet', () => {
    expect(roomOf(null)).toBeNull();
    expect(roomOf([span(0, 48, Infinity)])).toBeNull();
    expect(roomOf([span(0, 48, 1)], [], hoursFrom(72))).toBeNull();
  });

  test('counts those who are here, who are booked and who hold a place, not beds that are closed or kept', () => {
    const beds = [person('stay'), person('booking'), person('hold'), bed(claim('kept')), bed(claim('closure'))];
    expect(roomOf([span(0, 24, 5)], [...beds, person('hold', { lapsesAt: noon })])).toBe(2);
  });

  test('is taken at the fullest moment: whoever leaves before another comes is not counted beside them', () => {
    const beds = [person('stay', { until: hoursFrom(5) }), person('booking', { since: hoursFrom(5) })];
    expect(roomOf([span(0, 24, 2)], beds)).toBe(1);
    expect(roomOf([span(0, 24, 2)], [...beds, person('booking', { since: hoursFrom(4) })])).toBe(0);
  });

  test('is below zero when there are more people than the staff can care for', () => {
    expect(roomOf([span(0, 24, 1)], [person('stay'), person('stay')])).toBe(-1);
  });

  test('is none below the least staff of a rule, and asks nobody to leave', () => {
    expect(roomOf([span(0, 24, Infinity, true)], [person('stay'), person('stay')])).toBe(0);
    expect(roomOf([span(0, 24, 9, true)])).toBe(0);
    expect(roomOf([span(0, 24, 1, true)], [person('stay'), person('stay')])).toBe(-1);
  });

  test('can be asked for some claims only', () => {
    const some = center([room({ beds: [person('stay'), person('hold')] })], { cover: [span(0, 24, 3)] });
    expect(staffRoom(some, noon, (one) => one.purpose !== 'hold')).toBe(2);
  });
});

test('Spans that follow one another and say the same are kept as one', () => {
  const cover = [span(0, 8, 4), span(8, 10, 4), span(10, 12, 4, true), span(12, 20, 6), span(20, 24, 4)];
  expect(joined(cover)).toEqual([span(0, 10, 4), span(10, 12, 4, true), span(12, 20, 6), span(20, 24, 4)]);
});

test('A center tells both terms of its places, its free beds and the room that its staff leaves', () => {
  const beds = [bed(), bed(), bed(), person('stay')];
  const facts = center([room({ beds })], { cover: [span(0, 24, 2)] });
  expect(columnsOf(facts).woman).toEqual({ places: 1, beds: 3, staffed: 1 });
});
