import pg from 'pg';

import { migrate } from '../../server/src/platform/db/migrate.ts';
import { writeAccounts } from './accounts.ts';
import { writeHistory } from './history.ts';
import { writeHouses } from './houses.ts';
import { writeNetwork } from './network.ts';
import { writeOfferings } from './offerings.ts';
import type { Size } from './sizes.ts';
import { writeStaff } from './staff.ts';
import { readCities, writeRoads } from './towns.ts';
import { writeSeeking, writeUnmet } from './waiting.ts';

export type Counts = {
  readonly requests: number;
  readonly claims: number;
  readonly shifts: number;
  readonly notifications: number;
  readonly events: number;
  readonly entries: number;
};

export type Generated = { readonly counts: Counts; readonly emptyTables: readonly string[] };

/** What has nothing in it, and why. */
export const leftEmpty: Readonly<Record<string, string>> = {
  audit_unsealed: 'every entry is sealed',
  outbox: 'every event has its position',
  declared_place: 'every center keeps its beds here',
  sign_in_attempt: 'nobody has just failed to sign in',
  push_subscription: 'a server that is measured calls nobody',
  scenario: 'planning is measured with plans of its own',
  planning_run: 'the same',
  planning_adoption: 'the same',
};

/** Fills an empty database with a network of that size and its past, the same for the same day. */
export async function generate(url: string, size: Size): Promise<Generated> {
  await migrate(url);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const cities = await readCities(client);
    const now = Date.now();
    await writeRoads(url, cities);
    await writeNetwork(url, size, cities, now);
    await writeAccounts(url, size, now);
    await writeHouses(url, size, now);
    await writeOfferings(url, size);
    await writeStaff(url, size, now);
    await writeHistory(url, size, cities, now);
    await writeSeeking(url, size, cities, now);
    await writeUnmet(url, size, cities, now);
    await client.query(`select setval(pg_get_serial_sequence('audit_entry', 'id'), (select max(id) from audit_entry))`);
    await settle(url, client);
    const counted = await client.query<Counts>(counts);
    const empty = await client.query<{ name: string }>(emptyTables);
    const [told] = counted.rows;
    if (!told) throw new Error('nothing was counted');
    return { counts: told, emptyTables: empty.rows.map(({ name }) => name) };
  } finally {
    await client.end();
  }
}

/** Has PostgreSQL look at all that was poured in, two tables at a time. */
async function settle(url: string, client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(tables);
  const other = new pg.Client({ connectionString: url });
  await other.connect();
  const look = async (by: pg.Client) => {
    for (let table = rows.pop(); table; table = rows.pop()) await by.query(`vacuum analyze ${table.name}`);
  };
  await Promise.all([look(client), look(other)]);
  await other.end();
}

/** The largest last. */
const tables = `select relname as name from pg_class
  where relkind = 'r' and relnamespace = 'public'::regnamespace order by pg_total_relation_size(oid)`;

const counts = `select (select count(*)::int from request) as requests, (select count(*)::int from claim) as claims,
  (select count(*)::int from shift) as shifts, (select count(*)::int from notification) as notifications,
  (select count(*)::int from event) as events, (select count(*)::int from audit_entry) as entries`;

/** As `vacuum analyze` has just counted them. */
const emptyTables = `select relname as name from pg_class
  where relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples = 0 order by relname`;
