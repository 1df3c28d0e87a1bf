import { localeOf } from '../text/format.ts';
import { language } from '../text/index.ts';

/** "1,4": a number as the language on the screen writes it, with at most one digit after the point. */
export const numberInWords = (value: number): string =>
  new Intl.NumberFormat(localeOf[language()], { maximumFractionDigits: 1 }).format(value);

/** "62 %" */
export const shareInWords = (share: number): string =>
  new Intl.NumberFormat(localeOf[language()], { style: 'percent', maximumFractionDigits: 0 }).format(share);
