import type { SignIn } from '@iwaa/shared/access/access';
import { sql } from 'kysely';

import { record } from '../../audit/index.ts';
import { digest, randomToken } from '../../platform/crypto.ts';
import { inTransaction, type Transaction } from '../../platform/db/transaction.ts';
import { refuse } from '../../platform/refusal.ts';
import type { Context } from '../../platform/trpc.ts';
import { isPassword, nobodysHash } from '../passwords.ts';
import { accountNamed } from '../queries.ts';
import { countTry, forgiveTry, triesOfAccount, triesOfAddress, triesOfSession } from '../tries.ts';

type Account = NonNullable<Awaited<ReturnType<typeof accountNamed>>>;

/** An unknown username, a wrong password and a disabled account get the same answer after the same work. */
export async function signIn(context: Context, { username, password }: SignIn): Promise<{ ok: true }> {
  const { db, keys, viewer, address, device, cookie } = context;
  const account = await accountNamed(db, username);
  const isOwnDevice = viewer !== null && viewer.accountId === account?.id;
  const tries = [
    isOwnDevice ? triesOfSession(keys, viewer.sessionId) : triesOfAccount(keys, username),
    triesOfAddress(keys, address),
  ] as const;
  await countTry(db, tries);
  const isRight = await isPassword(password, account?.passwordHash ?? nobodysHash);
  const token = await inTransaction(db, 'system', async (tx) => {
    const opened = account && isRight ? await openSession(tx, account, device) : undefined;
    if (opened) await forgiveTry(tx, tries);
    else await record(tx, 'nobody', 'access.signIn', { outcome: 'refused', subjectId: account?.id ?? null });
    return opened;
  });
  if (!token) refuse('wrong-credentials');
  cookie.keep(token);
  return { ok: true };
}

/** The new session's token, unless the account was disabled or given another password since its own was checked. */
async function openSession(tx: Transaction, account: Account, device: string): Promise<string | undefined> {
  const unchanged = await tx
    .selectFrom('account')
    .select('id')
    .where('id', '=', account.id)
    .where('passwordHash', '=', account.passwordHash)
    .where('disabledAt', 'is', null)
    .forShare()
    .executeTakeFirst();
  if (!unchanged) return undefined;
  const token = randomToken();
  const session = await tx
    .insertInto('session')
    .values({
      accountId: account.id,
      tokenDigest: digest(token),
      device,
      expiresAt: sql`clock_timestamp() + interval '12 hours'`,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await record(tx, { accountId: account.id, role: account.role }, 'access.signIn', { subjectId: session.id });
  return token;
}
