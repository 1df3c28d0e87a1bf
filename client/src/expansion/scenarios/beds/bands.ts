import { t } from '../../../text/index.ts';
import { numberInWords } from '../../../ui/number.ts';

/** People and beds are whole: a digit after the point would claim more than anybody knows. */
export const wholeInWords = (value: number): string => numberInWords(Math.round(value));

/** "de 12 à 31": where eight of ten cases lie. */
export const bandInWords = ({ low, high }: { readonly low: number; readonly high: number }): string =>
  t.expansion.between({ low: wholeInWords(low), high: wholeInWords(high) });
