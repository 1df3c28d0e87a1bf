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

/** Fills an empty database with a network of that size and its past, the same for the same day. */
export async function generate(url: string, size: Size): Promise<Counts> {
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
    return counted.rows[0] ?? { requests: 0, claims: 0, events: 0, entries: 0 };
  } finally {
    await client.end();
  }
}

const counts = `select (select count(*)::int from request) as requests, (select count(*)::int from claim) as claims,
  (select count(*)::int from event) as events, (select count(*)::int from audit_entry) as entries`;
