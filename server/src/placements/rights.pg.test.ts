import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { callerFor } from '../../test/callers.ts';
import { type Command, commands, commandsOnThings } from '../../test/commands.ts';
import { type House, openHouse, refusalOf } from '../../test/context.ts';
import { booked, emptyBeds, held, sent } from '../../test/given.ts';
import { permits } from '../access/index.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ jasmin: [{ beds: 4 }] });
});
afterAll(() => house.close());

const guarded = [
  'request',
  'party_person',
  'offer',
  'placement',
  'service_place',
  'plan_item',
  'message',
  'separation_mark',
  'staff_member',
  'shift',
  'staff_absence',
  'group_request',
  'party_apart',
];
const unguarded = [
  'bed',
  'claim',
  'cover_hours',
  'cover_rule',
  'service',
  'service_step',
  'staff_certificate',
  'surge',
  'travel_time',
];

/** All that a change could have touched, as one text. */
async function everything(): Promise<string> {
  const rows = [...guarded, ...unguarded].map(
    (table) => sql`(select json_agg(t order by t::text) from ${sql.table(table)} t)`,
  );
  const { rows: found } = await sql`select json_build_array(${sql.join(rows)})::text as all`.execute(house.owner);
  return JSON.stringify(found);
}

const switchWall = (to: 'disable' | 'enable') =>
  sql.raw(guarded.map((table) => `alter table ${table} ${to} row level security`).join(';')).execute(house.owner);

/** What is refused changes nothing: all that are refused an act find the same thing. */
describe.each(commands)('$act', (command) => {
  const { act, strangers, prepare } = command;
  let ready: Awaited<ReturnType<Command['prepare']>>;
  let before: string;
  beforeAll(async () => {
    await emptyBeds(house);
    ready = await prepare(house);
    before = await everything();
  });

  test('is forbidden to every role without it, and changes nothing', async () => {
    const barred = Object.values(house.network.people).filter((viewer) => !permits(viewer, act));
    expect(barred.length).toBeGreaterThan(1);
    for (const viewer of barred)
      expect(await refusalOf(ready.call(callerFor(house, viewer)))).toEqual({ code: 'forbidden', details: {} });
    expect(await refusalOf(ready.call(callerFor(house, null)))).toEqual({ code: 'signed-out', details: {} });
    expect(await everything()).toBe(before);
  });

  if (!commandsOnThings.includes(command)) return;

  async function answersAsOnAnAbsentOne(): Promise<void> {
    for (const stranger of strangers) {
      const caller = callerFor(house, house.network.people[stranger]);
      expect(permits(house.network.people[stranger], act)).toBe(true);
      expect(await refusalOf(ready.call(caller))).toEqual({ code: 'not-found', details: {} });
      expect(await refusalOf(ready.absent(caller))).toEqual({ code: 'not-found', details: {} });
    }
    expect(await everything()).toBe(before);
  }

  test('on another’s thing answers as on an absent one', answersAsOnAnAbsentOne);

  test('so it does by the first wall alone, without row-level security', async () => {
    await switchWall('disable');
    await answersAsOnAnAbsentOne().finally(() => switchWall('enable'));
  });
});

test('A denied act leaves a trace of its own', async () => {
  await emptyBeds(house);
  const { offerId } = await sent(house);
  await refusalOf(callerFor(house, house.network.people.planner).placements.accept({ offerId }));
  await refusalOf(callerFor(house, house.network.people.otherManager).placements.accept({ offerId }));
  const traces = house.owner
    .selectFrom('auditEntry')
    .where('outcome', '=', 'refused')
    .select(['act', 'actorRole', 'details']);
  expect(await traces.orderBy('id').execute()).toEqual([
    { act: 'placements.accept', actorRole: 'planner', details: { code: 'forbidden' } },
    { act: 'placements.accept', actorRole: 'manager', details: { code: 'not-found' } },
  ]);
});

test('A center learns of a request when it is sent to it, and by no other way before', async () => {
  await emptyBeds(house);
  const { reference, requestId, offerId } = await held(house);
  const manager = callerFor(house, house.network.people.manager);
  expect(await refusalOf(manager.placements.read({ reference }))).toMatchObject({ code: 'not-found' });
  expect(await refusalOf(manager.placements.accept({ offerId }))).toMatchObject({ code: 'not-found' });
  expect(await refusalOf(manager.placements.reveal({ requestId }))).toMatchObject({ code: 'not-found' });
  expect((await manager.placements.list({})).lines).toEqual([]);
  expect((await manager.ledger.beds({})).rooms[0]!.beds[0]!.claim).toMatchObject({
    purpose: 'hold',
    reference: null,
    person: null,
  });
});

test('Another agency, and a center that was not asked, read nothing of a request', async () => {
  await emptyBeds(house);
  const { reference, requestId } = await booked(house);
  for (const stranger of ['otherAgent', 'otherManager'] as const) {
    const caller = callerFor(house, house.network.people[stranger]);
    expect(await refusalOf(caller.placements.read({ reference }))).toEqual({ code: 'not-found', details: {} });
    expect(await refusalOf(caller.placements.read({ reference: '22222222' }))).toEqual({
      code: 'not-found',
      details: {},
    });
    expect(await refusalOf(caller.placements.reveal({ requestId }))).toEqual({ code: 'not-found', details: {} });
    expect((await caller.placements.list({})).lines).toEqual([]);
  }
  const { planner, auditor } = house.network.people;
  for (const viewer of [planner, auditor])
    expect(await refusalOf(callerFor(house, viewer).placements.list({}))).toMatchObject({ code: 'forbidden' });
});
