import type { PhasedPlan, PhasingProblem } from '@iwaa/shared/expansion/phasing';

import { get, total } from '../solver/numbers.ts';

/**
 * The last year alone, with all the money at once: centers are paid for at first-year prices and run for that one year. No plan over the years ends better, and
 * HiGHS solves it in seconds: what there is to reach, before the question of when.
 */
export function endStateOf(problem: PhasingProblem): PhasingProblem {
  const last = problem.load.length - 1;
  const { rules } = problem;
  return {
    ...problem,
    firstYear: problem.firstYear + last,
    load: [get(problem.load, last)],
    sites: problem.sites.map((site) => ({
      ...site,
      existing: site.existing && site.existing.from <= last ? { ...site.existing, from: 0 } : null,
    })),
    grants: problem.grants.map((grant) => ({ ...grant, amount: paidBy(grant, last), from: 0, to: 0, lapses: false })),
    rules: {
      ...rules,
      mostOpenings: [total(rules.mostOpenings)],
      regionMinimums: rules.regionMinimums
        .filter(({ from }) => from <= last)
        .map((minimum) => ({ ...minimum, from: 0 })),
      inflation: 0,
    },
    goals: { ...problem.goals, money: 0, discount: 1 },
  };
}

/** What a grant has paid by a year, from the first year on. */
function paidBy({ amount, from, to }: PhasingProblem['grants'][number], last: number): number {
  const years = Math.min(to, last) - Math.max(from, 0) + 1;
  return Math.max(0, (amount * years) / (to - from + 1));
}

/** How a plan ends, as a plan of the end state. */
export const endOf = ({ units }: PhasedPlan) => units.map((years) => [get(years, years.length - 1)]);
