import type { Viewer } from '@iwaa/shared/access/access';
import type { Group } from '@iwaa/shared/centers/words';
import type { Person } from '@iwaa/shared/placements/inputs';
import type { Urgency } from '@iwaa/shared/placements/words';
import { sql } from 'kysely';

import { record } from '../audit/index.ts';
import { type Keys, keyedDigest } from '../platform/crypto.ts';
import type { Transaction } from '../platform/db/transaction.ts';
import { refuse } from '../platform/refusal.ts';

/** What is kept of a search: who is looked for, as counts, and what they need. */
type Searched = {
  readonly party: readonly Person[];
  readonly urgency: Urgency;
  readonly mustServices: readonly string[];
  readonly originCityId?: string | null | undefined;
  readonly searchKey?: string | undefined;
};

/** Many times what an hour of calls needs, the changes of each as it is composed included. */
const searchesAnHour = 240;
const recordedEvery = 60;

/**
 * Counts the different searches of an account within the hour and refuses beyond the limit: parties that grow one by one would count the free
 * beds. A page that asks the same again because something moved is not counted. The first of an hour, and each sixtieth, is in the audit.
 */
export async function countSearch(tx: Transaction, viewer: Viewer, input: unknown, keys: Keys): Promise<void> {
  const latest = keyedDigest(keys, `search ${JSON.stringify(input)}`);
  const { rows } = await sql<{ searches: number; isNew: boolean; seconds: number }>`
    insert into search_count as earlier (account_id, window_ends_at, searches, latest)
    values (${viewer.accountId}, clock_timestamp() + interval '1 hour', 1, ${latest})
    on conflict (account_id) do update set
      searches = case when earlier.window_ends_at <= clock_timestamp() then 1
        when earlier.latest = excluded.latest then earlier.searches else earlier.searches + 1 end,
      window_ends_at = case when earlier.window_ends_at <= clock_timestamp() then excluded.window_ends_at else earlier.window_ends_at end,
      latest = excluded.latest
    returning searches, old.latest is distinct from new.latest as is_new,
      ceil(extract(epoch from window_ends_at - clock_timestamp()))::integer as seconds`.execute(tx);
  const [count] = rows;
  if (!count) return;
  if (count.searches > searchesAnHour) refuse('too-many-tries', { seconds: count.seconds });
  if (count.isNew && count.searches % recordedEvery === 1)
    await record(tx, viewer, 'placements.search', { outcome: 'read', details: { searches: count.searches } });
}

/** A search that found nothing is demand without a place: kept once for a composition, as it stood last, and as found when it is after all. */
export async function keepUnmet(
  tx: Transaction,
  viewer: Viewer,
  { searched, found, asGroup = false }: { searched: Searched; found: boolean; asGroup?: boolean },
  keys: Keys,
): Promise<void> {
  const { party, urgency, mustServices, originCityId = null } = searched;
  const composition = searched.searchKey ?? JSON.stringify([party, urgency, mustServices, originCityId]);
  const key = keyedDigest(keys, `unmet ${viewer.accountId} ${composition}`);
  if (found) {
    await tx.updateTable('unmetSearch').set({ foundLater: true }).where('key', '=', key).execute();
    return;
  }
  const count = (group: Group) => party.filter((person) => person.group === group).length;
  const row = {
    urgency,
    asGroup,
    foundLater: false,
    regionId: originCityId === null ? null : await regionOf(tx, originCityId),
    women: count('woman'),
    men: count('man'),
    girls: count('girl'),
    boys: count('boy'),
    needs: [...new Set(party.flatMap(({ needs }) => needs))].toSorted(),
    services: mustServices.toSorted(),
  };
  await tx
    .insertInto('unmetSearch')
    .values({ key, ...row })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
    .execute();
}

async function regionOf(tx: Transaction, cityId: string): Promise<string | null> {
  const city = await tx.selectFrom('city').where('id', '=', cityId).select('regionId').executeTakeFirst();
  return city?.regionId ?? null;
}
