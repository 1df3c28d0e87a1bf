import type { AnyRouter } from '@trpc/server';
import { sql } from 'kysely';
import * as v from 'valibot';

import type { Database } from '../../../src/platform/db/database.ts';
import { type Answer, call } from '../wire.ts';
import { type Attempt, attemptsOf } from './attempts.ts';
import { beginningOf } from './beginning.ts';
import type { Known } from './inputs.ts';
import { changeCounter } from './state.ts';

type Fuzz = {
  readonly url: string;
  readonly router: AnyRouter;
  readonly owner: Database;
  readonly cookies: readonly string[];
  readonly known: Known;
  readonly cases: number;
};

/** Words of a stack, of SQL, of the driver, of a constraint or of a path: none may be in an answer that refuses. */
const leak =
  /\bat \S+ \(|\.[tj]s\b|node_modules|\/(?:usr|home|root|tmp|var|work)\/|\b(?:select|insert|update|delete) \w+|violates|constraint|relation "|syntax error|duplicate key|invalid (?:input syntax|byte)|_(?:key|check|fkey|overlap)\b|postgres|kysely|valibot/i;

/** Fuzzes every procedure of a router over HTTP, each with a seed of its own; the faults found, with what it takes to see them again. */
export async function fuzz({
  router,
  cases,
  ...where
}: Fuzz): Promise<{ faults: string[]; counts: Map<number, number> }> {
  const faults: string[] = [];
  const counts = new Map<number, number>();
  const changesNow = await changeCounter(where.owner);
  let changes = await changesNow();
  for (const [path, procedure] of Object.entries(router._def.procedures)) {
    if (typeof procedure !== 'function') continue;
    const { type, inputs } = v.parse(Definition, Reflect.get(procedure, '_def'));
    const [ask, mostLetters] = type === 'subscription' ? [beginningOf, 8 * 1024] : [post, 256 * 1024];
    await signInAgain(where.owner);
    changes = await changesNow();
    for (const attempt of attemptsOf({ ...where, type, cases, schema: inputs[0], seed: seedOf(path) })) {
      const answer = await ask(where.url, path, attempt).catch(() => undefined);
      counts.set(answer?.status ?? 0, (counts.get(answer?.status ?? 0) ?? 0) + 1);
      const before = changes;
      changes = await changesNow();
      const fault = faultOf(answer, attempt.raw.length > mostLetters, before === changes);
      if (fault) faults.push(`${path}: ${fault} for ${JSON.stringify(attempt).slice(0, 400)}`);
      if (answer?.status !== 401) continue;
      await signInAgain(where.owner);
      changes = await changesNow();
    }
  }
  return { faults, counts };
}

const post = (url: string, path: string, attempt: Attempt) => call(url, path, undefined, attempt);

/** Only what is cut off for its size may go without an answer: the connection is closed before it was read. */
function faultOf(answer: Answer | undefined, isTooLong: boolean, isUnchanged: boolean): string | undefined {
  if (!answer) return isTooLong ? undefined : 'no answer';
  if (answer.status >= 500) return `${answer.status} ${answer.text}`;
  if (answer.status < 400) return undefined;
  if (leak.test(answer.text)) return `tells ${answer.text}`;
  return isUnchanged ? undefined : `refused by ${answer.status}, and changed something`;
}

const Definition = v.object({ type: v.picklist(['query', 'mutation', 'subscription']), inputs: v.array(v.unknown()) });

/** What is fuzzed also signs people out and closes their accounts: those who come after would try nothing else. */
async function signInAgain(owner: Database): Promise<void> {
  await sql`update account set disabled_at = null where disabled_at is not null`.execute(owner);
  await sql`update session set ended_at = null where ended_at is not null`.execute(owner);
}

function seedOf(text: string): number {
  return Buffer.from(text).reduce((hash, byte) => Math.imul(hash, 31) + byte, 7);
}
