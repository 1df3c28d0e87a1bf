import { sql } from 'kysely';

import { StartupError } from '../startup-error.ts';
import { beginsWith, type Database, openDatabase } from './database.ts';

/** What a pooler must send first on each of its connections: they are begun by it, and not by us. */
export const connectQuery = Object.entries(beginsWith)
  .map(([name, value]) => `set ${name} = '${value}'`)
  .join('; ');

/** The application's connections: through the pooler where one is named. */
export function openApplication(databaseUrl: string, poolUrl: string | undefined): Database {
  return poolUrl === undefined ? openDatabase(databaseUrl) : openDatabase(poolUrl, { as: 'pooled' });
}

/** Refuses a pooler whose connections would act as the owner, past row-level security, or wait without end. */
export async function checkPooler(db: Database): Promise<void> {
  const names = Object.keys(beginsWith);
  const { rows } = await sql<{ begun: Record<string, string> }>`
    select jsonb_object_agg(name, current_setting(name)) as begun from unnest(${names}::text[]) as name`
    .execute(db)
    .catch((cause: Error) => {
      throw new StartupError(`Cannot use the pooler of POOL_URL: ${cause.message || 'no answer'}.`, { cause });
    });
  const begun = rows[0]?.begun ?? {};
  if (Object.entries(beginsWith).some(([name, value]) => begun[name] !== value))
    throw new StartupError(
      `The pooler of POOL_URL does not begin its connections as Iwaa needs. In PgBouncer give the database this connect_query: ${connectQuery}`,
    );
}
