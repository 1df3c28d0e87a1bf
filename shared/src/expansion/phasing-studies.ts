import type { PhasedPlan, PhasingProblem, PlanningGoals } from './phasing.ts';

/** What a planner can put first. */
export const aims = ['coverage', 'worst region', 'journey', 'money'] as const;
export type Aim = (typeof aims)[number];

/** How much of an aim's whole range all later aims together may cost it: one part in a hundred, for each place in the order. */
const perPlace = 100;

/**
 * Goals for aims in an order of importance: each later one weighs so little that its whole range is worth a hundredth of the one before. What
 * is not named weighs nothing, except coverage, without which a plan would be empty. All in hours of journey, as the first aim's range allows.
 */
export function goalsInOrder(problem: PhasingProblem, order: readonly Aim[]): PlanningGoals {
  const ranges = rangesOf(problem);
  const all = order.includes('coverage') ? order : [...order, 'coverage' as const];
  const whole = Math.max(...Object.values(ranges));
  const weightOf = (aim: Aim) => {
    const place = all.indexOf(aim);
    return place < 0 || ranges[aim] === 0 ? 0 : whole / perPlace ** place / ranges[aim];
  };
  return {
    ...problem.goals,
    unserved: weightOf('coverage'),
    worstRegion: weightOf('worst region'),
    journey: weightOf('journey'),
    money: weightOf('money'),
  };
}

/** From the best thinkable to the worst, each in its own unit: erlangs, years, erlang-hours, money. */
function rangesOf({ load, groups, zones, grants }: PhasingProblem): Record<Aim, number> {
  let [people, journeys] = [0, 0];
  for (const byGroup of load)
    for (const [group, byZone] of byGroup.entries())
      for (const [zone, amount] of byZone.entries()) {
        const weighted = amount * (zones[zone]?.weight ?? 1);
        people += weighted;
        journeys += weighted * (groups[group]?.travelLimit ?? 0);
      }
  const money = grants.reduce((sum, { amount }) => sum + amount, 0);
  return { coverage: people, 'worst region': load.length, journey: journeys, money };
}

/** One point of the efficiency-equity curve: what is promised to the worst region, and what it costs everybody. */
export type EquityPoint = {
  readonly limit: number;
  /** Share without a place in the worst region, mean of the years. */
  readonly worstRegion: number;
  /** Hours, mean of all who are served. */
  readonly journey: number;
  /** Share of all people who have a place. */
  readonly covered: number;
  readonly spent: number;
};

/** The problem with a promise: in no region and year more than this share without a place, or as near to it as can be. */
export function promising(problem: PhasingProblem, share: number): PhasingProblem {
  const people = rangesOf(problem).coverage;
  // A point of share beyond the promise costs more than refusing the same part of everybody.
  const beyond = (10 * problem.goals.unserved * people) / Math.max(1, problem.load.length);
  return { ...problem, goals: { ...problem.goals, worstRegionLimit: { share, beyond } } };
}

export function equityPoint(limit: number, { years }: Pick<PhasedPlan, 'years'>): EquityPoint {
  const sum = (of: (year: PhasedPlan['years'][number]) => number) => years.reduce((all, year) => all + of(year), 0);
  const load = sum((year) => year.load);
  const served = load - sum((year) => year.unserved);
  return {
    limit,
    worstRegion: sum((year) => year.worstRegion) / Math.max(1, years.length),
    journey: served > 0 ? sum((year) => year.journey * (year.load - year.unserved)) / served : 0,
    covered: load > 0 ? served / load : 1,
    spent: sum((year) => year.spent),
  };
}

/** Plans by scenario: hours of plan `row` should scenario `column` come true; null when it could not be paid or would break a rule there. */
export type Outcomes = readonly (readonly (number | null)[])[];

export type Regret = {
  /** Hours more than the best of these plans, by plan and scenario. */
  readonly table: Outcomes;
  /** By plan; null when it fails in some scenario. */
  readonly greatest: readonly (number | null)[];
  /** The plan with the least greatest regret; null when each fails somewhere. */
  readonly choice: number | null;
};

/** What is regretted of each plan if it turns out otherwise, and the plan that is regretted least at worst. */
export function regretOf(outcomes: Outcomes): Regret {
  const scenarios = outcomes[0]?.length ?? 0;
  const best = Array.from({ length: scenarios }, (_, scenario) =>
    Math.min(...outcomes.map((row) => row[scenario] ?? Infinity)),
  );
  const table = outcomes.map((row) =>
    row.map((hours, scenario) => (hours === null ? null : hours - (best[scenario] ?? 0))),
  );
  const greatest = table.map((row) => (row.includes(null) ? null : Math.max(0, ...row.map((hours) => hours ?? 0))));
  const least = Math.min(...greatest.map((hours) => hours ?? Infinity));
  return { table, greatest, choice: Number.isFinite(least) ? greatest.indexOf(least) : null };
}

/** In how many of the plans each site is open at the end: what is sure, and what is an open question. */
export function timesChosen(plans: readonly PhasedPlan[], sites: number): number[] {
  return Array.from(
    { length: sites },
    (_, site) => plans.filter(({ units }) => units[site]?.at(-1)?.some((size) => size > 0)).length,
  );
}
