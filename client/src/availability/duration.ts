/** How long something has lasted, in its largest unit: "6 min", "2 h", "3 j". */
import { language } from '../text/index.ts';
import { localeOf } from '../text/format.ts';
import type { Language } from '../text/messages.ts';
import { onceFor } from '../text/once-for.ts';

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;
type Unit = (typeof units)[number][0];

const wordsOf = onceFor((spoken: Language) =>
  onceFor((unit: Unit) => new Intl.NumberFormat(localeOf[spoken], { style: 'unit', unit, unitDisplay: 'short' })),
);

export function durationInWords(milliseconds: number): string {
  const [unit, size] = units.find(([, length]) => milliseconds >= length) ?? (['minute', 60_000] as const);
  return wordsOf(language())(unit).format(Math.max(1, Math.floor(milliseconds / size)));
}
