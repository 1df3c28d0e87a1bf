import * as v from 'valibot';
import { type Day, Id, type Moment } from '../text.ts';
import { coverParts, type Profession, professions } from './words.ts';

const between = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
export const HourText = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not an hour'));

/** How much staff of one profession is needed: one for so many residents, and never fewer than `least`. */
export const CoverRule = v.pipe(
  v.strictObject({
    profession: v.picklist(professions),
    part: v.picklist(coverParts),
    residentsPerStaff: v.nullable(between(1, 60)),
    least: between(0, 20),
  }),
  v.check((rule) => rule.least > 0 || rule.residentsPerStaff !== null, 'a rule that asks for nobody'),
);
export type CoverRule = v.InferOutput<typeof CoverRule>;

/** `staff.writeCover`: all rules of a center at once; none ends the limit. `version` is the one the editor saw, 0 before the first. */
export const WriteCover = v.pipe(
  v.strictObject({
    centerId: v.optional(Id),
    version: between(0, 2_000_000_000),
    dayBegins: HourText,
    nightBegins: HourText,
    rules: v.pipe(
      v.array(CoverRule),
      v.maxLength(professions.length * coverParts.length),
      v.check(
        (rules) => new Set(rules.map(({ profession, part }) => `${profession} ${part}`)).size === rules.length,
        'repeats a rule',
      ),
    ),
  }),
  v.check(({ dayBegins, nightBegins }) => dayBegins < nightBegins, 'night begins before day'),
);
export type WriteCover = v.InferOutput<typeof WriteCover>;

export type CoverHours = { dayBegins: string; nightBegins: string };
/** The answer to `staff.cover`. `assumed`: the default was kept as it is. */
export type CenterCover = CoverHours & {
  centerId: string;
  version: number;
  rules: (CoverRule & { assumed: boolean })[];
  defaults: CoverRule[];
};

/** Less staff than the people expected need, for a time: how many there are and how many are needed. */
export type CoverGap = {
  since: Moment;
  until: Moment;
  /** The day or night it belongs to, by the date on which that began. */
  day: Day;
  part: 'day' | 'night' | 'week';
  profession: Profession;
  staff: number;
  needed: number;
};

/**
 * Ratios are not fixed by any text we know: these are assumptions, and are shown as such. Two awake at night whatever the size, for one
 * would be alone with an emergency. Caseloads of specialists count over the week. Sources: the planning notes, §3.
 */
export function defaultRules({ receivesMinors }: { readonly receivesMinors: boolean }): CoverRule[] {
  return [
    { profession: 'care-worker', part: 'day', residentsPerStaff: receivesMinors ? 4 : 6, least: 1 },
    { profession: 'care-worker', part: 'night', residentsPerStaff: null, least: 2 },
    { profession: 'social-worker', part: 'week', residentsPerStaff: 10, least: 1 },
    { profession: 'psychologist', part: 'week', residentsPerStaff: 15, least: 1 },
    { profession: 'lawyer', part: 'week', residentsPerStaff: 25, least: 1 },
    { profession: 'manager', part: 'week', residentsPerStaff: null, least: 1 },
  ];
}

/** Is the rule that default, unchanged. */
export const isDefault = (rule: CoverRule, defaults: readonly CoverRule[]): boolean =>
  defaults.some(
    (one) =>
      one.profession === rule.profession &&
      one.part === rule.part &&
      one.residentsPerStaff === rule.residentsPerStaff &&
      one.least === rule.least,
  );
