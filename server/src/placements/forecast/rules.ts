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

/** So many stays that ended lasted so many days. */
export type Length = { readonly days: number; readonly stays: number };

/** Kaplan and Meier over lengths in days: stays that still go on count for as long as they have lasted, so that the long ones are not forgotten. */
export function survivalOf(ended: readonly Length[], going: readonly number[]): Survival {
  const stays = ended.reduce((sum, one) => sum + one.stays, 0);
  /** Up to the last day on which one ended, and from there on. */
  const shares: number[] = [];
  let [share, atRisk] = [1, stays + going.length];
  const goingOn = Map.groupBy(going, (days) => days);
  const ending = new Map(ended.map((one) => [one.days, one.stays]));
  const last = Math.max(-1, ...ending.keys());
  for (let days = 0; days <= last; days++) {
    const ends = ending.get(days) ?? 0;
    if (ends > 0) share *= 1 - ends / atRisk;
    atRisk -= ends + (goingOn.get(days)?.length ?? 0);
    shares.push(share);
  }
  return { stays, longerThan: (days) => shares[Math.min(days, last)] ?? 1 };
}

type Leaving = { readonly beds: number; readonly chance: number };

/** Chances too small to be seen in any figure: without the ends that are made of them the numbers of a network are some hundreds, not all its beds. */
const negligible = 1e-18;

/** The chance of 0, 1, 2, … beds coming free: each stay frees all of its beds or none, independently of the others. */
export function bedsFreed(stays: readonly Leaving[]): number[] {
  const most = stays.reduce((sum, { beds }) => sum + beds, 0);
  const chances = new Float64Array(most + 1);
  chances[0] = 1;
  let [first, last] = [0, 0];
  const at = (count: number) => chances[count] ?? 0;
  for (const { beds, chance } of stays) {
    last += beds;
    for (let count = last; count >= first; count--)
      chances[count] = at(count) * (1 - chance) + (count - beds >= first ? at(count - beds) * chance : 0);
    while (at(first) < negligible && first < last) chances[first++] = 0;
    while (at(last) < negligible && last > first) chances[last--] = 0;
  }
  return [...chances];
}

/** The smallest number of which at least that share of the chance is not above. */
export function quantile(chances: readonly number[], share: number): number {
  let sum = 0;
  // Sums of many small chances fall short of one by rounding.
  const found = chances.findIndex((chance) => (sum += chance) >= share - 1e-9);
  return found === -1 ? chances.length - 1 : found;
}
