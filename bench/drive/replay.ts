import { randomUUID } from 'node:crypto';

import { PostgresQueryCompiler, type KyselyPlugin } from 'kysely';
import pg from 'pg';

/** A statement as the product sent it, with the rows it was answered. */
type Statement = {
  readonly sql: string;
  readonly parameters: readonly unknown[];
  rows: readonly (readonly unknown[])[];
};

export type Tape = {
  readonly statements: readonly Statement[];
  /** What the product thought of itself: other each time. */
  readonly made: readonly unknown[];
};

/** Listens to the statements of one transaction of the product, in the order in which they were asked. */
export function recorder(): { plugin: KyselyPlugin; tape: () => Statement[] } {
  const heard: Statement[] = [];
  const compiler = new PostgresQueryCompiler();
  const waiting = new WeakMap<object, Statement>();
  // A query within a statement is heard as well, and never answered by itself.
  const answered = new Set<Statement>();
  return {
    tape: () => heard.filter((statement) => answered.has(statement)),
    plugin: {
      transformQuery: ({ node, queryId }) => {
        const { sql, parameters } = compiler.compileQuery(node, queryId);
        const statement = { sql, parameters, rows: [] };
        heard.push(statement);
        waiting.set(queryId, statement);
        return node;
      },
      transformResult: ({ result, queryId }) => {
        const statement = waiting.get(queryId);
        if (statement) {
          statement.rows = result.rows.map((row) => Object.values(row));
          answered.add(statement);
        }
        return Promise.resolve(result);
      },
    },
  };
}

/** A pool that reads nothing into what it is answered: a text is handed back as it came. */
export function barePool(url: string, max: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    options: '-c role=iwaa_app -c timezone=UTC -c lock_timeout=2s',
    types: { getTypeParser: () => String },
  });
  // Its database is dropped when the row is done, perhaps before the last connection has gone.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/**
 * Sends the same statements again in a transaction. A parameter that the product had from an earlier answer is taken from this answer,
 * so that new ids and moments go where the old ones went; only what the product made itself is made anew.
 */
export async function replay(pool: pg.Pool, { statements, made }: Tape): Promise<void> {
  const client = await pool.connect();
  const live = new Map<unknown, unknown>(made.map((id) => [id, randomUUID()]));
  try {
    await client.query('begin');
    for (const { sql, parameters, rows } of statements) {
      const values = parameters.map((value) => live.get(value) ?? value);
      const answer = await client.query<unknown[]>({ text: sql, values, rowMode: 'array' });
      for (const [index, row] of rows.entries()) learn(live, row, answer.rows[index] ?? []);
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

/** Ids and moments are long texts; a short one is a word that is the same in both. */
function learn(live: Map<unknown, unknown>, before: readonly unknown[], now: readonly unknown[]): void {
  for (const [column, value] of before.entries()) {
    if (typeof value === 'string' && value.length >= 20 && !live.has(value)) live.set(value, now[column]);
  }
}
