import { For } from 'solid-js';
import { chooseLanguage } from '../platform/language.ts';
import { chooseTheme, theme, themes, type Theme } from '../platform/theme.ts';
import { language, t } from '../text/index.ts';
import { languages, type Language } from '../text/messages.ts';
import { Select } from './inputs.tsx';
import styles from './Preferences.module.css';

/** Each language in its own words: someone lost in another one finds it again. */
export const ownNames: Readonly<Record<Language, string>> = { fr: 'Français', ar: 'العربية', en: 'English' };

export function LanguageChoice() {
  return (
    <div class={styles.languages} role="group" aria-label={t.shell.language()}>
      <For each={languages}>
        {(one) => (
          <button
            type="button"
            class={styles.language}
            lang={one}
            aria-pressed={language() === one}
            onClick={() => void chooseLanguage(one)}
          >
            {ownNames[one]}
          </button>
        )}
      </For>
    </div>
  );
}

const themeWords: Readonly<Record<Theme, () => string>> = {
  system: t.shell.themeSystem,
  light: t.shell.themeLight,
  dark: t.shell.themeDark,
};

export function ThemeChoice() {
  const choices = () => themes.map((value) => ({ value, label: themeWords[value]() }));
  return <Select label={t.shell.theme()} choices={choices()} value={theme()} onValue={chooseTheme} />;
}
