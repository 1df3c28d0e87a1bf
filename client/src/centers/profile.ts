/** The part of a center that is edited in sections. */
import type { CenterDetail, CenterList } from '@iwaa/shared/centers/centers';
import { dayInWords } from '../platform/time.ts';
import { t } from '../text/index.ts';
import { codeNameOf, tongueInWords } from '../ui/placement/names.ts';
import { cityInWords } from './words.ts';

const profileFields = [
  'codeName',
  'codeNameAr',
  'organizationId',
  'cityId',
  'participation',
  'stage',
  'opensOn',
  'promiseHours',
  'answerNowMinutes',
  'answerTodayMinutes',
  'answerWeekMinutes',
  'gracePercent',
  'deputyId',
  'holdMinutes',
  'arrivalHours',
  'turnaroundMinutes',
  'maxStayDays',
  'languages',
] as const;
export type ProfileField = (typeof profileFields)[number];
export type Profile = Pick<CenterDetail, ProfileField>;

/** Lists compare as sets: the order of languages means nothing. */
const comparable = (value: unknown): string =>
  JSON.stringify(Array.isArray(value) ? value.map(String).toSorted((one, other) => one.localeCompare(other)) : value);

/** The fields in which two versions of a center differ. */
export const fieldsThatDiffer = (one: Profile, other: Profile): ProfileField[] =>
  profileFields.filter((field) => comparable(one[field]) !== comparable(other[field]));

export function changesFrom(before: Profile, after: Profile): Partial<Profile> {
  return Object.fromEntries(fieldsThatDiffer(before, after).map((field) => [field, after[field]]));
}

type MinuteField =
  | 'answerNowMinutes'
  | 'answerTodayMinutes'
  | 'answerWeekMinutes'
  | 'holdMinutes'
  | 'turnaroundMinutes';
const percentField = 'gracePercent';
export const hourFields = ['promiseHours', 'arrivalHours'] as const;

const joined = (parts: readonly string[]): string => (parts.length > 0 ? parts.join(', ') : t.centers.nothingYet());

/** One value of a profile as people read it. */
export function valueInWords(
  profile: Profile,
  field: ProfileField,
  places: CenterList | undefined,
  deputies: CenterDetail['deputies'],
): string {
  if (field === 'languages') return joined(profile.languages.map(tongueInWords));
  if (field === 'cityId') return cityInWords(profile.cityId, places);
  if (field === 'organizationId')
    return places?.organizations.find((one) => one.id === profile.organizationId)?.name ?? '';
  if (field === 'stage') return t.centers[`stage-${profile.stage}`]();
  if (field === 'participation') return t.centers[`participation-${profile.participation}`]();
  if (field === 'opensOn') return profile.opensOn ? dayInWords(profile.opensOn) : t.centers.nothingYet();
  if (field === 'codeName' || field === 'codeNameAr') return profile[field];
  if (field === 'deputyId') return deputyInWords(deputies.find((one) => one.accountId === profile.deputyId));
  if (field === 'maxStayDays')
    return profile.maxStayDays === null ? t.centers.noLimit() : t.centers.days({ count: profile.maxStayDays });
  return durationInWords(profile, field);
}

/** A function, never a name; of another center, with that center. Without a deputy the coordination is told. */
export function deputyInWords(deputy: CenterDetail['deputies'][number] | undefined): string {
  if (!deputy) return t.centers.noDeputy();
  return deputy.isOwn ? deputy.label : t.centers.deputyAt({ label: deputy.label, center: codeNameOf(deputy) });
}

export type DurationField = MinuteField | typeof percentField | (typeof hourFields)[number];

/** "45 minutes", "24 heures": whole hours are said as hours. */
function durationInWords(profile: Profile, field: DurationField): string {
  if (field === percentField) return t.centers.percent({ percent: profile[field] });
  const isHours = hourFields.some((one) => one === field);
  const minutes = isHours ? profile[field] * 60 : profile[field];
  const wholeHours = minutes > 60 && minutes % 60 === 0;
  return wholeHours || isHours ? t.centers.hours({ count: minutes / 60 }) : t.centers.minutes({ count: minutes });
}
