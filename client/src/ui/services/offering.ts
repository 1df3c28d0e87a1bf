/** An offering in words: how many places are left, where, on which days, in which languages. */
import type { OfferingLine } from '@iwaa/shared/services/services';
import { t } from '../../text/index.ts';
import { tongueInWords } from '../placement/names.ts';
import { commaList } from '../placement/party.ts';
import type { Status } from '../StatusMark.tsx';
import { daysInWords } from './days.ts';

type Counted = Pick<OfferingLine, 'places' | 'taken'>;

/** Free while there is a place, closed when there is none, dashed where nobody counts. */
export function statusOfPlaces({ places, taken }: Counted): Status {
  if (places === null) return 'unconfirmed';
  return taken < places ? 'free' : 'closed';
}

export function placesInWords({ places, taken }: Counted): string {
  if (places === null) return t.services.uncounted();
  if (taken > places) return t.services.over({ over: taken - places, places });
  return taken === places ? t.services.full({ taken, places }) : t.services.left({ left: places - taken, places });
}

/** "chez un partenaire · mardi et jeudi · en français" */
export const termsInWords = ({ onSite, days, languages }: OfferingLine): string =>
  [
    onSite ? t.services.onSite() : t.services.byPartner(),
    days.length === 0 ? t.services.everyDay() : daysInWords(days),
    ...(languages.length > 0 ? [t.services.inLanguages({ list: commaList(languages.map(tongueInWords)) })] : []),
  ].join(' · ');
