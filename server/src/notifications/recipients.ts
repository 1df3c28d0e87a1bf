import { type RawBuilder, sql } from 'kysely';

/** Whom to tell. Which accounts that is now, the database says: accounts that are disabled are never told. */
export type Recipients =
  | 'coordinators'
  /** Who runs the center. */
  | { readonly managersOf: string }
  /** Who runs the center and who works there. */
  | { readonly peopleOf: string }
  /** Who answers for the center: its people; where it answers by telephone the coordinators, too, who call it. */
  | { readonly answererOf: string }
  /** That account; the coordinators when there is none, or when it is disabled: an escalation never ends with nobody. */
  | { readonly deputy: string | null }
  | { readonly agentsOf: string }
  /** Who filed the request; all agents of its organization when that account is disabled. */
  | { readonly requesterOf: string }
  | { readonly account: string };

/** The condition that holds for the rows of `account` that are meant. */
export function among(to: Recipients): RawBuilder<boolean> {
  return sql<boolean>`account.disabled_at is null and (${meant(to)})`;
}

function meant(to: Recipients): RawBuilder<boolean> {
  if (to === 'coordinators') return sql`account.role = 'coordinator'`;
  if ('managersOf' in to) return sql`account.role = 'manager' and account.center_id = ${to.managersOf}`;
  if ('peopleOf' in to) return sql`account.center_id = ${to.peopleOf}`;
  if ('answererOf' in to)
    return sql`account.center_id = ${to.answererOf}
      or account.role = 'coordinator' and exists (select from center where id = ${to.answererOf} and participation = 'holds')`;
  if ('agentsOf' in to) return sql`account.role = 'agent' and account.organization_id = ${to.agentsOf}`;
  if ('account' in to) return sql`account.id = ${to.account}`;
  if ('deputy' in to)
    return sql`account.id = ${to.deputy}::uuid or account.role = 'coordinator' and not ${isActive(sql`${to.deputy}::uuid`)}`;
  const filedBy = sql`(select created_by from request where id = ${to.requesterOf})`;
  const filedFor = sql`(select organization_id from request where id = ${to.requesterOf})`;
  return sql`account.id = ${filedBy}
    or account.role = 'agent' and account.organization_id = ${filedFor} and not ${isActive(filedBy)}`;
}

const isActive = (accountId: RawBuilder<unknown>) =>
  sql`exists (select from account named where named.id = ${accountId} and named.disabled_at is null)`;
