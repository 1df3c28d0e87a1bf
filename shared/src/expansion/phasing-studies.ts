import type { PhasedPlan, PhasingProblem, PlanningGoals, Served } from './phasing.ts';

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

/** One point of the efficiency-equity curve: what the worst region gets, and what it costs everybody. */
export type EquityPoint = {
  /** Share without a place in the worst region, mean of the years. */
  readonly worstRegion: number;
  /** Hours, mean of all who are served. */
  readonly journey: number;
  /** Share of all people who have a place. */
  readonly covered: number;
  readonly spent: number;
};

/** How much more an hour counts in each region than the scenario says. */
export type Leaning = Readonly<Record<string, number>>;

/** The problem with the people of some regions weighing more. */
export const leaningTo = (problem: PhasingProblem, leaning: Leaning): PhasingProblem => ({
  ...problem,
  zones: problem.zones.map((zone) => ({ ...zone, weight: zone.weight * (leaning[zone.region] ?? 1) })),
});

/** A region where nobody has a place weighs so much more in the next plan. */
const step = 5;

/**
 * Leans further to whom a plan leaves without a place, region by region, by the share of them over all years: multiplicative weights, which come near the
 * plan that is best for the worst region (Arora, Hazan and Kale 2012). A promise to the worst region alone guides no search: nothing is gained by
 * reaching one of two regions that have nothing.
 */
export function leanedFurther(
  leaning: Leaning,
  { zones, load }: Pick<PhasingProblem, 'zones' | 'load'>,
  served: readonly (readonly Served[])[],
): Leaning {
  const regions = [...new Set(zones.map(({ region }) => region))];
  const all = new Map(regions.map((region) => [region, 0]));
  const placed = new Map(all);
  const add = (to: Map<string, number>, zone: number, amount: number) => {
    const region = zones[zone]?.region ?? '';
    to.set(region, (to.get(region) ?? 0) + amount);
  };
  for (const byGroup of load)
    for (const byZone of byGroup) for (const [zone, amount] of byZone.entries()) add(all, zone, amount);
  for (const [year, some] of served.entries())
    for (const { zone, group, share } of some) add(placed, zone, share * (load[year]?.[group]?.[zone] ?? 0));
  const without = (region: string) => 1 - (placed.get(region) ?? 0) / Math.max(1e-9, all.get(region) ?? 0);
  return Object.fromEntries(regions.map((region) => [region, (leaning[region] ?? 1) * step ** without(region)]));
}

export function equityPoint({ years }: Pick<PhasedPlan, 'years'>): EquityPoint {
  const sum = (of: (year: PhasedPlan['years'][number]) => number) => years.reduce((all, year) => all + of(year), 0);
  const load = sum((year) => year.load);
  const served = load - sum((year) => year.unserved);
  return {
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
