import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { callerFor } from '../../../test/callers.ts';
import { type House, openHouse, refusalOf } from '../../../test/context.ts';
import { arrived, booked, dayIn, emptyBeds, filed, held, letLapse, sent } from '../../../test/given.ts';
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

describe('sending', () => {
  const send = (offerId: string, more = {}) => agent().placements.send({ offerId, consent: 'person', ...more });

  test.each([
    ['now', 15],
    ['today', 60],
    ['week', 1440],
  ] as const)('a request for “%s” gives the center %i minutes', async (urgency, minutes) => {
    const before = Date.now();
    const { answerBy, lapsesAt } = await sent(house, { urgency });
    const minutesTo = (moment: string) => Math.round((Date.parse(moment) - before) / 60_000);
    expect([minutesTo(answerBy), minutesTo(lapsesAt)]).toEqual([minutes, Math.round(minutes * 1.33)]);
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
