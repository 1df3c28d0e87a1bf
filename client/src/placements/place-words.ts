/** A place in words: why it fits or not, what would change that, how far and how fresh. */
import type { Change, Misfit, PlaceFound } from '@iwaa/shared/placements/views';
import type { ServiceRemark } from '@iwaa/shared/services/services';
import type { Day } from '@iwaa/shared/text';
import { dayInWords } from '../platform/time.ts';
import { t } from '../text/index.ts';
import { commaList, personInWords } from '../ui/placement/party.ts';
import { tongueInWords } from '../ui/placement/names.ts';
import { serviceInWords } from '../ui/services/catalogue.ts';
import { daysInWords } from '../ui/services/days.ts';

export function misfitInWords(misfit: Misfit): string {
  switch (misfit.code) {
    case 'not-open':
      return misfit.opensOn === null ? t.search.notOpen() : t.search.opensOn({ day: dayInWords(misfit.opensOn) });
    case 'group-not-received':
      return t.search.groupNotReceived({ who: personInWords(misfit) });
    case 'no-bed':
      return t.search.noBed();
    case 'stay-too-long':
      return t.search.stayTooLong({ days: misfit.days });
    case 'service-missing':
      return t.search.serviceMissing({ service: serviceInWords(misfit.service) });
    case 'service-language':
      return t.search.serviceLanguage({ service: serviceInWords(misfit.service) });
    case 'service-full':
      return t.search.serviceFull({ service: serviceInWords(misfit.service) });
    default:
      return t.search[misfit.code]();
  }
}

/** "soutien psychologique : chez un partenaire, lundi et jeudi" */
export function remarkInWords({ service, onSite, days, languages }: ServiceRemark): string {
  const told = [
    ...(onSite ? [] : [t.search.byPartner()]),
    ...(days.length > 0 ? [daysInWords(days)] : []),
    ...(languages.length > 0 ? [t.search.inLanguages({ list: commaList(languages.map(tongueInWords)) })] : []),
  ];
  return t.search.remark({ service: serviceInWords(service), list: commaList(told) });
}

export const changeInWords = (change: Change): string => t.search[`change-${change}`]();

/** "4 h 05" or "35 min" */
export function travelInWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return t.search.minutes({ minutes: minutes % 60 });
  return t.search.hours({ hours, minutes: String(minutes % 60).padStart(2, '0') });
}

/** Where the minutes come from: said once for the list, each reckoned one marked when others were measured. */
export const travelSourceInWords = (travelTableOn: Day | null): string =>
  travelTableOn === null ? t.search.travelEstimated() : t.search.travelTable({ day: dayInWords(travelTableOn) });

export const confirmedInWords = (place: PlaceFound): string =>
  place.confirmedHoursAgo === null ? t.search.neverConfirmed() : t.search.confirmed({ count: place.confirmedHoursAgo });

/** A reason that a call or another choice may lift counts little; a center that is not open counts most. */
const distance = ({ code }: Misfit): number => (code === 'not-open' ? 10 : 1);
const nearness = (place: PlaceFound): number =>
  place.misfits.reduce((sum, misfit) => sum + distance(misfit), 0) * 10_000 + (place.travelMinutes ?? 0);

/** The places to hold, and the others with the nearest to fitting first. */
export function sorted(places: readonly PlaceFound[]): {
  readonly fitting: PlaceFound[];
  readonly others: PlaceFound[];
} {
  return {
    fitting: places.filter((place) => place.fits),
    others: places.filter((place) => !place.fits).toSorted((one, other) => nearness(one) - nearness(other)),
  };
}
