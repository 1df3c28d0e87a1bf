import type { PhasedPlan } from './phasing.ts';
import type { Gap } from './phasing-run.ts';
import type { PlanFigures } from './runs.ts';
import { sum } from './ranges.ts';

/** A plan in a line: sums over its years, beds of the last one. Where nobody is in need, all are covered. */
export function figuresOf({ years }: PhasedPlan, gap: Gap): PlanFigures {
  const load = sum(years.map((year) => year.load));
  const unserved = sum(years.map((year) => year.unserved));
  return {
    gapShare: gap.share,
    covered: load > 0 ? 1 - unserved / load : 1,
    beds: years.at(-1)?.beds ?? 0,
    openings: sum(years.map((year) => year.openings)),
    spent: sum(years.map((year) => year.spent)),
  };
}
