import type { Me, People, PersonLine, SessionLine, Viewer } from '@iwaa/shared/access/access';
import { sql } from 'kysely';

import { digest } from '../platform/crypto.ts';
import type { Database } from '../platform/db/database.ts';
import type { Transaction } from '../platform/db/transaction.ts';

/** A session ends after half an hour without a request, and after twelve hours whatever happens; by the database's clock. */
const isLive = sql<boolean>`(session.ended_at is null and session.expires_at > clock_timestamp()
  and session.seen_at > clock_timestamp() - interval '30 minutes')`;

/**
 * Whom a cookie's token belongs to, if its session lives and its account is not disabled. One statement; it also notes that the person was
 * seen, once a minute at most, unless a page merely listens: an open screen that nobody touches must not stay signed in.
 */
export async function viewerOf(db: Database, token: string, isListening: boolean): Promise<Viewer | null> {
  const { rows } = await sql<Viewer>`
    with live as (
      select session.id, session.seen_at, account.id as account_id, account.role, account.center_id, account.organization_id
      from session join account on account.id = session.account_id
      where session.token_digest = ${digest(token)} and account.disabled_at is null and ${isLive}
    ), seen as (
      update session set seen_at = clock_timestamp() from live
      where session.id = live.id and not ${isListening} and session.seen_at < clock_timestamp() - interval '1 minute'
    )
    select account_id, id as session_id, role, center_id, organization_id from live`.execute(db);
  return rows[0] ?? null;
}

/** Which of these sessions still live: asked again and again by what goes on after its first answer. */
export async function stillSignedIn(db: Database, sessionIds: readonly string[]): Promise<ReadonlySet<string>> {
  const live = await db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.accountId')
    .select('session.id')
    .where(sql<boolean>`session.id = any(${sessionIds})`)
    .where('account.disabledAt', 'is', null)
    .where(isLive)
    .execute();
  return new Set(live.map(({ id }) => id));
}

export function accountNamed(db: Database, username: string) {
  return db
    .selectFrom('account')
    .select(['id', 'role', 'centerId', 'organizationId', 'passwordHash', 'disabledAt'])
    .where('username', '=', username)
    .executeTakeFirst();
}

/** Who is signed in, where they belong, and the network they are in. */
export async function me(tx: Transaction, viewer: Viewer): Promise<Omit<Me, 'position'>> {
  const row = await tx
    .selectFrom('account')
    .innerJoin('network', (join) => join.onTrue())
    .leftJoin('center', 'center.id', 'account.centerId')
    .leftJoin('organization', 'organization.id', 'account.organizationId')
    .select([
      'account.id',
      'username',
      'label',
      'role',
      'center.codeName',
      'center.codeNameAr',
      'organization.name',
      'organization.channel',
    ])
    .select(['nameFr', 'nameAr', 'nameEn', 'timeZone', 'demo', sql<string>`clock_timestamp()`.as('serverTime')])
    .where('account.id', '=', viewer.accountId)
    .executeTakeFirstOrThrow();
  const { centerId, organizationId } = viewer;
  const { codeName, codeNameAr, name, channel } = row;
  return {
    accountId: row.id,
    username: row.username,
    label: row.label,
    role: row.role,
    center: centerId && codeName && codeNameAr ? { id: centerId, codeName, codeNameAr } : null,
    organization: organizationId && name ? { id: organizationId, name, channel } : null,
    network: { nameFr: row.nameFr, nameAr: row.nameAr, nameEn: row.nameEn, timeZone: row.timeZone, demo: row.demo },
    serverTime: row.serverTime,
  };
}

/** Where the viewer is signed in, the device seen last first. */
export function sessions(tx: Transaction, viewer: Viewer): Promise<SessionLine[]> {
  return tx
    .selectFrom('session')
    .select(({ eb }) => [
      'id as sessionId',
      'device',
      'createdAt',
      'seenAt',
      eb('id', '=', viewer.sessionId).as('current'),
    ])
    .where('accountId', '=', viewer.accountId)
    .where(isLive)
    .orderBy('seenAt', 'desc')
    .$castTo<SessionLine>()
    .execute();
}

/** Everybody with an account, and the invitations that may still be accepted. */
export async function people(tx: Transaction): Promise<People> {
  const invitations = await tx
    .selectFrom('invitation')
    .select(['id as invitationId', 'username', 'label', 'role', 'expiresAt'])
    .where('acceptedAt', 'is', null)
    .where('expiresAt', '>', sql<string>`clock_timestamp()`)
    .orderBy('createdAt', 'desc')
    .$castTo<People['invitations'][number]>()
    .execute();
  return { people: await everybody(tx), invitations };
}

function everybody(tx: Transaction): Promise<PersonLine[]> {
  return tx
    .with('seen', (db) =>
      db
        .selectFrom('session')
        .select(['accountId', sql<string>`max(seen_at)`.as('at')])
        .groupBy('accountId'),
    )
    .selectFrom('account')
    .leftJoin('center', 'center.id', 'account.centerId')
    .leftJoin('organization', 'organization.id', 'account.organizationId')
    .leftJoin('seen', 'seen.accountId', 'account.id')
    .select(['account.id as accountId', 'username', 'label', 'account.version', 'role', 'disabledAt'])
    .select(['seen.at as lastSeenAt', 'account.centerId', 'center.codeName as centerName'])
    .select(['account.organizationId', 'organization.name as organizationName'])
    .orderBy('username')
    .execute();
}
