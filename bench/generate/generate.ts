import pg from 'pg';

import { migrate } from '../../server/src/platform/db/migrate.ts';
import { writeHistory } from './history.ts';
import { writeNetwork } from './network.ts';
import type { Size } from './sizes.ts';

export type Counts = {
  readonly requests: number;
  readonly claims: number;
  readonly events: number;
  readonly entries: number;
};

export type Generated = { readonly counts: Counts; readonly emptyTables: readonly string[] };

/** Fills an empty database with a network of that size and its past, the same for the same day. */
export async function generate(url: string, size: Size): Promise<Generated> {
  await migrate(url);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>('select id from city order by id');
    const now = Date.now();
    await writeNetwork(
      url,
      size,
      rows.map(({ id }) => id),
      now,
    );
    await writeHistory(url, size, now);
    await client.query(`select setval(pg_get_serial_sequence('audit_entry', 'id'), (select max(id) from audit_entry))`);
    await client.query('vacuum analyze');
    const counted = await client.query<Counts>(counts);
    const empty = await client.query<{ name: string }>(emptyTables);
    return {
      counts: counted.rows[0] ?? { requests: 0, claims: 0, events: 0, entries: 0 },
      emptyTables: empty.rows.map(({ name }) => name),
    };
  } finally {
    await client.end();
  }
}

const counts = `select (select count(*)::int from request) as requests, (select count(*)::int from claim) as claims,
  (select count(*)::int from event) as events, (select count(*)::int from audit_entry) as entries`;

/** As `vacuum analyze` has just counted them. */
const emptyTables = `select relname as name from pg_class
  where relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples = 0 order by relname`;
