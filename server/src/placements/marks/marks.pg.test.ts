import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { callerFor } from '../../../test/callers.ts';
import { type House, openHouse, refusalOf } from '../../../test/context.ts';
import { arrived, booked, emptyBeds, filed, held, sent } from '../../../test/given.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ jasmin: [{ beds: 8 }], olivier: [{ beds: 8 }] });
});
afterAll(() => house.close());
beforeEach(() => emptyBeds(house));

const as = (who: keyof House['network']['people']) => callerFor(house, house.network.people[who]).placements;
const phone = { kind: 'phone', text: '06 12 34 56 78' } as const;
const sameWritten = { kind: 'phone', text: '+212612345678' } as const;

/** Somebody of the police's is at Jasmin, tied to the number. */
async function tiedAtJasmin() {
  const there = await arrived(house, { by: house.network.people.otherAgent });
  await as('otherAgent').mark({ requestId: there.requestId, stance: 'belongs', ...phone });
  return there;
}

test('A request that must not meet a resident is refused that center, and held at another', async () => {
  await tiedAtJasmin();
  const { requestId } = await filed(house);
  await as('agent').mark({ requestId, stance: 'keep-apart', ...sameWritten });
  const { jasmin, olivier } = house.network;
  const refused = await refusalOf(as('agent').hold({ requestId, centerId: jasmin.id }));
  expect(refused).toEqual({ code: 'separation', details: { requestId } });
  expect(await as('agent').hold({ requestId, centerId: olivier.id })).toMatchObject({ beds: 1 });
});

test('It works the other way round, from the side that was there first', async () => {
  const there = await booked(house, { by: house.network.people.otherAgent });
  await as('manager').mark({ requestId: there.requestId, stance: 'keep-apart', ...phone });
  const { requestId } = await filed(house);
  await as('agent').mark({ requestId, stance: 'belongs', ...sameWritten });
  const refused = await refusalOf(as('agent').hold({ requestId, centerId: house.network.jasmin.id }));
  expect(refused.code).toBe('separation');
});

test.each([
  ['belongs', 'belongs'],
  ['keep-apart', 'keep-apart'],
] as const)('Two parties that both say "%s" do not clash', async (one, other) => {
  const there = await arrived(house, { by: house.network.people.otherAgent });
  await as('otherAgent').mark({ requestId: there.requestId, stance: one, ...phone });
  const { requestId } = await filed(house);
  await as('agent').mark({ requestId, stance: other, ...sameWritten });
  expect(await as('agent').hold({ requestId, centerId: house.network.jasmin.id })).toMatchObject({ beds: 1 });
});

test('A mark attached while the beds are held or asked for stops the sending and the acceptance', async () => {
  await tiedAtJasmin();
  const waiting = await held(house);
  await as('agent').mark({ requestId: waiting.requestId, stance: 'keep-apart', ...phone });
  expect(await refusalOf(as('agent').send({ offerId: waiting.offerId, consent: 'person' }))).toMatchObject({
    code: 'separation',
  });
  const asked = await sent(house);
  await as('agent').mark({ requestId: asked.requestId, stance: 'keep-apart', ...phone });
  expect(await refusalOf(as('manager').accept({ offerId: asked.offerId }))).toMatchObject({ code: 'separation' });
});

test('Nothing that was written is kept, and the application cannot even read the digest', async () => {
  const { requestId, reference } = await sent(house);
  const agent = callerFor(house, house.network.people.agent, { idempotencyKey: 'one-key-of-a-mark' });
  expect(await agent.placements.mark({ requestId, stance: 'belongs', kind: 'nickname', text: 'Zerqtouni' })).toBeNull();
  const tables = ['separation_mark', 'audit_entry', 'idempotency_key', 'outbox', 'event', 'request'];
  const rows = tables.map((table) => sql`(select json_agg(t) from ${sql.table(table)} t)`);
  const { rows: all } = await sql`select json_build_array(${sql.join(rows)})::text as all`.execute(house.owner);
  expect(JSON.stringify(all).toLowerCase()).not.toContain('zerqtouni');
  const answer = JSON.stringify(await as('agent').marks({ reference }));
  expect(answer.toLowerCase()).not.toContain('zerq');
  expect(answer).not.toContain('digest');
  await expect(sql`select digest from separation_mark`.execute(house.db)).rejects.toThrow('permission denied');
});

test('The coordination reads who must not meet whom; each side reads only its own marks', async () => {
  const there = await tiedAtJasmin();
  const { requestId, reference } = await filed(house);
  await as('agent').mark({ requestId, stance: 'keep-apart', ...phone });
  expect(await as('coordinator').marks({ reference })).toMatchObject({
    marks: [{ kind: 'phone', stance: 'keep-apart' }],
    conflicts: [{ reference: there.reference, codeName: 'Jasmin' }],
  });
  expect((await as('agent').marks({ reference })).conflicts).toEqual([]);
  expect((await as('manager').marks({ reference: there.reference })).marks).toEqual([]);
});

test('A mark taken back keeps nobody apart', async () => {
  await tiedAtJasmin();
  const { requestId, reference } = await filed(house);
  await as('agent').mark({ requestId, stance: 'keep-apart', ...phone });
  const { marks } = await as('agent').marks({ reference });
  await as('agent').unmark({ markId: marks[0]!.markId });
  expect(await as('agent').hold({ requestId, centerId: house.network.jasmin.id })).toMatchObject({ beds: 1 });
});

test('A conflict leaves a trace with its request; after five in a day the agent’s marked requests are for the coordination', async () => {
  await tiedAtJasmin();
  const { requestId } = await filed(house);
  await as('agent').mark({ requestId, stance: 'keep-apart', ...phone });
  const { jasmin, olivier } = house.network;
  for (let times = 0; times < 5; times++) await refusalOf(as('agent').hold({ requestId, centerId: jasmin.id }));
  const traces = await house.owner
    .selectFrom('auditEntry')
    .where('outcome', '=', 'refused')
    .select(['act', 'requestId', 'details'])
    .execute();
  expect(traces).toHaveLength(5);
  expect(traces[0]).toEqual({ act: 'placements.hold', requestId, details: { code: 'separation' } });
  expect(await refusalOf(as('agent').hold({ requestId, centerId: olivier.id }))).toMatchObject({ code: 'separation' });
  expect(await as('coordinator').hold({ requestId, centerId: olivier.id })).toMatchObject({ beds: 1 });
  const unmarked = await filed(house);
  expect(await as('agent').hold({ requestId: unmarked.requestId, centerId: jasmin.id })).toMatchObject({ beds: 1 });
});

test('An account attaches forty marks in a day and no more', async () => {
  const { requestId } = await filed(house);
  const mark = (index: number) =>
    as('agent').mark({ requestId, kind: 'incident', stance: 'belongs', text: `incident ${index}` });
  for (let index = 0; index < 40; index++) await mark(index);
  expect(await refusalOf(mark(40))).toMatchObject({ code: 'too-many-tries' });
});

test('What could be anybody’s is refused, without a word of it', async () => {
  const { requestId } = await filed(house);
  const refused = await refusalOf(as('agent').mark({ requestId, kind: 'nickname', stance: 'belongs', text: 'Al' }));
  expect(refused).toEqual({ code: 'mark-unusable', details: {} });
});
