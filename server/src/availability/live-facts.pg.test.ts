import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';

import { callerFor } from '../../test/callers.ts';
import { commands } from '../../test/commands.ts';
import { type House, openHouse } from '../../test/context.ts';
import { arrived, emptyBeds, filed, held, letLapse, woman } from '../../test/given.ts';
import { type Feed, openFeed } from '../platform/live.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { type FactsNow, factsFrom, hasNewsOf, type KeptCenter, type KeptFacts, liveFacts } from './live-facts.ts';
import { columnsOf } from './rules.ts';

let house: House;
let here: KeptFacts & Disposable;
let elsewhere: KeptFacts & Disposable;
let feedElsewhere: Feed;
beforeAll(async () => {
  house = await openHouse({ jasmin: [{ beds: 6 }], olivier: [{ beds: 2 }] }, { isHeard: true });
  feedElsewhere = await openFeed(house.db, house.url);
});
afterAll(async () => {
  await feedElsewhere.close();
  await house.close();
});
beforeEach(async () => {
  await emptyBeds(house);
  here = liveFacts(house.db, house.feed);
  elsewhere = liveFacts(house.db, feedElsewhere);
});
afterEach(() => {
  for (const facts of [here, elsewhere]) facts[Symbol.dispose]();
});

/** What is known of every center, whenever it was read. */
const known = async (facts: KeptFacts) => (await facts()).centers().map(({ at: _at, ...center }) => center);
const placesOf = ({ centers }: FactsNow) =>
  centers().map((center) => [center.codeName, columnsOf(center).woman?.places]);
const places = async (facts: KeptFacts) => placesOf(await facts());

test('a center that is added, renamed or given a room has its place among the others', async () => {
  const coordinator = callerFor(house, house.network.people.coordinator);
  await here();
  const { centerId } = await coordinator.centers.create({
    ...{ organizationId: house.network.organizations.operator, cityId: '3231010' },
    ...{ codeName: 'Anémone', codeNameAr: 'شقائق' },
  });
  expect(await known(here)).toEqual(await known(factsFrom(house.db)));
  const receives = [{ group: 'woman' as const, fromAge: 18, toAge: 120 }];
  await coordinator.centers.addRooms({ centerId, rooms: 1, bedsEach: 3, receives });
  await coordinator.centers.update({ centerId, version: 1, changes: { codeName: 'Zinnia' } });
  expect(await known(here)).toEqual(await known(factsFrom(house.db)));
});

test('more centers than are read in one go are known whole and in their order, also after a look that failed on its way', async () => {
  const added = await sql<{ id: string }>`
    insert into center (organization_id, city_id, code_name, code_name_ar)
    select organization_id, city_id, 'House ' || n, 'دار ' || n from center, generate_series(1, 230) as n where id = ${house.network.jasmin.id}
    returning id`.execute(house.owner);
  using facts = liveFacts(house.db, house.feed);
  await sql`revoke select on offering from iwaa_app`.execute(house.owner);
  await expect(facts()).rejects.toThrow('permission denied');
  await sql`grant select on offering to iwaa_app`.execute(house.owner);
  const all = await known(facts);
  expect(all.length).toBeGreaterThan(added.rows.length);
  expect(all).toEqual(await known(factsFrom(house.db)));
  await house.owner
    .deleteFrom('center')
    .where(
      'id',
      'in',
      added.rows.map(({ id }) => id),
    )
    .execute();
});

test('a hold past its time is free though nobody told', async () => {
  const { offerId } = await held(house);
  expect(await places(here)).toContainEqual(['Jasmin', 5]);
  const soon = new Date(Date.now() + 300);
  await letLapse(house, offerId, soon);
  await callerFor(house, house.network.people.manager).centers.vouch({ centerId: house.network.jasmin.id });
  expect(await places(here)).toContainEqual(['Jasmin', 5]);
  await expect.poll(() => places(here), { timeout: 2000, interval: 20 }).toContainEqual(['Jasmin', 6]);
});

test('whoever has not left on the day does not give the bed free, though nobody told', async () => {
  const { placementId } = await arrived(house, { party: [woman] });
  const ends = new Date(Date.now() + 300);
  await house.owner
    .updateTable('claim')
    .set({ during: `[2026-01-01, ${ends.toISOString()})` })
    .where('placementId', '=', placementId)
    .execute();
  await callerFor(house, house.network.people.manager).centers.vouch({ centerId: house.network.jasmin.id });
  await here();
  await expect.poll(() => Date.now(), { interval: 50 }).toBeGreaterThan(ends.getTime());
  expect(await places(here)).toContainEqual(['Jasmin', 5]);
});

test('while the feed has fallen silent nothing kept is believed', async () => {
  const silent: Feed = { ...house.feed, listen: () => undefined, lag: () => 3000 };
  using facts = liveFacts(house.db, silent);
  expect(await places(facts)).toContainEqual(['Jasmin', 6]);
  await held(house);
  expect(await places(facts)).toContainEqual(['Jasmin', 5]);
});

test('who is told that a center is full has it read again, so that those after them hear it from what is kept', async () => {
  const { olivier, people } = house.network;
  for (let beds = 0; beds < 2; beds++) await held(house, { at: olivier.id });
  const { requestId } = await filed(house);
  await house.feed.caughtUp();
  expect(here.kept(olivier.id)).toBeUndefined();
  const agent = callerFor(house, people.agent, { facts: here });
  await expect(agent.placements.hold({ requestId, centerId: olivier.id })).rejects.toThrow('taken');
  await expect.poll(() => here.kept(olivier.id)).toBeDefined();
});

test('one center is known without waiting until something is heard of it, and what is not heard yet the database tells', async () => {
  const { jasmin, olivier, people } = house.network;
  const vouch = () => callerFor(house, people.manager).centers.vouch({ centerId: jasmin.id });
  const isNews = (kept: KeptCenter | undefined) =>
    inTransaction(house.db, people.agent, async (tx) => kept && (await hasNewsOf(tx, kept)));
  await here();
  const [jasminKnown, olivierKnown] = [here.kept(jasmin.id), here.kept(olivier.id)];
  expect(jasminKnown?.center).toMatchObject({ centerId: jasmin.id, codeName: 'Jasmin' });
  expect(await isNews(jasminKnown)).toBe(false);
  await vouch();
  expect(await isNews(jasminKnown)).toBe(true);
  expect(await isNews(olivierKnown)).toBe(false);
  await house.feed.caughtUp();
  expect(here.kept(jasmin.id)).toBeUndefined();
  await here();
  expect(await isNews(here.kept(jasmin.id))).toBe(false);
});

test('a change that is heard of while another is read is not taken for known', async () => {
  const [one, other] = house.network.jasmin.rooms[0]!.beds;
  const close = (bedId: string) =>
    callerFor(house, house.network.people.manager).ledger.close({ bedIds: [bedId], reason: 'pests' });
  await here();
  await close(one!);
  const { reading } = await inTransaction(house.owner, 'system', async (tx) => {
    // Offerings are read after the beds: the look has these as they were.
    await sql`lock table offering in access exclusive mode`.execute(tx);
    const look = here();
    const waiting = sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    await expect.poll(async () => (await waiting.execute(house.owner)).rows).toHaveLength(1);
    const before = house.feed.head();
    await close(other!);
    await expect.poll(house.feed.head).toBeGreaterThan(before);
    return { reading: look };
  });
  const early = await reading;
  expect(placesOf(early)).toContainEqual(['Jasmin', 5]);
  const late = await here();
  expect(placesOf(late)).toContainEqual(['Jasmin', 4]);
  expect(early.version, 'a board of the earlier would be handed out for the later').not.toBe(late.version);
});

test('a look that fails is told, and forgets nothing that it should have read', async () => {
  using facts = liveFacts(house.db, house.feed);
  await facts();
  await held(house);
  await sql`revoke select on bed from iwaa_app`.execute(house.owner);
  await expect(facts()).rejects.toThrow('permission denied');
  await sql`grant select on bed to iwaa_app`.execute(house.owner);
  expect(await places(facts)).toContainEqual(['Jasmin', 5]);
});

// The last: some leave a rota or a surge behind.
test.each(commands)(
  'what $act changes is known here at the next look, and to another server within a second',
  async (command) => {
    const { call } = await command.prepare(house);
    await Promise.all([here(), elsewhere()]);
    await call(callerFor(house, house.network.people[command.by]));
    const truth = await known(factsFrom(house.db));
    expect(await known(here)).toEqual(truth);
    await expect.poll(() => known(elsewhere), { timeout: 1000, interval: 20 }).toEqual(truth);
  },
);
