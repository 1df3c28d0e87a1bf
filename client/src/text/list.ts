/** "Fès, Tanger et Tétouan": a list as the language on the screen joins it. */
import { localeOf } from './format.ts';
import { language } from './index.ts';

export const listInWords = (parts: readonly string[]): string =>
  new Intl.ListFormat(localeOf[language()], { type: 'conjunction' }).format(parts);
