import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

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
beforeEach(() => emptyBeds(house));

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

test.each(commands)('$act is forbidden to every role without it, and changes nothing', async ({ act, prepare }) => {
  const { call } = await prepare(house);
  const before = await everything();
  const barred = Object.values(house.network.people).filter((viewer) => !permits(viewer, act));
  expect(barred.length).toBeGreaterThan(1);
  for (const viewer of barred)
    expect(await refusalOf(call(callerFor(house, viewer)))).toEqual({ code: 'forbidden', details: {} });
  expect(await refusalOf(call(callerFor(house, null)))).toEqual({ code: 'signed-out', details: {} });
  expect(await everything()).toBe(before);
});

async function answersAsOnAnAbsentOne({ act, strangers, prepare }: Command): Promise<void> {
  const { call, absent } = await prepare(house);
  const before = await everything();
  for (const stranger of strangers) {
    const caller = callerFor(house, house.network.people[stranger]);
    expect(permits(house.network.people[stranger], act)).toBe(true);
    expect(await refusalOf(call(caller))).toEqual({ code: 'not-found', details: {} });
    expect(await refusalOf(absent(caller))).toEqual({ code: 'not-found', details: {} });
  }
  expect(await everything()).toBe(before);
}

test.each(commandsOnThings)('$act on another’s thing answers as on an absent one', answersAsOnAnAbsentOne);

describe('the first wall alone, without row-level security', () => {
  const switchWall = (to: 'disable' | 'enable') =>
    sql.raw(guarded.map((table) => `alter table ${table} ${to} row level security`).join(';')).execute(house.owner);
  beforeAll(() => switchWall('disable'));
  afterAll(() => switchWall('enable'));

  test.each(commandsOnThings)('$act on another’s thing answers as on an absent one', answersAsOnAnAbsentOne);
});

test('A denied act leaves a trace of its own', async () => {
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
