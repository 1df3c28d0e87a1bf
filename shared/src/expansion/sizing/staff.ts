/** Staff of a home: people on each shift, and the posts that keep them there (planning.md §3). */
import { ensureNumber, ensureWhole, sum } from '../ranges.ts';

export const caseProfessions = ['social-worker', 'psychologist', 'lawyer'] as const;
export type CaseProfession = (typeof caseProfessions)[number];

export type StaffRules = {
  /** Hours of a night shift, above 0 and below 24; the rest is day. */
  readonly nightHours: number;
  readonly leastAtNight: number;
  readonly leastByDay: number;
  /** Residents per person on the day shift. */
  readonly adultsEach: number;
  readonly minorsEach: number;
  /** Residents per person on the night shift. */
  readonly residentsEachAtNight: number;
  /** People helped at a time by one full post. */
  readonly casesEach: Readonly<Record<CaseProfession, number>>;
  readonly managers: number;
  readonly contractHours: number;
  /** Share of contract hours lost to leave, illness and training. */
  readonly absence: number;
};

export type Residents = { readonly adults: number; readonly minors: number };
export type StaffNeed = {
  readonly onShift: { readonly day: number; readonly night: number };
  /** Full-time equivalents. */
  readonly care: number;
  readonly cases: Readonly<Record<CaseProfession, number>>;
  readonly managers: number;
  readonly total: number;
};

/** Full-time equivalents that fill `weeklyHours` of posts: hours / (contract hours × (1 - absence)). */
export function postsFor(
  weeklyHours: number,
  { contractHours, absence }: Pick<StaffRules, 'contractHours' | 'absence'>,
): number {
  ensureNumber('weekly hours', weeklyHours, 0);
  ensureNumber('contract hours', contractHours, 1, 168);
  ensureNumber('absence', absence, 0, 0.9);
  return weeklyHours / (contractHours * (1 - absence));
}

/** Who must be on shift, and how many posts that is, for the residents that a home may have: size it for its beds, not for its mean. */
export function staffFor({ adults, minors }: Residents, rules: StaffRules): StaffNeed {
  ensureWhole('adults', adults, 0);
  ensureWhole('minors', minors, 0);
  ensureNumber('night hours', rules.nightHours, 1, 23);
  const residents = adults + minors;
  const onShift = {
    day: Math.max(rules.leastByDay, Math.ceil(adults / rules.adultsEach + minors / rules.minorsEach)),
    night: Math.max(rules.leastAtNight, Math.ceil(residents / rules.residentsEachAtNight)),
  };
  const weekly = 7 * (onShift.day * (24 - rules.nightHours) + onShift.night * rules.nightHours);
  const care = postsFor(weekly, rules);
  const cases = casePosts(residents, rules.casesEach);
  return { onShift, care, cases, managers: rules.managers, total: care + sum(Object.values(cases)) + rules.managers };
}

function casePosts(
  residents: number,
  each: Readonly<Record<CaseProfession, number>>,
): Readonly<Record<CaseProfession, number>> {
  const posts = (profession: CaseProfession) => residents / each[profession];
  return {
    'social-worker': posts('social-worker'),
    psychologist: posts('psychologist'),
    lawyer: posts('lawyer'),
  };
}
