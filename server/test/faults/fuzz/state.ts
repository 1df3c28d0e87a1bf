import { sql } from 'kysely';

import type { Database } from '../../../src/platform/db/database.ts';

/** Written although an act is refused, and rightly: traces of denials, counts of tries, when somebody was seen, the feed's own moves. */
const besideTheAct = new Set([
  'audit_entry',
  'audit_unsealed',
  'audit_seal',
  'sign_in_attempt',
  'session',
  'outbox',
  'event',
]);

/** One digest of every row that an act may change. */
export async function stateReader(owner: Database): Promise<() => Promise<string>> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by relname`.execute(
    owner,
  );
  const tables = rows.map(({ name }) => name).filter((name) => !besideTheAct.has(name));
  const digests = tables.map(
    (name) => `(select coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)::text from "${name}" t)`,
  );
  const statement = sql.raw<{ digest: string }>(`select concat_ws(' ', ${digests.join(', ')}) as digest`);
  return async () => (await statement.execute(owner)).rows[0]?.digest ?? '';
}
