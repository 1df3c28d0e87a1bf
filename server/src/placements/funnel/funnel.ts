import type { Viewer } from '@iwaa/shared/access/access';
import { type Funnel, type FunnelMedian, funnelSteps, type ReadFunnel } from '@iwaa/shared/placements/funnel';
import { leastTold, suppressed } from '@iwaa/shared/suppression';

import { momentNow } from '../../ledger/index.ts';
import { asSystem, givenMemory, type Transaction } from '../../platform/db/transaction.ts';
import { monthBegan, type StepMedian, stepsBy, yearsOf } from './queries.ts';

/**
 * How far people come, from being identified to being safe. The coordination reads every number of this moment; a planner reads what was so when
 * the month began, without small numbers and what would tell them: a number that moved today would say that somebody arrived today.
 */
export async function funnel(tx: Transaction, viewer: Viewer, { year, by }: ReadFunnel): Promise<Funnel> {
  const hidesSmall = viewer.role !== 'coordinator';
  // Counts of everybody's requests, for readers of whom some may see no request at all: only sums leave.
  return asSystem(tx, viewer, async () => {
    const before = hidesSmall ? await monthBegan(tx) : null;
    const asOf = before ?? (await momentNow(tx));
    await givenMemory(tx);
    const { counts: parts, medians } = await stepsBy(tx, { year, by, before });
    const sum = funnelSteps.map((_, step) => parts.reduce((total, part) => total + (part.counts[step] ?? 0), 0));
    const counts = [sum, ...parts.map((part) => part.counts)];
    const [total = [], ...told] = hidesSmall ? suppressed(counts) : counts;
    const tell = (median: StepMedian) => (hidesSmall ? withoutFew(median) : median);
    return {
      year,
      years: await yearsOf(tx),
      by,
      asOf,
      hidesSmall,
      total: [...total],
      rows: parts.map(({ key }, index) => ({ key, counts: [...(told[index] ?? [])] })),
      medians: { referred: tell(medians.referred), accepted: tell(medians.accepted), arrived: tell(medians.arrived) },
    };
  });
}

const withoutFew = (median: StepMedian): FunnelMedian =>
  median.requests < leastTold ? { hours: null, requests: null } : median;
