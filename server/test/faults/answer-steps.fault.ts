import { rm } from 'node:fs/promises';

import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { type TestDatabase, testDatabase } from '../database.ts';
import { brokenRules } from '../ledger-checks.ts';
import { makeNetwork, type Network } from '../people.ts';
import { dataFolder, startServer, type TestServer } from '../server.ts';
import { scaled } from './scale.ts';
import { secret } from './scene.ts';

const offers = scaled(100, 1000);
const kills = scaled(3, 20);
/** Over how long the offers reach half of their time, and how long each step then lasts: a day in seconds. */
const [spreadSeconds, stepSeconds] = [scaled(6, 12), scaled(4, 6)];
const patienceMs = 150_000;

let database: TestDatabase;
let network: Network;
let folder: string;
const servers: TestServer[] = [];

beforeAll(async () => {
  database = await testDatabase();
  folder = await dataFolder();
  network = await makeNetwork(database.owner, { jasmin: Array.from({ length: 50 }, () => ({ beds: offers / 50 })) });
});
afterAll(async () => {
  for (const server of servers) await server.kill();
  await database.close();
  await rm(folder, { recursive: true });
});

const start = async (): Promise<TestServer> => {
  const server = await startServer({ DATABASE_URL: database.url, IWAA_SECRET: secret, IWAA_DATA: folder });
  servers.push(server);
  return server;
};

/** A sent offer on each bed, its moments a few seconds ahead: written by the owner, for no agent could ask so fast. */
async function askForEveryBed(): Promise<void> {
  const { jasmin, organizations, people } = network;
  await sql`
    with place as (
      select bed.id as bed_id, room_id, gen_random_uuid() as request_id, gen_random_uuid() as offer_id,
        clock_timestamp() + make_interval(secs => 2 + random() * ${spreadSeconds}) as half, row_number() over () as number
      from bed where center_id = ${jasmin.id} order by bed.id),
    filed as (
      insert into request (id, reference, organization_id, created_by, state, channel, urgency)
      select request_id, translate(lpad(number::text, 8, 'A'), '01', 'XY'), ${organizations.referrer}, ${people.agent.accountId}, 'offered', 'hotline', 'now' from place),
    person as (
      insert into party_person (request_id, letter, person_group, age_band) select request_id, 'A', 'woman', '25-44' from place),
    asked as (
      insert into offer (id, request_id, center_id, organization_id, created_by, sent_at, remind_at, answer_by, lapses_at)
      select offer_id, request_id, ${jasmin.id}, ${organizations.referrer}, ${people.agent.accountId}, clock_timestamp(), half,
        half + make_interval(secs => ${stepSeconds}), half + make_interval(secs => ${2 * stepSeconds}) from place)
    insert into claim (bed_id, room_id, center_id, during, purpose, offer_id, person_letter, lapses_at)
    select bed_id, room_id, ${jasmin.id}, tstzrange(clock_timestamp(), null), 'hold', offer_id, 'A', half + make_interval(secs => ${2 * stepSeconds})
    from place`.execute(database.owner);
}

/** How often each step was told of one request, as "placements.remind 1": how many requests had it so. */
async function timesTold(): Promise<Record<string, number>> {
  const { rows } = await sql<{ told: string; requests: number }>`
    select act || ' ' || times as told, count(*)::int as requests
    from (select request_id, act, count(*) as times from audit_entry where act in ('placements.remind', 'placements.escalate', 'placements.lapse')
      group by request_id, act) each_request group by told`.execute(database.owner);
  return Object.fromEntries(rows.map(({ told, requests }) => [told, requests]));
}

/** Notices of steps that were not missed, against the people who should have had them. */
async function noticesAmiss(): Promise<number> {
  const { rows } = await sql<{ amiss: number }>`
    select count(*)::int as amiss from (
      select audit_entry.id from audit_entry left join notification on notification.request_id = audit_entry.request_id
        and kind = case act when 'placements.remind' then 'answer-half-time' else 'answer-overdue' end
      where act in ('placements.remind', 'placements.escalate')
      group by audit_entry.id
      having count(notification.id) <> case when details->>'missed' = 'true' then 0 when act = 'placements.remind' then 2 else 1 end
    ) wrong`.execute(database.owner);
  return rows[0]?.amiss ?? -1;
}

/** All steps that were taken. */
async function stepsTaken(): Promise<number> {
  const { rows } = await sql<{ steps: number }>`
    select count(*)::int as steps from audit_entry where act in ('placements.remind', 'placements.escalate', 'placements.lapse')`.execute(
    database.owner,
  );
  return rows[0]?.steps ?? 0;
}

async function lapsedOffers(): Promise<number> {
  const { rows } = await sql<{
    lapsed: number;
  }>`select count(*)::int as lapsed from offer where state = 'lapsed'`.execute(database.owner);
  return rows[0]?.lapsed ?? 0;
}

test(
  `Two servers, killed ${kills} times between them, take every step of ${offers} offers exactly once`,
  async () => {
    const pair = await Promise.all([start(), start()]);
    await askForEveryBed();
    for (let kill = 0; kill < kills; kill++) {
      const goal = Math.round((offers * 3 * (kill + 1)) / (kills + 1));
      await expect.poll(stepsTaken, { timeout: patienceMs, interval: 200 }).toBeGreaterThan(goal * 0.9);
      await pair[kill % 2]!.kill();
      pair[kill % 2] = await start();
    }
    await expect.poll(lapsedOffers, { timeout: patienceMs, interval: 500 }).toBe(offers);
    expect(await timesTold()).toEqual({
      'placements.remind 1': offers,
      'placements.escalate 1': offers,
      'placements.lapse 1': offers,
    });
    expect(await noticesAmiss()).toBe(0);
    expect(await brokenRules(database)).toEqual({});
  },
  scaled(240_000, 600_000),
);

test('A step told twice, and a notice that went missing, are seen', async () => {
  await sql`insert into audit_entry (actor_role, act, request_id, details)
    select 'system', 'placements.remind', request_id, '{"missed": true}' from offer limit 1`.execute(database.owner);
  expect(await timesTold()).toMatchObject({ 'placements.remind 2': 1 });
  await sql`delete from notification where id = (select id from notification where kind = 'answer-overdue' limit 1)`.execute(
    database.owner,
  );
  expect(await noticesAmiss()).toBeGreaterThan(0);
});
