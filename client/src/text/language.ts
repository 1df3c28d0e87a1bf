/** Which language to start with: the one chosen before, else the browser's, else French. */
import { languages, type Language } from './messages.ts';

const isLanguage = (value: string): value is Language => languages.some((one) => one === value);

export function languageToStartWith(chosen: string | null, browser: readonly string[]): Language {
  if (chosen !== null && isLanguage(chosen)) return chosen;
  return browser.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'fr';
}
