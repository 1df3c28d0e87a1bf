import type { Viewer } from '@iwaa/shared/access/access';
import type { ExpressionBuilder } from 'kysely';

import { type Keys, keyedDigest } from './crypto.ts';
import type { Database } from './db/database.ts';
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
    const { db, viewer, keys, idempotencyKey: key, feed } = ctx;
    // What refuses before it asks anything fails no sooner than what asks: the claim of the key is heard first.
    const begin = async (tx: Transaction) => work(tx, viewer, input, keys);
    const answer =
      key === null
        ? await inTransaction(db, viewer, begin)
        : await once(db, viewer, { key, fingerprint: keyedDigest(keys, `${path} ${JSON.stringify(input)}`) }, begin);
    feed.wake();
    return answer;
  };
}

/** A read, or an audited look at something: one transaction, never stored under a key. */
export function look<Input, Answer>(work: Work<Input, Answer>) {
  return ({ ctx, input }: Call<Input>): Promise<Answer> =>
    inTransaction(ctx.db, ctx.viewer, (tx) => work(tx, ctx.viewer, input, ctx.keys));
}

type Claim = { readonly key: string; readonly fingerprint: Buffer };

/** The key was claimed before: what was begun beside the claim is taken back. */
class DoneBefore extends Error {}

async function once<Answer>(
  db: Database,
  viewer: Viewer,
  { key, fingerprint }: Claim,
  begin: (tx: Transaction) => Promise<Answer>,
): Promise<Answer> {
  const row = { actorId: viewer.accountId, key };
  try {
    return await inTransaction(db, viewer, async (tx) => {
      // A twin in flight is waited for here, on the unique key. The work is begun at once: nearly always the key is fresh.
      const claiming = tx
        .insertInto('idempotencyKey')
        .values({ ...row, fingerprint })
        .onConflict((conflict) => conflict.doNothing())
        .returning('key')
        .executeTakeFirst();
      const working = begin(tx);
      // Of a work that is taken back nobody asks what became of it.
      working.catch(() => undefined);
      if (!(await claiming)) throw new DoneBefore();
      const answer = await working;
      await tx
        .updateTable('idempotencyKey')
        .set({ answer: JSON.stringify(answer ?? null) })
        .where(sameKey(row))
        .execute();
      return answer;
    });
  } catch (error) {
    if (!(error instanceof DoneBefore)) throw error;
    return inTransaction(db, viewer, (tx) => earlierAnswer<Answer>(tx, row, fingerprint));
  }
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
