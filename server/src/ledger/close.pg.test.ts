import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { callerFor } from '../../test/callers.ts';
import { type House, openHouse, refusalOf } from '../../test/context.ts';
import { arrived, booked, dayIn, departed, emptyBeds, girl, held, letLapse, woman } from '../../test/given.ts';
import { brokenRules, unreconciled } from '../../test/ledger-checks.ts';
import { family } from '../../test/people.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ jasmin: [{ beds: 3 }, { beds: 3, receives: family, mixing: 'one-party' }] });
});
afterAll(() => house.close());
beforeEach(() => emptyBeds(house));

const manager = () => callerFor(house, house.network.people.manager);
const totals = async () => (await manager().ledger.beds({})).totals;
const bedOf = (room: number, bed: number) => house.network.jasmin.rooms[room]!.beds[bed]!;
const close = (bedIds: string[], days: { from?: string; until?: string } = {}) =>
  manager().ledger.close({ bedIds, reason: 'pests', ...days });
const codeOf = async (work: Promise<unknown>) => (await refusalOf(work)).code;

describe('closing beds', () => {
  test('takes them out now, or from a day on; the trace names the beds and the reason', async () => {
    const bedIds = [bedOf(0, 0), bedOf(0, 1)];
    expect(await close(bedIds)).toMatchObject({ closed: 2 });
    expect(await close([bedOf(0, 2)], { from: dayIn(1), until: dayIn(3) })).toMatchObject({ closed: 1 });
    expect(await totals()).toMatchObject({ closed: 2, free: 4 });
    const [trace] = await house.owner
      .selectFrom('auditEntry')
      .where('act', '=', 'ledger.close')
      .select('details')
      .orderBy('id')
      .execute();
    expect(trace!.details).toEqual({ beds: 2, reason: 'pests', bedIds });
    expect(await unreconciled(house)).toEqual([]);
  });

  test('is refused where somebody sleeps, and allowed from the morning on which they leave', async () => {
    const { placementId } = await arrived(house);
    expect(await refusalOf(close([bedOf(0, 0)]))).toEqual({
      code: 'bed-occupied',
      details: { bed: '1A', purpose: 'stay' },
    });
    expect(await codeOf(close([bedOf(0, 0)], { from: dayIn(2) }))).toBe('bed-occupied');
    await manager().placements.expect({ placementId, departsOn: dayIn(2), confirmed: true });
    expect(await codeOf(close([bedOf(0, 0)], { from: dayIn(1) }))).toBe('bed-occupied');
    expect(await close([bedOf(0, 0)], { from: dayIn(2) })).toMatchObject({ closed: 1 });
    expect(await brokenRules(house)).toEqual({});
  });

  test('is refused where a bed is held, kept or promised for later, until the morning on which they come', async () => {
    await held(house);
    expect(await refusalOf(close([bedOf(0, 0)]))).toMatchObject({ code: 'bed-occupied', details: { purpose: 'hold' } });
    await booked(house, { party: [woman, girl], by: house.network.people.otherAgent });
    expect(await refusalOf(close([bedOf(1, 2)]))).toMatchObject({ code: 'bed-occupied', details: { purpose: 'kept' } });
    await booked(house, { urgency: 'date', arriveOn: dayIn(3), by: house.network.people.otherAgent });
    expect(await codeOf(close([bedOf(0, 1)]))).toBe('bed-claimed-later');
    expect(await codeOf(close([bedOf(0, 1)], { until: dayIn(4) }))).toBe('bed-claimed-later');
    expect(await close([bedOf(0, 1)], { until: dayIn(3) })).toMatchObject({ closed: 1 });
  });

  test('is all or nothing: one bed in the way refuses the others too', async () => {
    await arrived(house);
    expect(await codeOf(close([bedOf(0, 1), bedOf(0, 0)]))).toBe('bed-occupied');
    expect(await totals()).toMatchObject({ closed: 0, free: 5 });
  });

  test('ends a turnaround, and a hold whose time is over', async () => {
    await departed(house);
    const { offerId } = await held(house);
    await letLapse(house, offerId);
    expect(await close([bedOf(0, 0), bedOf(0, 1)])).toMatchObject({ closed: 2 });
    expect(await totals()).toMatchObject({ closed: 2, turnaround: 0, held: 0 });
  });

  test('is refused for days past or the wrong way round, for beds of two centers, and twice', async () => {
    expect(await refusalOf(close([bedOf(0, 0)], { from: dayIn(-1) }))).toEqual({
      code: 'date-past',
      details: { field: 'from' },
    });
    expect(await refusalOf(close([bedOf(0, 0)], { from: dayIn(2), until: dayIn(2) }))).toEqual({
      code: 'date-past',
      details: { field: 'until' },
    });
    expect(await codeOf(close([bedOf(0, 0)], { until: dayIn(0) }))).toBe('date-past');
    expect(await codeOf(close([bedOf(0, 0), house.network.olivier.rooms[0]!.beds[0]!]))).toBe('not-found');
    await close([bedOf(0, 0)]);
    expect(await codeOf(close([bedOf(0, 0)]))).toBe('bed-occupied');
  });
});

describe('reopening beds', () => {
  const toCome = async () => (await manager().ledger.beds({})).rooms[0]!.beds.map((bed) => bed.later.length);

  test('ends the closure that stands, and a turnaround that is done sooner', async () => {
    await departed(house);
    await close([bedOf(0, 1)]);
    const bedIds = [bedOf(0, 0), bedOf(0, 1), bedOf(0, 2)];
    expect(await manager().ledger.reopen({ bedIds })).toEqual({ reopened: 2 });
    expect(await totals()).toMatchObject({ free: 6, closed: 0, turnaround: 0 });
    expect(await refusalOf(manager().ledger.reopen({ bedIds }))).toEqual({ code: 'not-closed', details: {} });
  });

  test('leaves the closures to come: a bed that is clean today closes on the day that was planned', async () => {
    await departed(house);
    await close([bedOf(0, 0), bedOf(0, 2)], { from: dayIn(2) });
    await close([bedOf(0, 1)], { until: dayIn(1) });
    await close([bedOf(0, 1)], { from: dayIn(1) });
    await manager().ledger.reopen({ bedIds: [bedOf(0, 0), bedOf(0, 1)] });
    expect(await toCome()).toEqual([1, 1, 1]);
    expect(await codeOf(manager().ledger.reopen({ bedIds: [bedOf(0, 2)] }))).toBe('not-closed');
  });

  test('ends exactly the closures that are named, also those to come', async () => {
    const { closureIds } = await close([bedOf(0, 0), bedOf(0, 1)], { from: dayIn(1), until: dayIn(2) });
    await close([bedOf(0, 0)], { from: dayIn(3) });
    const now = await close([bedOf(0, 2)]);
    expect(await manager().ledger.reopen({ bedIds: [bedOf(0, 0)], closureIds })).toEqual({ reopened: 1 });
    expect(await toCome()).toEqual([1, 1, 0]);
    expect(await totals()).toMatchObject({ closed: 1 });
    expect(await manager().ledger.reopen({ bedIds: [bedOf(0, 2)], closureIds: now.closureIds })).toEqual({
      reopened: 1,
    });
    expect(await totals()).toMatchObject({ closed: 0 });
  });

  test('is taken back within a minute: what it ended stands again as it was, and nothing else that was opened before', async () => {
    await departed(house);
    await close([bedOf(0, 1)], { until: dayIn(2) });
    await close([bedOf(0, 2)]);
    const before = await manager().ledger.beds({});
    const bedIds = [bedOf(0, 0), bedOf(0, 1), bedOf(0, 2)];
    await manager().ledger.reopen({ bedIds });
    expect(await manager().ledger.closeAgain({ bedIds })).toEqual({ closed: 3 });
    expect((await manager().ledger.beds({})).rooms).toEqual(before.rooms);
    expect(await codeOf(manager().ledger.closeAgain({ bedIds }))).toBe('undo-too-late');
    await manager().ledger.reopen({ bedIds });
    await close([bedOf(0, 2)]);
    await manager().ledger.reopen({ bedIds: [bedOf(0, 2)] });
    expect(await manager().ledger.closeAgain({ bedIds: [bedOf(0, 2)] })).toEqual({ closed: 1 });
    expect(await totals()).toMatchObject({ closed: 1, turnaround: 0 });
  });

  test('is not taken back from a bed that was promised since, nor after its minute', async () => {
    await close(house.network.jasmin.rooms.flatMap(({ beds }) => beds));
    await manager().ledger.reopen({ bedIds: [bedOf(0, 0)] });
    await held(house);
    expect(await codeOf(manager().ledger.closeAgain({ bedIds: [bedOf(0, 0)] }))).toBe('taken');
    await manager().ledger.reopen({ bedIds: [bedOf(0, 1)] });
    const earlier = sql<string>`tstzrange(lower(during) - interval '2 minutes', upper(during) - interval '1 minute')`;
    await house.owner.updateTable('claim').set({ during: earlier }).where('bedId', '=', bedOf(0, 1)).execute();
    expect(await codeOf(manager().ledger.closeAgain({ bedIds: [bedOf(0, 1)] }))).toBe('undo-too-late');
  });

  test('never ends what is somebody’s', async () => {
    await arrived(house);
    expect(await codeOf(manager().ledger.reopen({ bedIds: [bedOf(0, 0)] }))).toBe('not-closed');
    expect(await totals()).toMatchObject({ occupied: 1 });
  });
});

describe('the beds of a center', () => {
  test('are for its own people and the coordinators', async () => {
    const { coordinator, otherManager, agent, planner } = house.network.people;
    const beds = (viewer: typeof agent, centerId?: string) =>
      callerFor(house, viewer).ledger.beds(centerId ? { centerId } : {});
    const { id } = house.network.jasmin;
    expect((await beds(coordinator, id)).centerId).toBe(id);
    expect(await codeOf(beds(coordinator))).toBe('not-found');
    expect(await codeOf(beds(otherManager, id))).toBe('not-found');
    for (const viewer of [agent, planner]) expect(await codeOf(beds(viewer, id))).toBe('forbidden');
  });

  test('add up in every state at once', async () => {
    await arrived(house);
    await booked(house, { party: [woman, girl] });
    await departed(house);
    await close([bedOf(0, 2)]);
    expect(await totals()).toEqual({ free: 0, held: 0, booked: 2, occupied: 1, kept: 1, closed: 1, turnaround: 1 });
    expect(await unreconciled(house)).toEqual([]);
  });

  test('are cleaned for the center’s time, and no dead hold keeps them from it', async () => {
    await house.owner
      .updateTable('center')
      .set({ turnaroundMinutes: 2880 })
      .where('id', '=', house.network.jasmin.id)
      .execute();
    const { placementId } = await arrived(house, { party: [woman, girl] });
    await manager().placements.expect({ placementId, departsOn: dayIn(1), confirmed: true });
    const by = house.network.people.otherAgent;
    const { offerId } = await held(house, { by, party: [woman, girl], urgency: 'date', arriveOn: dayIn(1) });
    await letLapse(house, offerId);
    await manager().placements.depart({ placementId, outcome: 'family' });
    expect(await totals()).toMatchObject({ turnaround: 2, free: 4 });
  });
});

test('A hold that never began and is over binds nothing: the room can be promised again', async () => {
  const ahead = { urgency: 'date', arriveOn: dayIn(2) } as const;
  const { offerId, requestId } = await held(house, ahead);
  await callerFor(house, house.network.people.agent).placements.withdraw({
    requestId,
    what: 'offer',
    reason: 'choose-another-place',
  });
  await house.owner.updateTable('claim').set({ lapsesAt: new Date() }).where('offerId', '=', offerId).execute();
  expect(await held(house, ahead)).toMatchObject({ beds: 1 });
  expect(await held(house)).toMatchObject({ beds: 1 });
});
