/** Fills the holes of a message, and chooses its plural, as each language does. */
import type { Language } from './messages.ts';
import { onceFor } from './once-for.ts';

/** The regional form of each language: Moroccan Arabic and French, with Western digits in all three. */
export const localeOf: Readonly<Record<Language, string>> = {
  fr: 'fr-MA',
  ar: 'ar-MA-u-nu-latn',
  en: 'en-GB',
};

/** The form of numbers: the French of Morocco parts thousands with a point, and "1.440" is read as little more than one. */
export const numberLocaleOf: Readonly<Record<Language, string>> = { ...localeOf, fr: 'fr' };

export type Values = Readonly<Record<string, string | number>>;
type AnyMessage = string | Readonly<Record<string, string>>;

const pluralRulesOf = onceFor((language: Language) => new Intl.PluralRules(language));
const numbersOf = onceFor((language: Language) => new Intl.NumberFormat(numberLocaleOf[language]));

/**
 * A code or a phone number inside an Arabic sentence keeps its own direction and does not disturb the sentence's. A value with Arabic in it
 * is told to run from right to left: where it begins with another isolate, the browser would not find that out by itself.
 */
const isolated = (value: string): string => `${/\p{Script=Arabic}/u.test(value) ? '\u2067' : '\u2068'}${value}\u2069`;

function shown(language: Language, value: string | number): string {
  if (typeof value === 'number') return numbersOf(language).format(value);
  return language === 'ar' ? isolated(value) : value;
}

function patternOf(language: Language, message: AnyMessage, values: Values): string {
  if (typeof message === 'string') return message;
  return message[pluralRulesOf(language).select(Number(values['count']))] ?? message['other'] ?? '';
}

/** The message in words. A hole without a value stays visible, so that a fault is seen rather than hidden. */
export function formatMessage(language: Language, message: AnyMessage, values: Values = {}): string {
  return patternOf(language, message, values).replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = values[name];
    return value === undefined ? hole : shown(language, value);
  });
}
