import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { callerFor } from '../../../test/callers.ts';
import { type House, openHouse, refusalOf } from '../../../test/context.ts';
import { emptyBeds, filed, held, letLapse, managerOf, passDeadlines, sent } from '../../../test/given.ts';
import { brokenRules, liveClaims } from '../../../test/ledger-checks.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ jasmin: [{ beds: 2 }], olivier: [{ beds: 2 }] });
});
afterAll(() => house.close());
beforeEach(() => emptyBeds(house));

const agent = () => callerFor(house, house.network.people.agent);
const manager = () => callerFor(house, house.network.people.manager);
const otherManager = () => callerFor(house, house.network.people.otherManager);
const coordinator = () => callerFor(house, house.network.people.coordinator);

/** Sent to Jasmin, and so many more centers may be asked by themselves. */
async function trying(keepTrying: number) {
  const offer = await held(house);
  await agent().placements.send({ offerId: offer.offerId, consent: 'person', keepTrying });
  return offer;
}
const decline = (offerId: string, by: 'center' | 'person' = 'center') =>
  manager().placements.decline({ offerId, by, code: 'staffing', wouldHelp: ['another-day'] });
const read = (reference: string) => agent().placements.read({ reference });
const stepsOf = async (reference: string) =>
  (await read(reference)).story.map(({ act }) => act.replace('placements.', ''));

test('A decline is followed by an offer to the next best center, which can say yes', async () => {
  const { offerId, reference } = await trying(2);
  await decline(offerId);
  expect(await passDeadlines(house)).toBe(1);
  const story = await read(reference);
  expect(story).toMatchObject({
    state: 'offered',
    keepTrying: 1,
    goesOn: false,
    offer: { centerId: house.network.olivier.id, state: 'held', automatic: true, answerBy: expect.any(String) },
  });
  expect((await stepsOf(reference)).slice(-2)).toEqual(['decline', 'next']);
  await otherManager().placements.accept({ offerId: story.offer!.offerId });
  expect(await liveClaims(house)).toEqual({ booking: 1 });
  expect(await brokenRules(house)).toEqual({});
});

test('So is a lapse; before the next center is asked, the agent reads that it goes on', async () => {
  const { offerId, reference } = await trying(1);
  await letLapse(house, offerId);
  await agent().placements.list({});
  await passDeadlines(house);
  expect(await read(reference)).toMatchObject({ keepTrying: 0, offer: { centerId: house.network.olivier.id } });
  expect((await stepsOf(reference)).slice(-2)).toEqual(['lapse', 'next']);
});

test('The next center is asked once, however many servers pay the debt', async () => {
  const offers = await Promise.all([trying(3), trying(3)]);
  for (const { offerId } of offers) await decline(offerId);
  await Promise.all(Array.from({ length: 4 }, () => passDeadlines(house)));
  expect(await liveClaims(house)).toEqual({ hold: 2 });
  const rows = await house.owner.selectFrom('offer').where('automatic', '=', true).selectAll().execute();
  expect(rows.map(({ requestId }) => requestId).toSorted()).toEqual(offers.map((one) => one.requestId).toSorted());
});

test('It ends where nobody else fits, and says so; a center that said no is not asked again', async () => {
  const { offerId, reference } = await trying(5);
  await decline(offerId);
  await passDeadlines(house);
  const { offer } = await read(reference);
  await otherManager().placements.decline({ offerId: offer!.offerId, by: 'center', code: 'language' });
  await passDeadlines(house);
  expect((await stepsOf(reference)).slice(-2)).toEqual(['decline', 'chainEnded']);
  expect(await read(reference)).toMatchObject({ state: 'seeking', goesOn: false });
  expect(await passDeadlines(house)).toBe(0);
});

test('A request with marks of separation is for people: a center passed over would tell that somebody is there', async () => {
  const { offerId, requestId, reference } = await trying(3);
  await agent().placements.mark({ requestId, kind: 'nickname', stance: 'keep-apart', text: 'invented' });
  await decline(offerId);
  await passDeadlines(house);
  const { state, story } = await read(reference);
  expect([state, story.at(-1)]).toMatchObject([
    'seeking',
    { act: 'placements.chainEnded', details: { reason: 'marked' } },
  ]);
});

test.each([
  ['nobody asked for it', async () => (await sent(house)).offerId, 'center'],
  ['the person said no: they are asked first', async () => (await trying(3)).offerId, 'person'],
] as const)('Nothing goes on by itself when %s', async (_why, make, by) => {
  await decline(await make(), by);
  await passDeadlines(house);
  expect(await liveClaims(house)).toEqual({});
});

test('The agent may stop it, set it going, and take over', async () => {
  const { offerId, requestId, reference } = await trying(2);
  await agent().placements.keepTrying({ requestId, times: 0 });
  await decline(offerId);
  await passDeadlines(house);
  expect(await read(reference)).toMatchObject({ state: 'seeking', keepTrying: 0 });
  await agent().placements.keepTrying({ requestId, times: 2 });
  const again = await agent().placements.hold({ requestId, centerId: house.network.jasmin.id });
  await agent().placements.send({ offerId: again.offerId, consent: 'person' });
  await decline(again.offerId);
  expect(await read(reference)).toMatchObject({ goesOn: true });
  await agent().placements.hold({ requestId, centerId: house.network.jasmin.id });
  await passDeadlines(house);
  expect(await read(reference)).toMatchObject({ goesOn: false, offer: { sentAt: null, automatic: false } });
});

test('It is for requests that were sent once, and are still open', async () => {
  const codeOf = async (requestId: string) =>
    (await refusalOf(agent().placements.keepTrying({ requestId, times: 2 }))).code;
  const { requestId } = await filed(house);
  expect(await codeOf(requestId)).toBe('not-sent');
  await agent().placements.withdraw({ requestId, what: 'request', reason: 'no-longer-needed' });
  expect(await codeOf(requestId)).toBe('wrong-state');
});

test('A center reads its own part only: not who was asked before, nor that others would be', async () => {
  const { offerId, requestId, reference } = await trying(2);
  await decline(offerId);
  await passDeadlines(house);
  await agent().placements.keepTrying({ requestId, times: 4 });
  const seen = await otherManager().placements.read({ reference });
  expect(seen.offers).toHaveLength(1);
  expect(seen).toMatchObject({ keepTrying: 0, goesOn: false });
  expect(seen.story.map(({ act }) => act)).toEqual(['placements.request', 'placements.next']);
});

const seed = Date.now() % 2 ** 31;
const acts = fc.constantFrom(
  'decline',
  'lapse',
  'refuse',
  'withdraw',
  'hold',
  'stop',
  'sweep',
  'sweep',
  'twice' as const,
);

test(`Whatever becomes of a chain, no request holds at two centers (seed ${seed})`, async () => {
  const { requestId, reference } = await trying(5);
  for (const act of fc.sample(acts, { seed, numRuns: 60 })) {
    const { offer, state } = await coordinator().placements.read({ reference });
    const answering = offer ? callerFor(house, managerOf(house, offer.centerId)) : manager();
    const offerId = offer?.offerId ?? '';
    const work = {
      decline: () => answering.placements.decline({ offerId, by: 'center', code: 'staffing' }),
      refuse: () => answering.placements.decline({ offerId, by: 'person', code: 'risk' }),
      lapse: () => letLapse(house, offerId),
      withdraw: () => agent().placements.withdraw({ requestId, what: 'offer', reason: 'choose-another-place' }),
      hold: async () => {
        const again = await agent().placements.hold({ requestId, centerId: house.network.jasmin.id });
        await agent().placements.send({ offerId: again.offerId, consent: 'person', keepTrying: 3 });
        // Otherwise both centers would soon have been asked, and every chain would end at once.
        await house.owner
          .updateTable('offer')
          .set({ sentAt: '2026-01-01', remindAt: '2026-01-01' })
          .where('state', '<>', 'held')
          .execute();
      },
      stop: () => agent().placements.keepTrying({ requestId, times: 1 }),
      sweep: () => passDeadlines(house),
      twice: () => Promise.all([passDeadlines(house), passDeadlines(house)]),
    }[act];
    const acting: Promise<unknown> = work();
    await acting.then(
      () => 'done',
      async () => (await refusalOf(acting)).code,
    );
    const { hold = 0 } = await liveClaims(house);
    expect(hold, `${act} on ${state}, seed ${seed}`).toBeLessThanOrEqual(1);
    expect(await brokenRules(house), `${act} on ${state}, seed ${seed}`).toEqual({});
  }
});
