import type { Viewer } from '@iwaa/shared/access/access';
import type { ExpressionBuilder } from 'kysely';

import { type Keys, keyedDigest } from './crypto.ts';
import type { Tables } from './db/tables.ts';
import { inTransaction, type Transaction } from './db/transaction.ts';
import { refuse } from './refusal.ts';
import type { Context } from './trpc.ts';

type SignedIn = Pick<Context, 'db' | 'keys' | 'idempotencyKey'> & {
  readonly viewer: Viewer;
  readonly feed: Pick<Context['feed'], 'wake'>;
};
type Call<Input> = { readonly ctx: SignedIn; readonly input: Input; readonly path: string };

/** Changes or reads within the transaction it is given; opens none. */
export type Work<Input, Answer> = (tx: Transaction, viewer: Viewer, input: Input, keys: Keys) => Promise<Answer>;

/** A change: one transaction, and the same key gives the same answer whatever was lost on the wire. */
export function change<Input, Answer>(work: Work<Input, Answer>) {
  return async ({ ctx, input, path }: Call<Input>): Promise<Answer> => {
    const answer = await inTransaction(ctx.db, ctx.viewer, (tx) => once(tx, ctx, path, input, work));
    ctx.feed.wake();
    return answer;
  };
}

/** A read, or an audited look at something: one transaction, never stored under a key. */
export function look<Input, Answer>(work: Work<Input, Answer>) {
  return ({ ctx, input }: Call<Input>): Promise<Answer> =>
    inTransaction(ctx.db, ctx.viewer, (tx) => work(tx, ctx.viewer, input, ctx.keys));
}

async function once<Input, Answer>(
  tx: Transaction,
  ctx: SignedIn,
  path: string,
  input: Input,
  work: Work<Input, Answer>,
): Promise<Answer> {
  const { viewer, keys, idempotencyKey: key } = ctx;
  if (key === null) return work(tx, viewer, input, keys);
  const row = { actorId: viewer.accountId, key };
  const fingerprint = keyedDigest(keys, `${path} ${JSON.stringify(input)}`);
  // A twin in flight is waited for here, on the unique key.
  const fresh = await tx
    .insertInto('idempotencyKey')
    .values({ ...row, fingerprint })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst();
  if (!fresh) return earlierAnswer<Answer>(tx, row, fingerprint);
  const answer = await work(tx, viewer, input, keys);
  await tx
    .updateTable('idempotencyKey')
    .set({ answer: JSON.stringify(answer ?? null) })
    .where(sameKey(row))
    .execute();
  return answer;
}

async function earlierAnswer<Answer>(
  tx: Transaction,
  row: { actorId: string; key: string },
  fingerprint: Buffer,
): Promise<Answer> {
  const earlier = await tx
    .selectFrom('idempotencyKey')
    .select(['fingerprint', 'answer'])
    .where(sameKey(row))
    .executeTakeFirstOrThrow();
  if (!earlier.fingerprint.equals(fingerprint)) refuse('key-reused');
  return storedAnswer<Answer>(earlier.answer);
}

const sameKey = (row: { actorId: string; key: string }) => (expression: ExpressionBuilder<Tables, 'idempotencyKey'>) =>
  expression.and(row);

/** The answer under a key was written by the same procedure for the same input (the fingerprint says so): it has its shape. */
function storedAnswer<Answer>(stored: unknown): Answer {
  return stored as Answer;
}
