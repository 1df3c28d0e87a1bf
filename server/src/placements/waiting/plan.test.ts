import type { Person } from '@iwaa/shared/placements/inputs';
import type { RoomSnapshot } from '@iwaa/shared/ledger/snapshot';
import { expect, test } from 'vitest';

import { girl, man, woman } from '../../../test/given.ts';
import { asking, bed, center, claim, forFamilies, room } from '../../../test/snapshots.ts';
import { planOpenings, rememberUnfit, type Waiter } from './plan.ts';
import { reasonsOf } from './reasons.ts';

const wishes: Waiter['wishes'] = async () => ({ urgency: 'now', languages: [], road: null, load: new Map() });
const waiter = (requestId: string, party: readonly Person[], more: Partial<Waiter> = {}): Waiter => ({
  ...{ requestId, criteria: { ...asking(party), requestId }, wishes, blocked: new Set<string>(), told: null },
  ...more,
});
const who = async (waiters: readonly Waiter[], ...centers: Parameters<typeof planOpenings>[1]) =>
  (await planOpenings(waiters, centers)).suggested.map(({ requestId, centerId }) => `${requestId} ${centerId}`);

const one = (centerId: string, beds = [bed()]) => center([room({ beds })], { centerId });

test('One bed is told to the first whom it fits, not to all', async () => {
  expect(await who([waiter('man', [man]), waiter('first', [woman]), waiter('second', [woman])], one('c'))).toEqual([
    'first c',
  ]);
});

test('Two beds are told to two, and two centers to one each', async () => {
  const [first, second] = [waiter('first', [woman]), waiter('second', [woman])];
  expect(await who([first, second], one('c', [bed(), bed()]))).toEqual(['first c', 'second c']);
  expect(await who([first, second], one('a'), one('b'))).toHaveLength(2);
});

test('A family ahead that needs the whole room leaves nothing for whoever comes after', async () => {
  const family = center([room({ beds: [bed(), bed()], receives: forFamilies, mixing: 'one-party' })], {
    centerId: 'c',
  });
  expect(await who([waiter('family', [woman, girl]), waiter('alone', [woman])], family)).toEqual(['family c']);
  expect(await who([waiter('too many', [woman, girl, girl]), waiter('alone', [woman])], family)).toEqual(['alone c']);
});

test('Whoever had their time for an opening lets the next in order have it', async () => {
  const passed = waiter('first', [woman], { blocked: new Set(['c']) });
  expect(await who([passed, waiter('second', [woman])], one('c'))).toEqual(['second c']);
});

test('Whoever was told of an opening keeps it while another would rank higher', async () => {
  const [better, told] = [one('a', [bed(), bed(), bed(), bed()]), one('b')];
  expect(await who([waiter('first', [woman])], better, told)).toEqual(['first a']);
  expect(await who([waiter('first', [woman], { told: 'b' })], better, told)).toEqual(['first b']);
});

test('Whoever asks the server meanwhile is answered between two of those who wait', async () => {
  const waiters = ['first', 'second', 'third'].map((name) => waiter(name, [woman]));
  let answered = 0;
  let isOver = false;
  const answer = () => {
    answered += 1;
    if (!isOver) setImmediate(answer);
  };
  setImmediate(answer);
  await who(waiters, one('c'));
  isOver = true;
  expect(answered).toBeGreaterThanOrEqual(waiters.length);
});

test('Who fits nowhere is compared again once the center was read anew, or once they ask for something else', async () => {
  const unfit = rememberUnfit();
  const plan = async (waiting: Waiter, rooms: RoomSnapshot[]) =>
    (await planOpenings([waiting], [center(rooms, { centerId: 'c' })], { unfit })).suggested.length;
  const rooms = [room({ beds: [bed(claim('stay'))] })];
  const first = waiter('first', [woman]);
  expect(await plan(first, rooms)).toBe(0);
  // The same reading, which cannot have changed: were it compared, it would fit.
  rooms[0] = room({ beds: [bed()] });
  expect(await plan(first, rooms)).toBe(0);
  expect(await plan(first, [...rooms])).toBe(1);
  expect(await plan({ ...first, criteria: { ...first.criteria, stayDays: 3 } }, rooms)).toBe(1);
});

test('The best of a large network is the best, and a look that takes too long leaves the rest of the line to the next', async () => {
  const better = one('better', [bed(), bed(), bed(), bed()]);
  const many = [...Array.from({ length: 250 }, (_, index) => one(`c${index}`)), better];
  expect(await who([waiter('first', [woman])], ...many.toReversed())).toEqual(['first better']);
  expect(await who([waiter('first', [woman])], ...many)).toEqual(['first better']);
  const line = [waiter('first', [woman]), waiter('second', [woman])];
  const { suggested, isWhole } = await planOpenings(line, many, { mostMs: 0 });
  expect({ told: suggested.map(({ requestId }) => requestId), isWhole }).toEqual({ told: ['first'], isWhole: false });
});

test('A center that keeps an opening for somebody is compared as it would be without that bed', async () => {
  const unfit = rememberUnfit();
  const [told, next] = [waiter('first', [woman], { told: 'c' }), waiter('second', [woman])];
  const only = [one('c')];
  const plan = async (waiters: readonly Waiter[]) => (await planOpenings(waiters, only, { unfit })).suggested;
  expect(await plan([told, next])).toEqual([{ requestId: 'first', centerId: 'c' }]);
  // The first waits no more: what was learnt of the bed as if taken does not keep it from the second.
  expect(await plan([next])).toEqual([{ requestId: 'second', centerId: 'c' }]);
});

test('A full center is told to nobody', async () => {
  expect(await who([waiter('first', [woman])], one('c', [bed(claim('stay'))]))).toEqual([]);
});

test('Reasons are said once, what holds everywhere first, and none of a center that is not open', async () => {
  const [noBed, staffing] = [{ code: 'no-bed' }, { code: 'staffing' }] as const;
  expect(
    reasonsOf([
      { misfits: [staffing, noBed] },
      { misfits: [noBed] },
      { misfits: [{ code: 'not-open', opensOn: null }, { code: 'counts-only' }] },
    ]),
  ).toEqual([
    { misfit: noBed, everywhere: true },
    { misfit: staffing, everywhere: false },
  ]);
  expect(reasonsOf([])).toEqual([]);
});

test('A center that will open and would receive the party then is told, the first of them only', async () => {
  const opening = (opensOn: string | null) => ({ code: 'not-open', opensOn }) as const;
  const places = [opening('2027-03-01'), opening('2027-01-15'), opening(null)].map((misfit) => ({ misfits: [misfit] }));
  const elsewhere = { misfits: [opening('2026-12-01'), { code: 'not-accessible' } as const] };
  expect(reasonsOf([...places, elsewhere])).toEqual([{ misfit: opening('2027-01-15'), everywhere: false }]);
});
