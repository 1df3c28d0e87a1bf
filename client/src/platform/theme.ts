/** Appearance: as the device says, or as chosen. The stylesheet reads `data-theme` on the root element. */
import { createSignal } from 'solid-js';
import { onPreference, storedPreference, storePreference } from './storage.ts';

export type Theme = 'system' | 'light' | 'dark';
export const themes: readonly Theme[] = ['system', 'light', 'dark'];
const isTheme = (value: string | null): value is Theme => themes.some((one) => one === value);

const [current, setCurrent] = createSignal<Theme>('system');
export const theme = current;

function show(next: Theme): void {
  const root = document.documentElement;
  if (next === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = next;
  setCurrent(next);
}

export function chooseTheme(next: Theme): void {
  storePreference('theme', next);
  show(next);
}

/** Shows it, and from then on whatever is chosen in another tab. */
export function showStoredTheme(): void {
  const showIt = () => {
    const stored = storedPreference('theme');
    show(isTheme(stored) ? stored : 'system');
  };
  onPreference('theme', showIt);
  showIt();
}
