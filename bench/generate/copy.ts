import { once } from 'node:events';
import { finished } from 'node:stream/promises';

import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

type Value = string | number | boolean | null;

export type Copy = {
  readonly write: (...row: readonly Value[]) => void;
  /** Waits while PostgreSQL is behind. */
  readonly keepUp: () => Promise<void>;
  readonly end: () => Promise<number>;
};

const chunk = 128 * 1024;

/**
 * Streams rows into a table on a connection of its own. Triggers and foreign keys rest meanwhile, so that tables fill side by side;
 * checks, unique and exclusion constraints are always on.
 */
export async function copyInto(url: string, table: string, columns: string): Promise<Copy> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`set session_replication_role = replica; set synchronous_commit = off; set timezone = 'UTC'`);
  const stream = client.query(copyFrom(`copy ${table} (${columns}) from stdin`));
  const lost = finished(stream);
  // Told to whoever ends the copy, not to the process.
  lost.catch(() => undefined);
  let waiting = '';
  let rows = 0;
  const flush = () => {
    stream.write(waiting);
    waiting = '';
  };
  return {
    write: (...row) => {
      waiting += `${row.map(told).join('\t')}\n`;
      rows += 1;
      if (waiting.length > chunk) flush();
    },
    keepUp: async () => {
      if (stream.writableNeedDrain) await Promise.race([once(stream, 'drain'), lost]);
    },
    end: async () => {
      stream.end(waiting);
      await lost;
      await client.end();
      return rows;
    },
  };
}

/** The same over two connections, for a table that keeps PostgreSQL busier than one of its processes can be. */
export async function copyInTwo(url: string, table: string, columns: string): Promise<Copy> {
  const [one, other] = [await copyInto(url, table, columns), await copyInto(url, table, columns)];
  let next = one;
  return {
    write: (...row) => {
      next.write(...row);
      next = next === one ? other : one;
    },
    keepUp: async () => {
      await one.keepUp();
      await other.keepUp();
    },
    end: async () => (await one.end()) + (await other.end()),
  };
}

const told = (value: Value) => (value === null ? String.raw`\N` : String(value));

export const moment = (ms: number) => new Date(ms).toISOString();
export const momentOr = (ms: number | null) => (ms === null ? null : moment(ms));
export const dayOf = (ms: number) => moment(ms).slice(0, 10);
export const list = (values: readonly string[]) => `{${values.join(',')}}`;
export const bytes = (value: Buffer) => String.raw`\\x${value.toString('hex')}`;
