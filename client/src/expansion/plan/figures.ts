/** Figures of a plan in words. */
import type { PlanView } from '@iwaa/shared/expansion/plan-view';
import type { PlanFigures } from '@iwaa/shared/expansion/runs';
import type { Gap } from '@iwaa/shared/expansion/phasing-run';
import type { Interval } from '@iwaa/shared/expansion/simulation/model';
import { t } from '../../text/index.ts';
import { fineShareInWords, hoursInWords, numberInWords, shareInWords } from '../../ui/number.ts';
import { codeNameOf } from '../../ui/placement/names.ts';
import type { PlaceNames } from '../words.ts';

/** "11,7 M MAD" from thousands of MAD; below a million every thousand counts. */
export function moneyInWords(thousands: number): string {
  const inMillions = Math.abs(thousands) >= 1000;
  return inMillions
    ? t.plan.millions({ amount: numberInWords(thousands / 1000) })
    : t.plan.dirhams({ amount: numberInWords(Math.round(thousands) * 1000) });
}

export const pointsInWords = (points: number): string => t.plan.points({ count: Math.round(points * 10) / 10 });

/** "à 6,2 % au plus du meilleur possible (50 heures, 1,7 point de couverture)" */
export const gapInWords = ({ share, hours, coveragePoints }: Gap): string =>
  t.plan.within({
    share: fineShareInWords(share),
    hours: hoursInWords(Math.round(hours)),
    points: pointsInWords(coveragePoints),
  });

/** A journey, or that nobody makes one. */
export const journeyInWords = (hours: number | null): string =>
  hours === null ? t.plan.noJourney() : hoursInWords(hours);

/** A refusal for want of a free place; where no unit is in reach there is nothing to be full. */
export const fullInWords = (full: number | null): string => (full === null ? t.plan.noPlace() : fineShareInWords(full));

/** The mean and between what it is likely to lie; too few runs give no bounds. */
export function intervalInWords({ mean, halfWidth }: Interval, words: (value: number) => string): string {
  // An interval of one run has no end, which the way to the browser writes as null.
  if (!Number.isFinite(halfWidth)) return words(mean);
  return t.plan.interval({ mean: words(mean), low: words(mean - halfWidth), high: words(mean + halfWidth) });
}

type Site = PlanView['sites'][number];

/** "Jasmin, Fès" for a center of the network, "Tanger" for a town where one may open. */
export function siteInWords({ center, cityId }: Site, names: PlaceNames): string {
  const town = names.town(cityId);
  return center ? `${codeNameOf(center)} · ${town}` : town;
}

/** What a plan comes to, as facts. */
export const factsOf = ({ covered, beds, openings, spent }: PlanFigures) => [
  { term: t.plan.covered(), value: shareInWords(covered) },
  { term: t.plan.beds(), value: numberInWords(beds) },
  { term: t.plan.openingsInYear(), value: numberInWords(openings) },
  { term: t.plan.spent(), value: moneyInWords(spent) },
];
