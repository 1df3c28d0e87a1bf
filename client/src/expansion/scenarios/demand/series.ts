/** The series that others and the network itself have counted, as the screen tells them. */
import { groups } from '@iwaa/shared/centers/words';
import type { Estimate } from '@iwaa/shared/expansion/basis';
import { intervalOf } from '@iwaa/shared/expansion/demand/bands';
import type { Measure, Series, SeriesPoint } from '@iwaa/shared/expansion/demand/series';
import { declineCodes } from '@iwaa/shared/placements/words';
import { t } from '../../../text/index.ts';

/** The measures that count persons a year who were seen: only these can be where a demand begins. */
const ofPersons: ReadonlySet<Measure> = new Set([
  'victims_identified',
  'victims_in_prosecutions',
  'victims_presumed_and_confirmed',
  'potential_victims',
  'own_requests',
  'own_arrivals',
]);

const categories = [
  'adult',
  'minor',
  'minor share %',
  'male',
  'female',
  'men',
  'women',
  'boys',
  'girls',
  'Moroccan',
  'Moroccan share %',
  'foreign',
  'forced begging',
  'forced criminality',
  'forced labour',
  'practices similar to slavery',
  'sex trafficking',
  'sexual exploitation',
  'sexual exploitation share of cases %',
  'assistance not reported',
  'given other services',
  'referred to government shelters',
  'referred to shelter or services',
  'oriented to a reception centre',
  'linked to the Al Haouz earthquake',
] as const;

/** All of a measure, against a part of it such as girls. */
export const isTotal = ({ dimension, category }: Series): boolean => dimension === 'total' && category === 'all';

/** "filles", "travail forcé": which part of a measure a series is. */
export function partInWords({ category }: Series): string {
  const group = groups.find((one) => one === category);
  if (group) return t.availability[group]();
  const decline = declineCodes.find((one) => one === category);
  if (decline) return t.declines[decline]();
  const known = categories.find((one) => one === category);
  return known ? t.expansion[`category-${known}`]() : category;
}

export const yearsInWords = ({ fromYear, toYear }: SeriesPoint): string =>
  fromYear === toYear ? String(fromYear) : t.expansion.yearsOf({ from: String(fromYear), to: String(toYear) });

/** Whether demand can begin with it: persons, of one year. A year of the network itself may end in the next calendar year. */
export const isUsable = (series: Series, { fromYear, toYear, value, basis }: SeriesPoint): boolean =>
  isTotal(series) &&
  ofPersons.has(series.measure) &&
  (fromYear === toYear || basis.kind === 'history') &&
  value !== null;

/** The count as an estimate: its least and most are its exact 95 % interval. */
export function estimateOf({ value, basis }: SeriesPoint): Estimate {
  const count = value ?? 0;
  return { value: count, ...intervalOf(count), basis };
}
