import { numberLocaleOf } from '../text/format.ts';
import { language } from '../text/index.ts';

const formatted = (value: number, options: Intl.NumberFormatOptions): string =>
  new Intl.NumberFormat(numberLocaleOf[language()], options).format(value);

/** "1,4": a number as the language on the screen writes it, with at most one digit after the point. */
export const numberInWords = (value: number): string => formatted(value, { maximumFractionDigits: 1 });

/** "62 %" */
export const shareInWords = (share: number): string => formatted(share, { style: 'percent', maximumFractionDigits: 0 });

/** "6,2 %": where whole parts in a hundred would hide what differs. */
export const fineShareInWords = (share: number): string =>
  formatted(share, { style: 'percent', maximumFractionDigits: 1 });

/** "4 heures", "1,5 heure" */
export const hoursInWords = (hours: number): string =>
  formatted(hours, { style: 'unit', unit: 'hour', unitDisplay: 'long', maximumFractionDigits: 1 });

/** "20 minutes" */
export const minutesInWords = (minutes: number): string =>
  formatted(minutes, { style: 'unit', unit: 'minute', unitDisplay: 'long', maximumFractionDigits: 0 });
