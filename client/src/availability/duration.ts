/** How long something has lasted, in its largest unit: "6 min", "2 h", "3 j". */
import { language } from '../text/index.ts';
import { localeOf } from '../text/format.ts';

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

export function durationInWords(milliseconds: number): string {
  const [unit, size] = units.find(([, length]) => milliseconds >= length) ?? (['minute', 60_000] as const);
  const words = new Intl.NumberFormat(localeOf[language()], { style: 'unit', unit, unitDisplay: 'short' });
  return words.format(Math.max(1, Math.floor(milliseconds / size)));
}
