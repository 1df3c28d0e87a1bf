import { digest } from '../../server/src/platform/crypto.ts';
import { bytes, type Copy, copyInto, moment } from './copy.ts';
import { agentAccount, centersOf, coordinatorAccount, idOf, managerAccount, referrerOf, tokenOf } from './names.ts';
import { agents, coordinators, type Size } from './sizes.ts';

/** Opens nothing: people sign in by the sessions that are written for them. */
const nobodysHash = `$argon2id$v=19$m=8,t=1,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`;
const [hour, day] = [3_600_000, 86_400_000];

type Account = {
  readonly n: number;
  readonly role: 'coordinator' | 'agent' | 'manager';
  readonly centerId?: string;
  readonly organizationId?: string;
};

/** Everybody who works with the network: how they were invited and want to be told, each with a session ready to use. */
export async function writeAccounts(url: string, size: Size, now: number): Promise<void> {
  const scope = 'username, label, role, center_id, organization_id';
  const copies = {
    accounts: await copyInto(url, 'account', `id, ${scope}, password_hash`),
    invitations: await copyInto(
      url,
      'invitation',
      `token_digest, ${scope}, invited_by, created_at, expires_at, accepted_at`,
    ),
    sessions: await copyInto(url, 'session', 'id, account_id, token_digest, device, expires_at'),
    settings: await copyInto(url, 'notification_settings', 'account_id, language, quiet_from, quiet_until'),
    searches: await copyInto(url, 'search_count', 'account_id, window_ends_at, searches, latest'),
  };
  for (const account of accountsOf(size)) writeAccount(copies, account, now);
  await Promise.all(Object.values(copies).map((copy) => copy.end()));
}

function* accountsOf(size: Size): Generator<Account> {
  for (let n = 0; n < coordinators; n++) yield { n: coordinatorAccount(n), role: 'coordinator' };
  for (let n = 0; n < agents; n++)
    yield { n: agentAccount(n), role: 'agent', organizationId: idOf('organization', referrerOf(n)) };
  for (const n of centersOf(size)) yield { n: managerAccount(n), role: 'manager', centerId: idOf('center', n) };
}

type Copies = Record<'accounts' | 'invitations' | 'sessions' | 'settings' | 'searches', Copy>;

function writeAccount(copies: Copies, { n, role, ...of }: Account, now: number): void {
  const [id, centerId, organizationId] = [idOf('account', n), of.centerId ?? null, of.organizationId ?? null];
  const scope = [`${role}-${n}`, `${role} ${n}`, role, centerId, organizationId] as const;
  copies.accounts.write(id, ...scope, nobodysHash);
  const [invited, by] = [now - (30 + (n % 300)) * day, n === 0 ? null : idOf('account', coordinatorAccount(0))];
  const during = [moment(invited), moment(invited + 7 * day), moment(invited + 2 * day)];
  copies.invitations.write(bytes(digest(`bench-invitation-${n}`)), ...scope, by, ...during);
  copies.sessions.write(idOf('session', n), id, bytes(digest(tokenOf(n))), 'bench', moment(now + day));
  const isQuiet = n % 2 === 0;
  copies.settings.write(id, n % 3 === 0 ? 'ar' : 'fr', isQuiet ? '22:00' : null, isQuiet ? '06:00' : null);
  // Of an hour that is over.
  if (role === 'agent') copies.searches.write(id, moment(now - hour), 1 + (n % 30), bytes(digest(`bench-search-${n}`)));
}
