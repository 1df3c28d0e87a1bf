import type { AcceptInvitation, Invite, Viewer } from '@iwaa/shared/access/access';
import { type Insertable, sql } from 'kysely';

import { record } from '../../audit/index.ts';
import { digest, randomToken } from '../../platform/crypto.ts';
import type { Database } from '../../platform/db/database.ts';
import type { Invitation } from '../../platform/db/tables.ts';
import { inTransaction, type Transaction } from '../../platform/db/transaction.ts';
import { announce } from '../../platform/live.ts';
import { refuse } from '../../platform/refusal.ts';
import { hashPassword } from '../passwords.ts';
import { scopeFaults } from '../rules.ts';

const now = sql<string>`clock_timestamp()`;

/** A link for one person, one role and seven days. An earlier one for the same username no longer opens. */
export async function invite(
  tx: Transaction,
  viewer: Viewer,
  input: Invite,
): Promise<{ link: string; expiresAt: string }> {
  const { username, label, role, centerId = null, organizationId = null } = input;
  const fields = [...new Set([...scopeFaults(input), ...(await absentIn(tx, input))])];
  if (fields.length > 0) refuse('missing-details', { fields });
  const holder = await tx.selectFrom('account').select('id').where('username', '=', username).executeTakeFirst();
  if (holder) refuse('username-taken');
  const { id, ...told } = await issue(tx, {
    username,
    label,
    role,
    centerId,
    organizationId,
    invitedBy: viewer.accountId,
  });
  await record(tx, viewer, 'access.invite', { subjectId: id, centerId, details: { role } });
  return told;
}

/** Where nobody has an account yet the server itself invites the first coordinator, anew at each start; elsewhere it does nothing. */
export function inviteFirst(db: Database): Promise<{ link: string } | undefined> {
  return inTransaction(db, 'system', async (tx) => {
    if (await tx.selectFrom('account').select('id').limit(1).executeTakeFirst()) return undefined;
    const first = { username: 'coordinator', label: 'Coordination', role: 'coordinator' } as const;
    const { id, link } = await issue(tx, { ...first, centerId: null, organizationId: null, invitedBy: null });
    await record(tx, 'system', 'access.invite', { subjectId: id, details: { role: first.role } });
    return { link };
  });
}

/** Only the digest of the link's token is kept. An earlier link for the same username no longer opens. */
async function issue(tx: Transaction, invited: Omit<Insertable<Invitation>, 'tokenDigest' | 'expiresAt'>) {
  await tx
    .updateTable('invitation')
    .set({ expiresAt: now })
    .where('username', '=', invited.username)
    .where('expiresAt', '>', now)
    .execute();
  const token = randomToken();
  const { id, expiresAt } = await tx
    .insertInto('invitation')
    .values({ ...invited, tokenDigest: digest(token), expiresAt: sql`clock_timestamp() + interval '7 days'` })
    .returning(['id', 'expiresAt'])
    .executeTakeFirstOrThrow();
  return { id, link: `/people/invited#${token}`, expiresAt };
}

/** The fields that name a center which is not there, or an organization that refers nobody. */
async function absentIn(tx: Transaction, { centerId, organizationId }: Invite): Promise<string[]> {
  const center = centerId && (await tx.selectFrom('center').select('id').where('id', '=', centerId).executeTakeFirst());
  const organization =
    organizationId &&
    (await tx
      .selectFrom('organization')
      .select('id')
      .where('id', '=', organizationId)
      .where('kind', '=', 'referrer')
      .executeTakeFirst());
  return [...(centerId && !center ? ['centerId'] : []), ...(organizationId && !organization ? ['organizationId'] : [])];
}

/** Opens the account that an invitation promised. The link opens once; its token is the proof of who asks. */
export async function acceptInvitation(
  db: Database,
  { token, password }: AcceptInvitation,
): Promise<{ username: string }> {
  const tokenDigest = digest(token);
  // Looked for before the costly hash, which only somebody who was invited may ask for.
  const invited = await db
    .selectFrom('invitation')
    .select('id')
    .where('tokenDigest', '=', tokenDigest)
    .where('acceptedAt', 'is', null)
    .where('expiresAt', '>', now)
    .executeTakeFirst();
  if (!invited) refuse('invitation-spent');
  const passwordHash = await hashPassword(password);
  return inTransaction(db, 'system', async (tx) => {
    const { username, label, role, centerId, organizationId } = await spend(tx, invited.id);
    const account = await tx
      .insertInto('account')
      .values({ username, label, role, centerId, organizationId, passwordHash })
      .returning('id')
      .executeTakeFirstOrThrow();
    await record(tx, { accountId: account.id, role }, 'access.acceptInvitation', { subjectId: invited.id, centerId });
    await announce(tx, { kind: 'network' });
    return { username };
  });
}

async function spend(tx: Transaction, invitationId: string) {
  const spent = await tx
    .updateTable('invitation')
    .set({ acceptedAt: now })
    .where('id', '=', invitationId)
    .where('acceptedAt', 'is', null)
    .where('expiresAt', '>', now)
    .returning(['username', 'label', 'role', 'centerId', 'organizationId'])
    .executeTakeFirst();
  return spent ?? refuse('invitation-spent');
}
