import { agesOf } from '@iwaa/shared/placements/words';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { callerFor } from '../../test/callers.ts';
import { type House, openHouse, refusalOf } from '../../test/context.ts';
import {
  arrived,
  booked,
  dayIn,
  departed,
  emptyBeds,
  filed,
  girl,
  held,
  letLapse,
  sent,
  woman,
} from '../../test/given.ts';
import { brokenRules, liveClaims } from '../../test/ledger-checks.ts';
import { family } from '../../test/people.ts';
import { countOf } from '../../test/race.ts';
import { aNightPasses } from '../../test/time.ts';
import { freshnessOf } from '../availability/index.ts';
import { lapseOffers } from './index.ts';
import { receivesPerson } from './matching/sleeper.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({
    jasmin: [{ beds: 2 }, { beds: 3, receives: family, mixing: 'one-party' }],
    olivier: [{ beds: 1 }],
  });
});
afterAll(() => house.close());
beforeEach(() => emptyBeds(house));

const as = (who: keyof House['network']['people']) => callerFor(house, house.network.people[who]);
const totals = async () => (await as('manager').ledger.beds({})).totals;
const bedOf = (room: number, bed: number) => house.network.jasmin.rooms[room]!.beds[bed]!;
const centerRow = (id = house.network.jasmin.id) =>
  house.owner.selectFrom('center').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const edit = async (who: 'manager' | 'coordinator', changes: object, centerId = house.network.jasmin.id) =>
  as(who).centers.update({ centerId, version: (await centerRow(centerId)).version, changes });
const codeOf = async (work: Promise<unknown>) => (await refusalOf(work)).code;

test('1. A room is not given whole while a bed inside it is promised', async () => {
  await booked(house, { party: [woman, girl] });
  expect(await totals()).toMatchObject({ free: 2, booked: 2, kept: 1 });
  expect(await codeOf(held(house, { by: house.network.people.otherAgent, party: [woman, girl] }))).toBe('taken');
});

test('2. A claim that encloses an old one is refused, by the act and by the database itself', async () => {
  const bedId = bedOf(0, 0);
  await as('manager').ledger.close({ bedIds: [bedId], reason: 'repair', from: dayIn(2), until: dayIn(3) });
  const around = as('manager').ledger.close({ bedIds: [bedId], reason: 'pests', from: dayIn(1), until: dayIn(5) });
  expect(await codeOf(around)).toBe('bed-claimed-later');
  const { id: centerId, rooms } = house.network.jasmin;
  const claim = {
    bedId,
    roomId: rooms[0]!.id,
    centerId,
    purpose: 'closure' as const,
    reason: 'pests',
    during: '[2020-01-01,)',
  };
  await expect(house.owner.insertInto('claim').values(claim).execute()).rejects.toMatchObject({
    constraint: 'claim_no_overlap',
  });
});

test('3. A bed can be booked ahead while somebody is in it, from the morning on which they leave', async () => {
  const at = house.network.olivier.id;
  const { placementId } = await arrived(house, { at });
  const ahead = (days: number) =>
    held(house, { at, by: house.network.people.otherAgent, urgency: 'date', arriveOn: dayIn(days) });
  expect(await codeOf(ahead(3))).toBe('taken');
  await as('otherManager').placements.expect({ placementId, departsOn: dayIn(3), confirmed: true });
  expect(await codeOf(ahead(2))).toBe('taken');
  expect(await ahead(3)).toMatchObject({ beds: 1 });
  expect(await brokenRules(house)).toEqual({});
});

test('4. A move leaves the old bed behind: cleaned, then free, never kept', async () => {
  const { placementId } = await arrived(house);
  await as('manager').placements.move({ placementId, letter: 'A', bedId: bedOf(0, 1) });
  expect(await totals()).toMatchObject({ free: 3, occupied: 1, turnaround: 1 });
  await as('manager').ledger.reopen({ bedIds: [bedOf(0, 0)] });
  expect(await totals()).toMatchObject({ free: 4, occupied: 1 });
  const family3 = await arrived(house, { by: house.network.people.otherAgent, party: [woman, girl] });
  expect(await totals()).toMatchObject({ kept: 1, occupied: 3 });
  expect(
    await codeOf(as('manager').placements.move({ placementId: family3.placementId, letter: 'A', bedId: bedOf(0, 1) })),
  ).toBe('taken');
});

test('5. A hold ends with its request, and a new hold of a request takes the place of the one before', async () => {
  const { requestId } = await held(house);
  await as('agent').placements.hold({ requestId, centerId: house.network.olivier.id });
  expect(await liveClaims(house)).toEqual({ hold: 1 });
  await as('agent').placements.withdraw({ requestId, what: 'request', reason: 'no-longer-needed' });
  expect(await liveClaims(house)).toEqual({});
  expect(await totals()).toMatchObject({ free: 5, held: 0 });
});

test('6. A request that is sent twice reaches the center once', async () => {
  const { offerId } = await held(house);
  await as('agent').placements.send({ offerId, consent: 'person' });
  expect(await codeOf(as('agent').placements.send({ offerId, consent: 'person' }))).toBe('already-sent');
  const { requestId } = await filed(house);
  const keyed = callerFor(house, house.network.people.agent, { idempotencyKey: 'lost-on-the-wire' });
  const hold = { requestId, centerId: house.network.jasmin.id };
  expect(await keyed.placements.hold(hold)).toEqual(await keyed.placements.hold(hold));
  expect((await as('manager').placements.list({})).lines).toHaveLength(1);
  expect(await liveClaims(house)).toEqual({ hold: 2 });
});

test('7. A household that grows before its arrival has a bed for each of them, or is told that it has not', async () => {
  const { requestId, placementId } = await booked(house, { party: [woman, girl] });
  await as('agent').placements.addPerson({ requestId, person: girl });
  expect(await totals()).toMatchObject({ booked: 3, kept: 0 });
  expect(await refusalOf(as('agent').placements.addPerson({ requestId, person: girl }))).toMatchObject({
    code: 'does-not-fit',
    details: { letter: 'D' },
  });
  await as('manager').placements.arrive({ placementId });
  expect(await totals()).toMatchObject({ occupied: 3, free: 2 });
  expect(await brokenRules(house)).toEqual({});
});

test('8. Who has left is counted no more, and who should have left but is still here is', async () => {
  await departed(house);
  expect(await totals()).toMatchObject({ occupied: 0, turnaround: 1 });
  const { placementId } = await arrived(house);
  await as('manager').placements.expect({ placementId, departsOn: dayIn(1), confirmed: true });
  await aNightPasses(house);
  expect(await totals()).toMatchObject({ occupied: 1 });
  await as('manager').placements.depart({ placementId, outcome: 'family' });
  expect(await totals()).toMatchObject({ occupied: 0 });
});

test('9. Freshness moves with an act of the center on its beds, not with its profile nor with another’s act', async () => {
  const before = (await centerRow()).vouchedAt;
  await edit('manager', { languages: ['ar'] });
  const { offerId } = await sent(house);
  await as('coordinator').placements.accept({ offerId });
  expect((await centerRow()).vouchedAt).toBe(before);
  await as('staff').ledger.close({ bedIds: [bedOf(1, 0)], reason: 'repair' });
  expect((await centerRow()).vouchedAt).not.toBe(before);
});

test('10. Another organization’s record asked for by its id or reference is answered as an absent one', async () => {
  const { reference, requestId } = await booked(house);
  for (const who of ['otherAgent', 'otherManager'] as const) {
    expect(await refusalOf(as(who).placements.read({ reference }))).toEqual({ code: 'not-found', details: {} });
    expect(await refusalOf(as(who).placements.reveal({ requestId }))).toEqual({ code: 'not-found', details: {} });
  }
});

test('11. No rule gives way to a script: the database refuses what the screens refuse', async () => {
  const { placementId, requestId, offerId } = await departed(house);
  const rewrite = (statement: ReturnType<typeof sql>) => statement.execute(house.owner);
  await expect(
    rewrite(sql`update request set state = 'seeking', outcome = null, closed_at = null where id = ${requestId}`),
  ).rejects.toMatchObject({ constraint: 'request_legal_change' });
  await expect(rewrite(sql`update offer set state = 'held' where id = ${offerId}`)).rejects.toMatchObject({
    constraint: 'offer_legal_change',
  });
  await expect(rewrite(sql`update placement set state = 'booked' where id = ${placementId}`)).rejects.toMatchObject({
    constraint: 'placement_legal_change',
  });
  await expect(rewrite(sql`update claim set during = '(,)' where purpose = 'stay'`)).rejects.toMatchObject({
    constraint: 'claim_during_check',
  });
});

test('12. Of two edits of one record the second is told what differs, and nothing of the first is lost', async () => {
  const { id: centerId, version } = await centerRow();
  await as('manager').centers.update({ centerId, version, changes: { arrivalHours: 12 } });
  const second = as('coordinator').centers.update({ centerId, version, changes: { arrivalHours: 20 } });
  expect(await refusalOf(second)).toEqual({ code: 'changed-meanwhile', details: { fields: ['arrivalHours'] } });
  expect(await centerRow()).toMatchObject({ arrivalHours: 12, version: version + 1 });
});

test('13. A lapse is told once, though two servers sweep at the same time', async () => {
  const { offerId, requestId } = await sent(house);
  await letLapse(house, offerId);
  const settled = await Promise.all([lapseOffers(house.db), lapseOffers(house.db), lapseOffers(house.db)]);
  expect(countOf(settled.map(String))).toEqual({ 0: 2, 1: 1 });
  const traces = await house.owner
    .selectFrom('auditEntry')
    .where('act', '=', 'placements.lapse')
    .select(['requestId', 'actorRole', 'details'])
    .execute();
  expect(traces).toEqual([{ requestId, actorRole: 'system', details: { sent: true } }]);
  expect(await lapseOffers(house.db)).toBe(0);
  expect((await as('agent').placements.list({})).lines).toMatchObject([
    { state: 'seeking', needs: 'choose', offer: { state: 'lapsed' } },
  ]);
});

test('14. Over-full is a number below zero, never zero', async () => {
  const at = house.network.olivier.id;
  const { placementId } = await arrived(house, { at });
  await as('otherManager').placements.expect({ placementId, departsOn: dayIn(1), confirmed: true });
  const next = await booked(house, { at, by: house.network.people.otherAgent, urgency: 'date', arriveOn: dayIn(1) });
  await aNightPasses(house);
  const [row] = (await as('otherManager').availability.board()).centers;
  expect(row).toMatchObject({ columns: { woman: { places: -1, beds: -1 } }, totals: { occupied: 1, booked: 0 } });
  expect(await codeOf(as('otherManager').placements.arrive({ placementId: next.placementId }))).toBe('bed-occupied');
  await as('otherManager').placements.depart({ placementId, outcome: 'family' });
  await as('otherManager').placements.arrive({ placementId: next.placementId });
  expect(await brokenRules(house)).toEqual({});
});

test('15. A center that closes keeps its history, and nobody’s promise is closed over', async () => {
  const at = house.network.olivier.id;
  const { placementId, reference } = await arrived(house, { at });
  const close = () => edit('coordinator', { stage: 'closed' }, at);
  expect(await codeOf(close())).toBe('people-present');
  await as('otherManager').placements.depart({ placementId, outcome: 'own-housing' });
  await close();
  expect(await as('coordinator').placements.read({ reference })).toMatchObject({
    outcome: 'departed',
    placement: { outcome: 'own-housing', codeName: 'Olivier' },
  });
  expect(await codeOf(held(house, { at, by: house.network.people.otherAgent }))).toBe('does-not-fit');
});

test('16. Every limit includes its end: ages, the promise of a center, the last moment of a hold', async () => {
  const reception = { group: 'girl', fromAge: agesOf('6-12').from, toAge: agesOf('6-12').to } as const;
  const roomFor = (fromAge: number, toAge: number) => ({ ...anyRoom, receives: [{ ...reception, fromAge, toAge }] });
  const anyRoom = { roomId: '', name: '', mixing: 'open', accessible: false, beds: [] } as const;
  expect(receivesPerson(roomFor(6, 12), { ...girl, letter: 'A' })).toBe(true);
  expect(receivesPerson(roomFor(7, 12), { ...girl, letter: 'A' })).toBe(false);
  expect(receivesPerson(roomFor(6, 11), { ...girl, letter: 'A' })).toBe(false);
  const promise = { vouchedAt: '2026-11-20T00:00:00.000Z', vouchedBy: 'manager', promiseHours: 8 };
  expect(freshnessOf({ ...promise, at: '2026-11-20T08:00:00.000Z' }).state).toBe('fresh');
  const { offerId, requestId } = await sent(house);
  await letLapse(house, offerId);
  expect(await codeOf(as('manager').placements.accept({ offerId }))).toBe('hold-lapsed');
  expect(await totals()).toMatchObject({ free: 5, held: 0 });
  expect(await codeOf(as('agent').placements.extend({ offerId }))).toBe('hold-lapsed');
  expect(await as('agent').placements.hold({ requestId, centerId: house.network.jasmin.id })).toMatchObject({
    beds: 1,
  });
});
