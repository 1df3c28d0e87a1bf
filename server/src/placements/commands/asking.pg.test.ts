import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { callerFor } from '../../../test/callers.ts';
import { type House, openHouse, refusalOf } from '../../../test/context.ts';
import {
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
import { liveClaims } from '../../../test/ledger-checks.ts';

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
