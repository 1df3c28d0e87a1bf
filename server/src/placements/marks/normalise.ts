import type { MarkKind } from '@iwaa/shared/placements/words';

/** Shorter than this, a mark would fit half the network. */
const shortest = 3;
const shortestPhone = 7;

/**
 * The one form of a mark, whoever wrote it and however: without case, accents, vowel signs, spaces or punctuation, Arabic letters in one shape,
 * any digits as Western ones, a telephone number with its country. Undefined when what is left could be anybody's.
 */
export function normalisedMark(kind: MarkKind, text: string): string | undefined {
  const plain = withWesternDigits(text.normalize('NFKC'));
  if (kind === 'phone') return phoneOf(plain);
  const letters = inOneShape(withoutSigns(plain).toLowerCase()).replace(/[^\p{L}\p{N}]/gu, '');
  return letters.length < shortest ? undefined : letters;
}

const withWesternDigits = (text: string) =>
  text.replace(/\p{Nd}/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf).slice(-1));

/** Accents, Arabic vowel signs and the stretching line are how a word is written, not which word it is. */
const withoutSigns = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .normalize('NFC');

const shapes: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ئ: 'ي',
  ی: 'ي',
  ؤ: 'و',
  ة: 'ه',
  ک: 'ك',
  گ: 'ك',
  ڭ: 'ك',
  ݣ: 'ك',
  ڤ: 'ف',
  پ: 'ب',
};
const inOneShape = (text: string) => text.replace(/\p{Script=Arabic}/gu, (letter) => shapes[letter] ?? letter);

/** "+212 (0)6 12…", "00212 6 12…" and "06 12…" are one number. Nine digits after a zero are national, of the network's country. */
function phoneOf(text: string): string | undefined {
  const digits = text.replace(/\(0\)/g, '').replace(/\D/g, '');
  if (digits.length < shortestPhone) return undefined;
  const abroad = digits.replace(/^00/, '');
  if (abroad.length < digits.length || text.trim().startsWith('+')) return abroad.replace(/^2120/, '212');
  return /^0\d{9}$/.test(digits) ? `212${digits.slice(1)}` : digits.replace(/^2120(?=\d{9}$)/, '212');
}
