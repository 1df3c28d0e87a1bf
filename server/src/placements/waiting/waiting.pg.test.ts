import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { callerFor } from '../../../test/callers.ts';
import { type House, openHouse, refusalOf } from '../../../test/context.ts';
import { arrived, emptyBeds, filed, held, man, passDeadlines, sent, woman } from '../../../test/given.ts';
import { brokenRules, liveClaims } from '../../../test/ledger-checks.ts';
import { aNightPasses } from '../../../test/time.ts';
import { factsFrom } from '../../availability/index.ts';
import { openTending } from '../index.ts';

let house: House;
let tendWaiting: () => Promise<number>;
beforeAll(async () => {
  house = await openHouse({ jasmin: [{ beds: 1 }], olivier: [] });
  tendWaiting = openTending(house.db, factsFrom(house.db));
});
afterAll(() => house.close());
beforeEach(() => emptyBeds(house));

const agent = () => callerFor(house, house.network.people.agent);
const otherAgent = () => callerFor(house, house.network.people.otherAgent);
const coordinator = () => callerFor(house, house.network.people.coordinator);
const manager = () => callerFor(house, house.network.people.manager);

/** A request that has waited for so many minutes. */
async function waiting(minutes: number, asked: Parameters<typeof filed>[1] = {}) {
  const request = await filed(house, asked);
  const at = sql<string>`clock_timestamp() - make_interval(mins => ${minutes})`;
  await house.owner.updateTable('request').set({ createdAt: at }).where('id', '=', request.requestId).execute();
  return request;
}
const lineOf = async (requestId: string, by = agent()) => (await by.placements.waiting({ requestId })).lines[0]!;
const leave = (placementId: string) => manager().placements.depart({ placementId, outcome: 'family' });
/** The bed is clean at once: what waits is told now. */
const clean = () =>
  house.owner
    .updateTable('claim')
    .set({ during: sql<string>`'empty'` })
    .where('purpose', '=', 'turnaround')
    .execute();
const told = async (kind: string) =>
  (
    await house.owner
      .selectFrom('notification')
      .where('kind', '=', kind as 'suggestion')
      .select('requestId')
      .execute()
  ).map(({ requestId }) => requestId);
const later = (column: 'confirmed_at' | 'made_at', table: 'request' | 'waiting_suggestion', minutes: number) =>
  sql`update ${sql.table(table)} set ${sql.ref(column)} = ${sql.ref(column)} - make_interval(mins => ${minutes})`.execute(
    house.owner,
  );

describe('the list', () => {
  test('is in order; each learns its place among all, and reads nobody else’s request', async () => {
    await arrived(house);
    const [second, first, man1] = [
      await waiting(5),
      await waiting(30, { by: house.network.people.otherAgent }),
      await waiting(60, { party: [man], urgency: 'week' }),
    ];
    const mine = await agent().placements.waiting({});
    expect(mine.lines.map(({ requestId, position }) => [requestId, position])).toEqual([
      [second.requestId, 2],
      [man1.requestId, 1],
    ]);
    expect((await otherAgent().placements.waiting({})).lines.map(({ position }) => position)).toEqual([1]);
    const all = await coordinator().placements.waiting({});
    expect(all.lines.map(({ requestId }) => requestId)).toEqual([first, second, man1].map((one) => one.requestId));
    expect(await otherAgent().placements.waiting({ requestId: second.requestId })).toMatchObject({ lines: [] });
  });

  test('says why nothing fits, without a number, and when something does', async () => {
    const { placementId } = await arrived(house);
    const [full, nowhere] = [await waiting(5), await waiting(5, { party: [man] })];
    expect(await lineOf(full.requestId)).toMatchObject({
      fits: null,
      wait: null,
      reasons: expect.arrayContaining([{ misfit: { code: 'no-bed' }, everywhere: false }]),
    });
    expect((await lineOf(nowhere.requestId)).reasons).toContainEqual({
      misfit: { code: 'group-not-received', group: 'man', ageBand: '25-44' },
      everywhere: true,
    });
    await leave(placementId);
    await clean();
    expect(await lineOf(full.requestId)).toMatchObject({ fits: { codeName: 'Jasmin' } });
  });

  test('leaves out whoever holds a place or is closed', async () => {
    const { requestId } = await held(house);
    expect((await agent().placements.waiting({ requestId })).lines).toEqual([]);
  });

  test('draws the expected wait from those who left rooms that could receive the party', async () => {
    for (let night = 0; night < 6; night++) {
      await leave((await arrived(house)).placementId);
      await clean();
      await aNightPasses(house);
    }
    const [woman1, man1] = [await waiting(5), await waiting(5, { party: [man] })];
    const { wait } = await lineOf(woman1.requestId);
    expect(wait).toMatchObject({ departures: 6 });
    // Nobody left in the eighty days before: who had come then would have waited for most of them.
    expect(wait!.hours).toBeGreaterThan(24 * 30);
    expect((await lineOf(man1.requestId)).wait).toBeNull();
  });
});

describe('an opening', () => {
  const somebodyLeaves = async () => {
    const { placementId } = await arrived(house);
    return async () => {
      await leave(placementId);
      await clean();
    };
  };

  test('is told to the first in order, once, however many servers look', async () => {
    const open = await somebodyLeaves();
    const [second, first] = [await waiting(5), await waiting(30)];
    expect(await tendWaiting()).toBe(0);
    await open();
    await Promise.all([tendWaiting(), tendWaiting(), tendWaiting()]);
    await tendWaiting();
    expect(await told('suggestion')).toEqual([first.requestId]);
    expect(await lineOf(first.requestId)).toMatchObject({ suggested: { codeName: 'Jasmin' } });
    expect(await lineOf(second.requestId)).toMatchObject({ suggested: null });
    const { story } = await agent().placements.read({ reference: first.reference });
    expect(story.filter(({ act }) => act === 'placements.suggest')).toHaveLength(1);
    expect(await liveClaims(house)).toEqual({});
  });

  test('goes to the next in order when the first lets its time pass, and ends when the bed is taken', async () => {
    const open = await somebodyLeaves();
    const [second, first] = [await waiting(5), await waiting(30)];
    await open();
    await tendWaiting();
    await later('made_at', 'waiting_suggestion', 20);
    await tendWaiting();
    expect(await told('suggestion')).toEqual([first.requestId, second.requestId]);
    await agent().placements.hold({ requestId: second.requestId, centerId: house.network.jasmin.id });
    await tendWaiting();
    const { length } = await house.owner
      .selectFrom('waitingSuggestion')
      .where('endedAt', 'is', null)
      .selectAll()
      .execute();
    expect(length).toBe(0);
  });

  test('that closes and opens again is another opening', async () => {
    const open = await somebodyLeaves();
    const { requestId } = await waiting(30);
    await open();
    await tendWaiting();
    const taken = await held(house);
    await tendWaiting();
    await agent().placements.withdraw({ requestId: taken.requestId, what: 'request', reason: 'no-longer-needed' });
    await tendWaiting();
    expect(await told('suggestion')).toEqual([requestId, requestId]);
  });

  test('is taken by itself for a request that asked for it: from the waiting list to a bed', async () => {
    const open = await somebodyLeaves();
    const { requestId, reference } = await waiting(30);
    await agent().placements.confirmWaiting({ requestId, automatic: true, consent: 'person' });
    await open();
    await Promise.all([tendWaiting(), tendWaiting()]);
    await Promise.all([passDeadlines(house), passDeadlines(house)]);
    expect(await told('suggestion')).toEqual([]);
    const { offer } = await agent().placements.read({ reference });
    expect(offer).toMatchObject({ state: 'held', automatic: true, centerId: house.network.jasmin.id });
    await manager().placements.accept({ offerId: offer!.offerId });
    expect(await liveClaims(house)).toEqual({ booking: 1 });
    expect(await brokenRules(house)).toEqual({});
  });

  test('is not told to an agent who is still composing', async () => {
    await filed(house);
    expect(await tendWaiting()).toBe(0);
  });
});

describe('confirmation', () => {
  test('is asked for once a rhythm, and restarts with an answer', async () => {
    const { requestId } = await waiting(5, { urgency: 'now' });
    expect(await passDeadlines(house)).toBe(0);
    await later('confirmed_at', 'request', 61);
    await Promise.all([passDeadlines(house), passDeadlines(house)]);
    expect(await told('confirm-waiting')).toEqual([requestId]);
    expect(await lineOf(requestId)).toMatchObject({ unconfirmed: true });
    await agent().placements.confirmWaiting({ requestId });
    expect(await lineOf(requestId)).toMatchObject({ unconfirmed: false });
    await later('confirmed_at', 'request', 61);
    await passDeadlines(house);
    expect(await told('confirm-waiting')).toEqual([requestId, requestId]);
  });

  test('that never comes closes the request as unmet, once, with the reason', async () => {
    const { requestId, reference } = await waiting(5, { urgency: 'now' });
    await later('confirmed_at', 'request', 6 * 60 + 1);
    await Promise.all([passDeadlines(house), passDeadlines(house)]);
    const row = await house.owner
      .selectFrom('request')
      .where('id', '=', requestId)
      .selectAll()
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ state: 'closed', outcome: 'unmet', unmetReason: 'unconfirmed' });
    const { story } = await agent().placements.read({ reference });
    expect(story.filter(({ act }) => act === 'placements.closeUnconfirmed')).toHaveLength(1);
  });

  test('is for requests that wait, and taking openings by itself needs somebody’s consent', async () => {
    const codeOf = async (requestId: string, more = {}) =>
      (await refusalOf(agent().placements.confirmWaiting({ requestId, ...more }))).code;
    const { requestId } = await filed(house);
    expect(await codeOf(requestId, { automatic: true })).toBe('missing-details');
    expect(await codeOf((await sent(house)).requestId)).toBe('wrong-state');
    const direct = house.owner.updateTable('request').set({ automatic: true }).where('id', '=', requestId).execute();
    await expect(direct).rejects.toMatchObject({ constraint: 'request_automatic_check' });
  });

  test('runs its time by urgency', async () => {
    const hours = async (urgency: 'now' | 'today' | 'week') => {
      const { confirmBy, closesAt } = await lineOf((await filed(house, { urgency, party: [woman] })).requestId);
      return [confirmBy, closesAt].map((moment) => Math.round((Date.parse(moment) - Date.now()) / 3_600_000));
    };
    expect([await hours('now'), await hours('today'), await hours('week')]).toEqual([
      [1, 6],
      [6, 36],
      [24, 144],
    ]);
  });
});

test('A request is closed as unmet with a reason in a code', async () => {
  const { requestId, reference } = await filed(house);
  await agent().placements.withdraw({ requestId, what: 'request', reason: 'unmet', unmet: 'too-far' });
  const row = await house.owner.selectFrom('request').where('id', '=', requestId).selectAll().executeTakeFirstOrThrow();
  expect(row).toMatchObject({ outcome: 'unmet', unmetReason: 'too-far' });
  const { story } = await agent().placements.read({ reference });
  expect(story.at(-1)).toMatchObject({ act: 'placements.withdraw', details: { unmet: 'too-far' } });
});
