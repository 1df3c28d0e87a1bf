import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { callerFor } from '../../../test/callers.ts';
import { type House, openHouse, refusalOf } from '../../../test/context.ts';
import { emptyBeds, hasten, held, letLapse, passDeadlines, sent } from '../../../test/given.ts';
import { brokenRules, liveClaims } from '../../../test/ledger-checks.ts';
import { countOf } from '../../../test/race.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ jasmin: [{ beds: 8 }] });
});
afterAll(() => house.close());
beforeEach(() => emptyBeds(house));

const agent = () => callerFor(house, house.network.people.agent);
const manager = () => callerFor(house, house.network.people.manager);
const [past, future] = [() => new Date(Date.now() - 5), () => new Date(Date.now() + 600_000)];
const halfTime = () => ({ remindAt: past(), answerBy: future(), lapsesAt: future() });
const overdue = () => ({ remindAt: past(), answerBy: past(), lapsesAt: future() });

/** The steps that left a trace, and whether they were missed. */
async function traces(requestId: string): Promise<string[]> {
  const rows = await house.owner
    .selectFrom('auditEntry')
    .where('requestId', '=', requestId)
    .where('actorRole', '=', 'system')
    .select(['act', 'details'])
    .orderBy('id')
    .execute();
  return rows.map(({ act, details }) => `${act}${details['missed'] === true ? ' missed' : ''}`);
}

/** Who was told what of a request, as "manager answer-half-time". */
async function toldOf(requestId: string): Promise<string[]> {
  const { people } = house.network;
  const rows = await house.owner
    .selectFrom('notification')
    .where('requestId', '=', requestId)
    .where('kind', '<>', 'request-awaits')
    .select(['accountId', 'kind', 'escalation'])
    .execute();
  const nameOf = (id: string) => Object.entries(people).find(([, { accountId }]) => accountId === id)?.[0];
  return rows
    .map(({ accountId, kind, escalation }) => `${nameOf(accountId)} ${kind}${escalation ? '!' : ''}`)
    .toSorted();
}

test('Half of the time without an answer reminds the center, once, however many servers look', async () => {
  const { offerId, requestId, reference } = await sent(house);
  await hasten(house, offerId, halfTime());
  const done = await Promise.all([passDeadlines(house), passDeadlines(house), passDeadlines(house)]);
  expect(done.reduce((sum, one) => sum + one)).toBe(1);
  expect(await passDeadlines(house)).toBe(0);
  expect(await traces(requestId)).toEqual(['placements.remind']);
  expect(await toldOf(requestId)).toEqual(['manager answer-half-time', 'staff answer-half-time']);
  const { offer, story } = await agent().placements.read({ reference });
  expect(offer).toMatchObject({ state: 'held', remindedAt: expect.any(String), escalatedAt: null });
  expect(story.at(-1)?.act).toBe('placements.remind');
});

test('The deadline tells the deputy, once; the beds stay held, and the center can still say yes', async () => {
  const deputyId = house.network.people.staff.accountId;
  const name = async (account: string | null) => {
    const { version } = await manager().centers.read({ centerId: house.network.jasmin.id });
    await manager().centers.update({ centerId: house.network.jasmin.id, version, changes: { deputyId: account } });
  };
  await name(deputyId);
  const { offerId, requestId } = await sent(house);
  await hasten(house, offerId, halfTime());
  await passDeadlines(house);
  await hasten(house, offerId, overdue());
  await Promise.all([passDeadlines(house), passDeadlines(house)]);
  expect(await traces(requestId)).toEqual(['placements.remind', 'placements.escalate']);
  expect((await toldOf(requestId)).filter((told) => told.includes('overdue'))).toEqual(['staff answer-overdue!']);
  await name(null);
  expect(await liveClaims(house)).toEqual({ hold: 1 });
  await manager().placements.accept({ offerId });
  expect(await liveClaims(house)).toEqual({ booking: 1 });
});

test('A reminder that the deadline has overtaken is written down as missed', async () => {
  const { offerId, requestId } = await sent(house);
  await hasten(house, offerId, overdue());
  await passDeadlines(house);
  expect(await traces(requestId)).toEqual(['placements.remind missed', 'placements.escalate']);
  expect(await toldOf(requestId), 'without a deputy').toEqual(['coordinator answer-overdue!']);
});

test.each(['the sweep', 'the agent who gives it up'])(
  'Steps missed until the end are written down once, by %s',
  async (who) => {
    const { offerId, requestId } = await sent(house);
    await letLapse(house, offerId);
    if (who === 'the sweep') await Promise.all([passDeadlines(house), passDeadlines(house)]);
    else await agent().placements.withdraw({ requestId, what: 'offer', reason: 'choose-another-place' });
    await passDeadlines(house);
    expect(await traces(requestId)).toEqual([
      'placements.remind missed',
      'placements.escalate missed',
      'placements.lapse',
    ]);
    expect(await brokenRules(house)).toEqual({});
  },
);

test('A hold that was never sent has no steps but its end', async () => {
  const { offerId, requestId } = await held(house);
  await letLapse(house, offerId);
  await passDeadlines(house);
  expect(await traces(requestId)).toEqual(['placements.lapse']);
});

test('An answer in time leaves nothing to remind of', async () => {
  const { offerId, requestId } = await sent(house);
  await manager().placements.accept({ offerId });
  await hasten(house, offerId, overdue());
  await passDeadlines(house);
  expect(await traces(requestId)).toEqual([]);
});

test('The database itself takes no step back, and puts no deadline behind the end', async () => {
  const { offerId } = await sent(house);
  await hasten(house, offerId, overdue());
  await passDeadlines(house);
  const again = (set: object) => house.owner.updateTable('offer').set(set).where('id', '=', offerId).execute();
  await expect(again({ remindedAt: null })).rejects.toMatchObject({ constraint: 'offer_steps_once' });
  await expect(again({ escalatedAt: new Date() })).rejects.toMatchObject({ constraint: 'offer_steps_once' });
  await expect(again({ answerBy: '2090-01-01' })).rejects.toMatchObject({ constraint: 'offer_steps_check' });
});

test('“Maybe, calling you” reaches the agent at once and is said once; the clock goes on', async () => {
  const { offerId, requestId, reference, answerBy } = await sent(house);
  await manager().placements.maybe({ offerId });
  const { offer, story, dueAt } = await agent().placements.read({ reference });
  expect(offer).toMatchObject({ state: 'held', maybeAt: expect.any(String) });
  expect([story.at(-1)?.act, dueAt]).toEqual(['placements.maybe', answerBy]);
  expect(await refusalOf(manager().placements.maybe({ offerId }))).toEqual({
    code: 'already-answered',
    details: { state: 'maybe' },
  });
  await hasten(house, offerId, overdue());
  await passDeadlines(house);
  expect(countOf(await traces(requestId))).toMatchObject({ 'placements.escalate': 1 });
});

test('“Maybe” is for a request that was sent and still waits', async () => {
  const codeOf = async (offerId: string) => (await refusalOf(manager().placements.maybe({ offerId }))).code;
  expect(await codeOf((await held(house)).offerId)).toBe('not-found');
  const { offerId } = await sent(house);
  await letLapse(house, offerId);
  expect(await codeOf(offerId)).toBe('hold-lapsed');
});

test('A deputy is somebody of the center or of its organization', async () => {
  const { centerId, version, deputies } = await manager().centers.read({ centerId: house.network.jasmin.id });
  expect(deputies.map(({ label, isOwn }) => [label, isOwn])).toEqual([
    ['manager', true],
    ['staff', true],
    ['otherManager', false],
  ]);
  const deputyId = house.network.people.agent.accountId;
  expect((await refusalOf(manager().centers.update({ centerId, version, changes: { deputyId } }))).code).toBe(
    'not-found',
  );
});
