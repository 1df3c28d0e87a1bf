import { numberLocaleOf } from '../text/format.ts';
import { language } from '../text/index.ts';
import type { Language } from '../text/messages.ts';
import { onceFor } from '../text/once-for.ts';

/** Numbers in that form, as the language on the screen writes them. */
function formattedAs(options: Intl.NumberFormatOptions): (value: number) => string {
  const formatOf = onceFor((spoken: Language) => new Intl.NumberFormat(numberLocaleOf[spoken], options));
  return (value) => formatOf(language()).format(value);
}

/** "1,4": a number as the language on the screen writes it, with at most one digit after the point. */
export const numberInWords = formattedAs({ maximumFractionDigits: 1 });

/** "62 %" */
export const shareInWords = formattedAs({ style: 'percent', maximumFractionDigits: 0 });

/** "6,2 %": where whole parts in a hundred would hide what differs. */
export const fineShareInWords = formattedAs({ style: 'percent', maximumFractionDigits: 1 });

/** "4 heures", "1,5 heure" */
export const hoursInWords = formattedAs({ style: 'unit', unit: 'hour', unitDisplay: 'long', maximumFractionDigits: 1 });

/** "20 minutes" */
export const minutesInWords = formattedAs({
  style: 'unit',
  unit: 'minute',
  unitDisplay: 'long',
  maximumFractionDigits: 0,
});
