import type { CenterFacts } from '@iwaa/shared/availability/facts';

import type { FactsNow } from '../availability/index.ts';
import type { Database } from '../platform/db/database.ts';
import { type Load, loadLately } from './load.ts';

/** What is kept of the centers, and how often each was asked of late. */
export type Known = { readonly centers: readonly CenterFacts[]; readonly load: Load };

type Sources = { readonly db: Database; readonly facts: () => Promise<Pick<FactsNow, 'centers'>> };

/** As known now, read by transactions of its own: it advises, and a hold decides. */
export async function knownNow({ db, facts }: Sources): Promise<Known> {
  const centers = (await facts()).centers();
  return { centers, load: await loadLately(db, centers) };
}
