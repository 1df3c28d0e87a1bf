import { groups } from '@iwaa/shared/centers/words';
import { urgencies } from '@iwaa/shared/placements/words';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { inOrder, positionOf, type Queued } from './order.ts';

const seed = Date.now() % 2 ** 31;

const queued = fc.record({
  requestId: fc.uuid(),
  urgency: fc.constantFrom(...urgencies),
  since: fc
    .integer({ min: 0, max: 500 })
    .map((minutes) => new Date(Date.UTC(2026, 10, 20) + minutes * 60_000).toISOString()),
  groups: fc.uniqueArray(fc.constantFrom(...groups), { minLength: 1 }),
}) satisfies fc.Arbitrary<Queued>;
const lists = fc.uniqueArray(queued, { maxLength: 30, selector: ({ requestId }) => requestId });

describe(`the order of the waiting list (seed ${seed})`, () => {
  test('is by urgency, and within one urgency by who has waited longest', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const ordered = inOrder(list);
        expect(ordered).toHaveLength(list.length);
        for (const [index, one] of ordered.slice(1).entries()) {
          const before = ordered[index]!;
          const [earlier, later] = [urgencies.indexOf(before.urgency), urgencies.indexOf(one.urgency)];
          expect(earlier < later || (earlier === later && before.since <= one.since)).toBe(true);
        }
      }),
      { seed },
    );
  });

  test('is the same whatever order the requests are read in', () => {
    fc.assert(
      fc.property(lists, (list) => {
        expect(inOrder(list.toReversed())).toEqual(inOrder(list));
      }),
      { seed },
    );
  });

  test('gives nobody a worse place because somebody came after them', () => {
    fc.assert(
      fc.property(lists, queued, (list, newcomer) => {
        const latest = { ...newcomer, urgency: 'date' as const, since: '2027-01-01T00:00:00.000Z' };
        const before = inOrder(list);
        const after = inOrder([...list, latest]);
        for (const { requestId } of list) expect(positionOf(after, requestId)).toBe(positionOf(before, requestId));
      }),
      { seed },
    );
  });

  test('counts only those ahead who could use the same beds, and gives no place twice among them', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const women = list.filter((one) => one.groups.includes('woman'));
        const alone = inOrder(women.map((one) => ({ ...one, groups: ['woman' as const] })));
        expect(alone.map(({ requestId }) => positionOf(alone, requestId))).toEqual(alone.map((_, index) => index + 1));
      }),
      { seed },
    );
  });
});

test('A man does not wait behind women, nor anybody behind what is less urgent', () => {
  const since = '2026-11-20T12:00:00.000Z';
  const one = (requestId: string, urgency: Queued['urgency'], ...of: Queued['groups'][number][]): Queued => ({
    ...{ requestId, urgency, since, groups: of },
  });
  const line = inOrder([
    one('family', 'today', 'woman', 'boy'),
    one('man', 'today', 'man'),
    one('boy', 'week', 'boy'),
    one('woman', 'now', 'woman'),
  ]);
  expect(line.map(({ requestId }) => requestId)).toEqual(['woman', 'family', 'man', 'boy']);
  expect(['woman', 'family', 'man', 'boy'].map((id) => positionOf(line, id))).toEqual([1, 2, 1, 2]);
  expect(positionOf(line, 'nobody')).toBeUndefined();
});
