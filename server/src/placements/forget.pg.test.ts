import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { callerFor } from '../../test/callers.ts';
import { type House, openHouse } from '../../test/context.ts';
import { departed, emptyBeds, held } from '../../test/given.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { forgetWords } from './index.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ jasmin: [{ beds: 8 }], olivier: [{ beds: 8 }] });
});
afterAll(() => house.close());
beforeEach(async () => {
  await emptyBeds(house);
  await forgetWords(house.db);
});

const as = (who: 'agent' | 'manager') => callerFor(house, house.network.people[who]).placements;

/** Booked at Jasmin, with a note, a message and a mark. */
async function bookedWithWords() {
  const { requestId, reference, offerId } = await held(house);
  await as('agent').send({ offerId, consent: 'person', note: 'arrive avec une poussette' });
  await as('agent').message({ requestId, text: 'elle sera là vers minuit' });
  await as('agent').mark({ requestId, stance: 'keep-apart', kind: 'phone', text: '06 12 34 56 78' });
  return { requestId, reference, ...(await as('manager').accept({ offerId })) };
}

/** As if everything about this request had happened so many hours earlier. */
async function earlier(requestId: string, hours: number): Promise<void> {
  const before = sql`${hours} * interval '1 hour'`;
  await sql`update placement set arrived_at = arrived_at - ${before} where request_id = ${requestId}`.execute(
    house.owner,
  );
  await sql`update request set closed_at = closed_at - ${before} where id = ${requestId}`.execute(house.owner);
  await sql`update message set at = at - ${before} where request_id = ${requestId}`.execute(house.owner);
}

const wordsOf = async (requestId: string) => {
  const { rows } = await sql<{ note: boolean; messages: number; marks: number }>`
    select note is not null as note, (select count(*) from message where request_id = request.id) as messages,
      (select count(*) from separation_mark where request_id = request.id) as marks
    from request where id = ${requestId}`.execute(house.owner);
  return rows[0];
};

test('Three days after the arrival note and messages are erased, and not before; the marks stay as long as the people', async () => {
  const { requestId, reference, placementId } = await bookedWithWords();
  await as('manager').arrive({ placementId });
  await earlier(requestId, 71);
  expect(await forgetWords(house.db)).toBe(0);
  expect(await wordsOf(requestId)).toEqual({ note: true, messages: 1, marks: 1 });
  await earlier(requestId, 2);
  expect(await forgetWords(house.db)).toBe(2);
  expect(await wordsOf(requestId)).toEqual({ note: false, messages: 0, marks: 1 });
  expect(await as('manager').read({ reference })).toMatchObject({ note: null, messages: [] });
  expect(await forgetWords(house.db)).toBe(0);
});

test('A message of today is kept, however long ago the people came', async () => {
  const { requestId, placementId } = await bookedWithWords();
  await as('manager').arrive({ placementId });
  await earlier(requestId, 90);
  await as('manager').message({ requestId, text: 'le rendez-vous est déplacé' });
  await forgetWords(house.db);
  expect(await wordsOf(requestId)).toEqual({ note: false, messages: 1, marks: 1 });
});

test('Three days after a request was closed its marks are erased, too, once, whichever server does it, and the audit says how much was', async () => {
  const { requestId } = await bookedWithWords();
  await as('agent').withdraw({ requestId, what: 'request', reason: 'no-longer-needed' });
  await earlier(requestId, 73);
  const [one, other] = await Promise.all([forgetWords(house.db), forgetWords(house.db)]);
  expect(one + other).toBe(3);
  expect(await wordsOf(requestId)).toEqual({ note: false, messages: 0, marks: 0 });
  const entries = house.owner.selectFrom('auditEntry').where('act', '=', 'placements.forget').orderBy('id', 'desc');
  expect(await entries.select(['actorRole', 'details']).executeTakeFirst()).toEqual({
    actorRole: 'system',
    details: { notes: 1, messages: 1, marks: 1 },
  });
});

test('Who still waits for a place keeps what was said, however long it takes', async () => {
  const { requestId } = await bookedWithWords();
  await as('agent').withdraw({ requestId, what: 'offer', reason: 'choose-another-place' });
  await earlier(requestId, 1000);
  expect(await forgetWords(house.db)).toBe(0);
  expect(await wordsOf(requestId)).toEqual({ note: true, messages: 1, marks: 1 });
});

test('A request that somebody decides on right now is left to the next time, and nobody waits', async () => {
  const { requestId } = await departed(house);
  await sql`update request set note = '\\x00' where id = ${requestId}`.execute(house.owner);
  await earlier(requestId, 100);
  await house.owner.transaction().execute(async (tx) => {
    await sql`select from request where id = ${requestId} for update`.execute(tx);
    expect(await forgetWords(house.db)).toBe(0);
  });
  expect(await forgetWords(house.db)).toBe(1);
});

test.each(['agent', 'manager'] as const)('Nothing is erased as %s, whatever a program asks', async (who) => {
  await bookedWithWords();
  const gone = await inTransaction(house.db, house.network.people[who], async (tx) => [
    ...(await tx.deleteFrom('message').returning('id').execute()),
    ...(await tx.deleteFrom('separationMark').returning('id').execute()),
  ]);
  expect(gone).toEqual([]);
});
