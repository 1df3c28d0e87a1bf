import type { Day } from '@iwaa/shared/text';
import { sql } from 'kysely';

import type { Transaction } from '../../platform/db/transaction.ts';
import { type OpeningItem, openingItems } from '../opening-items.ts';

export type Opening = {
  readonly centerId: string;
  readonly opensOn: Day;
  /** What the center is planned with. */
  readonly beds: number;
  readonly posts: number;
};

/** Gives a new center the checklist of opening and equipping, each item due some days before it opens. */
export async function writeOpeningChecklist(
  tx: Transaction,
  { centerId, opensOn, ...counts }: Opening,
): Promise<{ items: number }> {
  const items: OpeningItem[] = Object.values(openingItems);
  await tx
    .insertInto('checklistItem')
    .values(
      items.map((item, index) => ({
        centerId,
        position: index + 1,
        labelFr: told(item.fr, item, counts, { beds: 'nombre de lits :', posts: 'nombre de postes :' }),
        labelAr: told(item.ar, item, counts, { beds: 'عدد الأسرة:', posts: 'عدد المناصب:' }),
        labelEn: told(item.en, item, counts, { beds: 'beds:', posts: 'posts:' }),
        dueOn: sql<Day>`${opensOn}::date - ${item.daysBefore}::int`,
        costLine: item.costLine,
      })),
    )
    .execute();
  return { items: items.length };
}

type Counts = Pick<Opening, 'beds' | 'posts'>;

/** A number is told after its word and not with it: so it needs no plural. */
const told = (label: string, { counts }: OpeningItem, numbers: Counts, words: Record<keyof Counts, string>): string =>
  counts ? `${label} (${words[counts]} ${numbers[counts]})` : label;
