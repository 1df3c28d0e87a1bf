import { sql } from 'kysely';

import { type Keys, keyedDigest } from '../platform/crypto.ts';
import type { Database } from '../platform/db/database.ts';
import type { Transaction } from '../platform/db/transaction.ts';
import { refuse } from '../platform/refusal.ts';

/** What a password is tried against: a keyed digest says the same of the same subject, and nothing about it. */
type Subject = { readonly digest: string; readonly limit: number };

/** An account, tried from anywhere. */
export const triesOfAccount = (keys: Keys, username: string): Subject => subject(keys, `account ${username}`, 10);
/** An account, tried where its person is signed in: others who fail elsewhere cannot lock them out. */
export const triesOfSession = (keys: Keys, sessionId: string): Subject => subject(keys, `session ${sessionId}`, 10);
export const triesOfAddress = (keys: Keys, address: string): Subject => subject(keys, `address ${address}`, 30);

function subject(keys: Keys, text: string, limit: number): Subject {
  return { digest: keyedDigest(keys, text).toString('base64url'), limit };
}

/**
 * Counts a try as failed before it is made, in a statement of its own: neither tries at the same time nor a rollback escape the count.
 * Refuses beyond the limit of a subject until its quarter of an hour has passed. Subjects come in the order of their kinds, so that two
 * tries cannot wait for each other.
 */
export async function countTry(db: Database, subjects: readonly Subject[]): Promise<void> {
  const { rows } = await sql<{ subject: string; failures: number; seconds: number }>`
    insert into sign_in_attempt as earlier (subject, failures, window_ends_at)
    values ${sql.join(subjects.map(({ digest }) => sql`(${digest}, 1, clock_timestamp() + interval '15 minutes')`))}
    on conflict (subject) do update set
      failures = case when earlier.window_ends_at > clock_timestamp() then earlier.failures + 1 else 1 end,
      window_ends_at = case when earlier.window_ends_at > clock_timestamp() then earlier.window_ends_at else excluded.window_ends_at end
    returning subject, failures, ceil(extract(epoch from window_ends_at - clock_timestamp()))::integer as seconds`.execute(
    db,
  );
  const waits = subjects.flatMap(({ digest, limit }) =>
    rows.filter((row) => row.subject === digest && row.failures > limit),
  );
  if (waits.length > 0) refuse('too-many-tries', { seconds: Math.max(...waits.map(({ seconds }) => seconds)) });
}

/** A try that succeeded was not a failure: the account's count starts anew, other subjects get theirs back. */
export async function forgiveTry(
  tx: Transaction,
  [account, ...others]: readonly [Subject, ...Subject[]],
): Promise<void> {
  await sql`delete from sign_in_attempt where subject = ${account.digest}`.execute(tx);
  for (const { digest } of others)
    await sql`update sign_in_attempt set failures = failures - 1 where subject = ${digest} and failures > 0`.execute(
      tx,
    );
  await sql`delete from sign_in_attempt where subject in (
    select subject from sign_in_attempt where window_ends_at <= clock_timestamp() for update skip locked)`.execute(tx);
}
