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

/** A number that grows with every row that an act may change and did: a trigger counts within the transaction, and what is undone takes its count with it. */
export async function changeCounter(owner: Database): Promise<() => Promise<number>> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by relname`.execute(
    owner,
  );
  const tables = rows.map(({ name }) => name).filter((name) => !besideTheAct.has(name));
  const triggers = tables.map(
    (name) => `
    create trigger zz_counted after insert or update or delete on public."${name}" for each row execute function fuzz.count_it();
    create trigger zz_emptied after truncate on public."${name}" for each statement execute function fuzz.count_it();`,
  );
  await sql
    .raw(`drop schema if exists fuzz cascade;
    create schema fuzz;
    create table fuzz.change (number bigint generated always as identity primary key);
    create function fuzz.count_it() returns trigger language plpgsql security definer as $$
      begin insert into fuzz.change default values; return null; end $$;
    ${triggers.join('')}`)
    .execute(owner);
  return async () => {
    const counted = await sql<{ number: string | null }>`select max(number) as number from fuzz.change`.execute(owner);
    return Number(counted.rows[0]?.number ?? 0);
  };
}
