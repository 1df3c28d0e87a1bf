/** The language chosen on this device. */
import { speak } from '../text/index.ts';
import { languageToStartWith } from '../text/language.ts';
import type { Language } from '../text/messages.ts';
import { storedPreference, storePreference } from './storage.ts';

export async function chooseLanguage(next: Language): Promise<void> {
  await speak(next);
  storePreference('language', next);
}

export async function speakStoredLanguage(): Promise<void> {
  await speak(languageToStartWith(storedPreference('language'), navigator.languages));
}
