/** The language chosen on this device. */
import { speak } from '../text/index.ts';
import { languageToStartWith } from '../text/language.ts';
import type { Language } from '../text/messages.ts';
import { onPreference, storedPreference, storePreference } from './storage.ts';

export async function chooseLanguage(next: Language): Promise<void> {
  await speak(next);
  storePreference('language', next);
}

/** Speaks it, and from then on whatever is chosen in another tab. */
export async function speakStoredLanguage(): Promise<void> {
  const speakIt = () => speak(languageToStartWith(storedPreference('language'), navigator.languages));
  onPreference('language', () => void speakIt());
  await speakIt();
}
