import { afterEach, expect, test, vi } from 'vitest';

import { language } from '../text/index.ts';
import { speakStoredLanguage } from './language.ts';
import { showStoredTheme, theme } from './theme.ts';

afterEach(() => localStorage.clear());

/** As a browser tells the other tabs of the same place. */
function keptInAnotherTab(name: string, value: string): void {
  localStorage.setItem(`iwaa-${name}`, value);
  dispatchEvent(new StorageEvent('storage', { key: `iwaa-${name}` }));
}

test('a language and an appearance chosen in another tab are followed', async () => {
  localStorage.setItem('iwaa-language', 'fr');
  await speakStoredLanguage();
  showStoredTheme();
  keptInAnotherTab('language', 'ar');
  keptInAnotherTab('theme', 'dark');
  await vi.waitFor(() => expect(language()).toBe('ar'));
  expect(document.documentElement).toMatchObject({ lang: 'ar', dir: 'rtl' });
  expect(theme()).toBe('dark');
  keptInAnotherTab('language', 'fr');
  keptInAnotherTab('theme', 'system');
  await vi.waitFor(() => expect(language()).toBe('fr'));
  expect(document.documentElement.dataset['theme']).toBeUndefined();
});
