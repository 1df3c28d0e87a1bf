import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { callerFor } from '../../../test/callers.ts';
import { type House, openHouse, refusalOf } from '../../../test/context.ts';
import {
  arrived,
  booked,
  dayIn,
  emptyBeds,
  filed,
  girl,
  held,
  letLapse,
  man,
  moreAgents,
  sent,
  woman,
} from '../../../test/given.ts';
import { brokenRules, liveClaims } from '../../../test/ledger-checks.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ jasmin: [{ beds: 4 }], olivier: [{ beds: 12 }] });
});
afterAll(() => house.close());
beforeEach(() => emptyBeds(house));

const agent = () => callerFor(house, house.network.people.agent);
const manager = () => callerFor(house, house.network.people.manager);
const codeOf = async (work: Promise<unknown>) => (await refusalOf(work)).code;

describe('a request', () => {
  test('gets a reference of eight unmistakable characters, the channel of its agency, and holds nothing', async () => {
    const { reference, requestId } = await filed(house, { party: [woman, girl] });
    expect(reference).toMatch(/^[2-9A-HJKMNP-TV-Z]{8}$/);
    expect(await agent().placements.read({ reference })).toMatchObject({
      requestId,
      state: 'seeking',
      channel: 'hotline',
      people: [{ letter: 'A' }, { letter: 'B' }],
    });
    expect(await liveClaims(house)).toEqual({});
  });

  test('is refused for another agency, for a town nobody knows, for a day past or beyond a year', async () => {
    const { otherReferrer } = house.network.organizations;
    expect(await codeOf(filed(house, { organizationId: otherReferrer }))).toBe('not-found');
    expect(await codeOf(filed(house, { originCityId: 'nowhere' }))).toBe('not-found');
    const on = (days: number) => filed(house, { urgency: 'date', arriveOn: dayIn(days) });
    expect(await refusalOf(on(-1))).toEqual({ code: 'date-past', details: { field: 'arriveOn' } });
    expect(await codeOf(on(367))).toBe('date-past');
    await on(0);
    await on(366);
  });

  test('may be filed by a coordinator for an agency, or for the commission if none is named', async () => {
    const by = house.network.people.coordinator;
    const { commission, otherReferrer } = house.network.organizations;
    await filed(house, { by });
    await filed(house, { by, organizationId: otherReferrer });
    const rows = await house.owner
      .selectFrom('request')
      .select(['organizationId', 'channel'])
      .orderBy('createdAt')
      .execute();
    expect(rows).toEqual([
      { organizationId: commission, channel: 'association' },
      { organizationId: otherReferrer, channel: 'police' },
    ]);
    expect(await codeOf(filed(house, { by, organizationId: randomUUID() }))).toBe('not-found');
  });
});

describe('a hold', () => {
  test('takes exact beds for the center’s hold time, and begins on the day they are needed', async () => {
    const before = Date.now();
    const { lapsesAt, beds } = await held(house, { party: [woman, woman], urgency: 'date', arriveOn: dayIn(2) });
    expect(beds).toBe(2);
    expect(Date.parse(lapsesAt) - before).toBeGreaterThan(595_000);
    expect(Date.parse(lapsesAt) - Date.now()).toBeLessThanOrEqual(600_000);
    expect((await manager().ledger.beds({})).totals).toMatchObject({ free: 4, held: 0 });
    expect((await manager().ledger.beds({})).rooms[0]!.beds[0]!.later).toMatchObject([{ purpose: 'hold' }]);
  });

  test('is refused where the party does not fit, where it is full, and at a center that does not exist', async () => {
    expect(await refusalOf(held(house, { party: [man] }))).toEqual({
      code: 'does-not-fit',
      details: { misfits: ['group-not-received'] },
    });
    const five = [woman, woman, woman, woman, woman];
    expect(await refusalOf(held(house, { party: five }))).toEqual({ code: 'taken', details: { misfits: ['no-bed'] } });
    expect(await codeOf(held(house, { at: randomUUID() }))).toBe('not-found');
    expect(await liveClaims(house)).toEqual({});
  });

  test('is refused for a request that is sent, placed or closed', async () => {
    const again = ({ requestId }: { requestId: string }) =>
      agent().placements.hold({ requestId, centerId: house.network.jasmin.id });
    expect(await codeOf(again(await sent(house)))).toBe('already-offered');
    expect(await refusalOf(again(await booked(house)))).toEqual({ code: 'wrong-state', details: { state: 'placed' } });
    const { requestId } = await filed(house);
    await agent().placements.withdraw({ requestId, what: 'request', reason: 'unmet' });
    expect(await refusalOf(again({ requestId }))).toEqual({ code: 'wrong-state', details: { state: 'closed' } });
  });

  test('is one of three at most for an agent, and of ten for an agency', async () => {
    for (let count = 0; count < 3; count++) await held(house, { at: house.network.olivier.id });
    expect(await refusalOf(held(house))).toEqual({ code: 'hold-limit', details: { mine: 3, ours: 3 } });
    const [first, second, third] = await moreAgents(house, 3);
    for (const by of [first!, first!, first!, second!, second!, second!, third!])
      await held(house, { by, at: house.network.olivier.id });
    expect(await refusalOf(held(house, { by: third! }))).toEqual({
      code: 'hold-limit',
      details: { mine: 1, ours: 10 },
    });
    await held(house, { by: house.network.people.otherAgent });
  });

  test('gives up the hold before it, and writes a lapse down if that one’s time was over', async () => {
    const { requestId, offerId } = await held(house);
    await letLapse(house, offerId);
    await agent().placements.hold({ requestId, centerId: house.network.jasmin.id });
    await agent().placements.hold({ requestId, centerId: house.network.olivier.id });
    const offers = await house.owner.selectFrom('offer').select('state').orderBy('createdAt').execute();
    expect(offers.map(({ state }) => state)).toEqual(['lapsed', 'withdrawn', 'held']);
    const traces = await house.owner.selectFrom('auditEntry').select(['act', 'actorRole']).orderBy('id').execute();
    expect(traces.map(({ act }) => act)).toEqual([
      'placements.request',
      'placements.hold',
      'placements.lapse',
      'placements.hold',
      'placements.hold',
    ]);
    expect(await liveClaims(house)).toEqual({ hold: 1 });
  });

  test('is prolonged once by the hold time, from its end; not when it is sent or over', async () => {
    const { offerId, lapsesAt } = await held(house);
    const extended = await agent().placements.extend({ offerId });
    expect(Date.parse(extended.lapsesAt) - Date.parse(lapsesAt)).toBe(600_000);
    expect(await codeOf(agent().placements.extend({ offerId }))).toBe('already-extended');
    const offers = { sent: await sent(house), lapsed: await held(house) };
    expect(await codeOf(agent().placements.extend({ offerId: offers.sent.offerId }))).toBe('already-sent');
    await letLapse(house, offers.lapsed.offerId);
    expect(await codeOf(agent().placements.extend({ offerId: offers.lapsed.offerId }))).toBe('hold-lapsed');
    await agent().placements.withdraw({
      requestId: offers.sent.requestId,
      what: 'offer',
      reason: 'choose-another-place',
    });
    expect(await codeOf(agent().placements.extend({ offerId: offers.sent.offerId }))).toBe('already-answered');
  });
});

describe('sending', () => {
  const send = (offerId: string, more = {}) => agent().placements.send({ offerId, consent: 'person', ...more });

  test.each([
    ['now', 15],
    ['today', 60],
    ['week', 1440],
  ] as const)('a request for “%s” gives the center %i minutes', async (urgency, minutes) => {
    const before = Date.now();
    const { lapsesAt } = await sent(house, { urgency });
    expect(Math.round((Date.parse(lapsesAt) - before) / 60_000)).toBe(minutes);
  });

  test('is refused twice, when its hold is over, and when it was given up', async () => {
    const { offerId } = await sent(house);
    expect(await codeOf(send(offerId))).toBe('already-sent');
    const [lapsed, given] = [await held(house), await held(house)];
    await letLapse(house, lapsed.offerId);
    expect(await codeOf(send(lapsed.offerId))).toBe('hold-lapsed');
    await agent().placements.withdraw({ requestId: given.requestId, what: 'offer', reason: 'choose-another-place' });
    expect(await refusalOf(send(given.offerId))).toEqual({ code: 'already-answered', details: { state: 'withdrawn' } });
  });

  test('with a note that seems to name somebody asks once, and keeps it sealed once told that it does not', async () => {
    const { offerId, requestId } = await held(house);
    const note = 'ring 0612345678';
    expect(await refusalOf(send(offerId, { note }))).toEqual({
      code: 'note-identifies',
      details: { kinds: ['phone'] },
    });
    await send(offerId, { note, noteIdentifiesNobody: true });
    const row = await house.owner
      .selectFrom('request')
      .select('note')
      .where('id', '=', requestId)
      .executeTakeFirstOrThrow();
    expect(row.note!.toString('latin1')).not.toContain('0612345678');
  });

  test('with a day of identification that is still to come is refused', async () => {
    const { offerId } = await held(house);
    expect(await refusalOf(send(offerId, { identifiedOn: dayIn(1) }))).toEqual({
      code: 'date-past',
      details: { field: 'identifiedOn' },
    });
    await send(offerId, { identifiedOn: dayIn(0) });
  });
});

describe('withdrawing', () => {
  test.each([
    ['found-elsewhere', 'referred-elsewhere'],
    ['unmet', 'unmet'],
    ['person-changed-mind', 'withdrawn'],
  ] as const)('a request because “%s” closes it as %s and frees its beds', async (reason, outcome) => {
    const { requestId, reference } = await sent(house);
    await agent().placements.withdraw({ requestId, what: 'request', reason });
    expect(await agent().placements.read({ reference })).toMatchObject({ state: 'closed', outcome });
    expect(await liveClaims(house)).toEqual({});
  });

  test('a booking frees its beds at once, uncleaned, and the request goes on seeking', async () => {
    const { requestId, reference } = await booked(house);
    await agent().placements.withdraw({ requestId, what: 'offer', reason: 'choose-another-place' });
    expect(await agent().placements.read({ reference })).toMatchObject({
      state: 'seeking',
      placement: { state: 'cancelled' },
    });
    expect((await manager().ledger.beds({})).totals).toMatchObject({ free: 4, turnaround: 0 });
    expect(await brokenRules(house)).toEqual({});
  });

  test('is refused without an offer, once they have arrived, and once it is closed', async () => {
    const give = (requestId: string, what: 'offer' | 'request' = 'offer') =>
      agent().placements.withdraw({ requestId, what, reason: 'unmet' });
    const { requestId } = await filed(house);
    expect(await refusalOf(give(requestId))).toEqual({ code: 'wrong-state', details: { state: 'seeking' } });
    await give(requestId, 'request');
    expect(await refusalOf(give(requestId, 'request'))).toEqual({ code: 'wrong-state', details: { state: 'closed' } });
    expect(await refusalOf(give((await arrived(house)).requestId))).toEqual({
      code: 'wrong-state',
      details: { state: 'arrived' },
    });
  });

  test('is for a center only of its own booking, never of a question it has not answered', async () => {
    const asked = await sent(house);
    const give = (requestId: string, what: 'offer' | 'request') =>
      manager().placements.withdraw({ requestId, what, reason: 'center-cannot' });
    expect(await codeOf(give(asked.requestId, 'offer'))).toBe('forbidden');
    const { requestId } = await booked(house);
    expect(await codeOf(give(requestId, 'request'))).toBe('forbidden');
    await give(requestId, 'offer');
    expect(await liveClaims(house)).toEqual({ hold: 1 });
  });
});
