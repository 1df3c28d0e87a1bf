/** The two things kept on a device: language and appearance. A browser that refuses storage only forgets them. */
export type Preference = 'language' | 'theme';

export function storedPreference(name: Preference): string | null {
  try {
    return localStorage.getItem(`iwaa-${name}`);
  } catch {
    return null;
  }
}

export function storePreference(name: Preference, value: string): void {
  try {
    localStorage.setItem(`iwaa-${name}`, value);
  } catch {
    // A private window may refuse: the choice then lasts as long as the page.
  }
}

/** Hears when another tab of this browser keeps something else, or forgets it. */
export function onPreference(name: Preference, hear: () => void): void {
  addEventListener('storage', ({ key }) => {
    if (key === `iwaa-${name}`) hear();
  });
}
