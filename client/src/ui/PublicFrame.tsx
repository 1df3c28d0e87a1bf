import type { JSX } from 'solid-js';
import { t } from '../text/index.ts';
import { HideButton } from './HideButton.tsx';
import { LanguageChoice } from './Preferences.tsx';
import styles from './PublicFrame.module.css';

/** Around the pages that need no account: one column, the language first, hiding always at hand. */
export function PublicFrame(props: { readonly children: JSX.Element }) {
  return (
    <>
      <header class={styles.header}>
        <LanguageChoice />
        <HideButton />
      </header>
      <main id="content" class={styles.main} tabindex="-1">
        <p class={styles.name}>{t.shell.network()}</p>
        {props.children}
      </main>
    </>
  );
}
