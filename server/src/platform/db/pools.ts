import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type pg from 'pg';

export type Answer = Pick<pg.QueryResult, 'command' | 'rowCount' | 'rows'>;
/** Asks one connection, in whatever way suits it. */
export type Ask = (text: string, values: unknown[]) => Promise<Answer>;

/** A pool as kysely takes it, each of whose connections is asked in a way of its own. */
export function poolOf(pool: pg.Pool, askerOf: (client: pg.PoolClient) => Ask): PostgresPool {
  const known = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    connect: async () => {
      const client = await pool.connect();
      const asked = known.get(client) ?? clientOf(client, askerOf(client));
      known.set(client, asked);
      return asked;
    },
    end: () => pool.end(),
  };
}

/** A pool for a driver that sends one thing after the other: what is asked at once waits its turn on its connection. */
export const inTurn = (pool: pg.Pool): PostgresPool =>
  poolOf(pool, (client) => {
    let last: Promise<unknown> = Promise.resolve();
    return (text, values) => {
      const answer = last.then(() => client.query(text, values));
      last = answer.catch(() => undefined);
      return answer;
    };
  });

function clientOf(client: pg.PoolClient, ask: Ask): PostgresPoolClient {
  function query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  function query<R>(
    text: string | PostgresCursor<R>,
    values: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<R>> | PostgresCursor<R> {
    if (typeof text !== 'string') throw new TypeError('the pool has no cursors');
    return ask(text, [...values]).then((answer) => readByKysely<R>(answer));
  }
  return { query, release: (destroy) => client.release(destroy) };
}

/** The driver's answer is the one that kysely reads: its `command` is always a tag of PostgreSQL's, and its rows are the caller's word. */
function readByKysely<R>(answer: Answer): PostgresQueryResult<R> {
  return answer as PostgresQueryResult<R>;
}
