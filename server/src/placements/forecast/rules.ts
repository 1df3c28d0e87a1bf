import type { ForecastBasis } from '@iwaa/shared/placements/forecast';
import type { Day } from '@iwaa/shared/text';

/** What is known of a stay that bears on its end. Lengths are days. */
export type StayFacts = {
  readonly beds: number;
  /** Days since the arrival. */
  readonly age: number;
  readonly departsOn: Day | null;
  readonly departureConfirmed: boolean;
  readonly milestones: readonly { readonly earliest: Day; readonly latest: Day }[];
};

/** The share of stays that last longer than so many days. */
export type Survival = { readonly stays: number; readonly longerThan: (days: number) => number };

/** The chance that somebody who is here now has left within so many days from now, and what it was taken from. */
export type Departure = { readonly basis: ForecastBasis; readonly within: (days: number) => number };

/** Mean length of a stay where nothing else is known: the reflection phase of planning.md §3, flagged there as an assumption. */
export const assumedDays = 45;
/** A departure that is expected and not confirmed happens within this many days after its day: an assumption. */
export const slackDays = 7;
/** Fewer past stays than this say nothing. */
export const leastStays = 8;

const dayLength = 86_400_000;
export const daysBetween = (from: Day, to: Day) => Math.round((Date.parse(to) - Date.parse(from)) / dayLength);
const clamp = (share: number) => Math.min(1, Math.max(0, share));

/** When a stay will end: by its confirmed day, else its milestones, else the day expected, else past stays of its center, else the assumption. */
export function departureOf(stay: StayFacts, past: Survival | null, today: Day): Departure {
  const { departsOn, departureConfirmed, milestones, age } = stay;
  const ahead = departsOn === null ? null : daysBetween(today, departsOn);
  if (departureConfirmed && ahead !== null && ahead >= 0)
    return { basis: 'confirmed', within: (days) => (days >= Math.max(ahead, 1) ? 1 : 0) };
  const allPassed = milestones.length > 0 ? given(lastOf(milestones, today)) : undefined;
  if (allPassed) return { basis: 'milestones', within: allPassed };
  const expected = ahead !== null && ahead >= 0 ? given(uniform(ahead, ahead + slackDays)) : undefined;
  if (expected) return { basis: 'expected', within: expected };
  const lasting = past && past.stays >= leastStays ? past.longerThan(age) : 0;
  if (past && lasting > 0) return { basis: 'past-stays', within: (days) => 1 - past.longerThan(age + days) / lasting };
  return { basis: 'assumption', within: (days) => 1 - Math.exp(-days / assumedDays) };
}

/** The share of a range of days, first and last included, that is over at the end of a day; each day of it is as likely. */
const uniform = (first: number, last: number) => (days: number) => clamp((days - first + 1) / (last - first + 1));

/** A stay waits for the last of its milestones: the chance that each of them has come, which are taken to come independently. */
function lastOf(milestones: StayFacts['milestones'], today: Day): (days: number) => number {
  const each = milestones.map(({ earliest, latest }) =>
    uniform(daysBetween(today, earliest), daysBetween(today, latest)),
  );
  return (days) => each.reduce((chance, passed) => chance * passed(days), 1);
}

/** The same chance for somebody who has not left by today; undefined when by it they would have. */
function given(by: (days: number) => number): ((days: number) => number) | undefined {
  const already = by(0);
  return already >= 1 ? undefined : (days) => (by(Math.max(0, days)) - already) / (1 - already);
}

/** Kaplan and Meier over lengths in days: stays that still go on count for as long as they have lasted, so that the long ones are not forgotten. */
export function survivalOf(ended: readonly number[], going: readonly number[]): Survival {
  const steps: { readonly days: number; readonly share: number }[] = [];
  let share = 1;
  for (const days of [...new Set(ended)].toSorted((one, other) => one - other)) {
    const atRisk = [...ended, ...going].filter((length) => length >= days).length;
    share *= 1 - ended.filter((length) => length === days).length / atRisk;
    steps.push({ days, share });
  }
  return { stays: ended.length, longerThan: (days) => steps.findLast((step) => step.days <= days)?.share ?? 1 };
}

type Leaving = { readonly beds: number; readonly chance: number };

/** The chance of 0, 1, 2, … beds coming free, exactly: each stay frees all of its beds or none, independently of the others. */
export function bedsFreed(stays: readonly Leaving[]): number[] {
  let chances = [1];
  for (const { beds, chance } of stays) {
    const next = Array.from({ length: chances.length + beds }, () => 0);
    for (const [count, share] of chances.entries()) {
      next[count] = (next[count] ?? 0) + share * (1 - chance);
      next[count + beds] = (next[count + beds] ?? 0) + share * chance;
    }
    chances = next;
  }
  return chances;
}

/** The smallest number of which at least that share of the chance is not above. */
export function quantile(chances: readonly number[], share: number): number {
  let sum = 0;
  // Sums of many small chances fall short of one by rounding.
  const found = chances.findIndex((chance) => (sum += chance) >= share - 1e-9);
  return found === -1 ? chances.length - 1 : found;
}
