import { A } from '@solidjs/router';
import { createSignal } from 'solid-js';
import { createSignOut } from '../platform/session.ts';
import { t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import styles from './Menu.module.css';
import { LanguageChoice, ThemeChoice } from '../ui/Preferences.tsx';

/** What is needed rarely: language, appearance, own account, signing out. */
export function Menu(props: { readonly label: string }) {
  const [open, setOpen] = createSignal(false);
  const signOut = createSignOut();
  const close = (): void => void setOpen(false);
  return (
    <>
      <Button kind="plain" class={styles.opener} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <svg class={styles.icon} viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="8" cy="5" r="3" />
          <path d="M2 14.5c.6-3.4 3-5 6-5s5.4 1.6 6 5z" />
        </svg>
        <bdi>{props.label}</bdi>
      </Button>
      <Dialog open={open()} title={t.shell.preferences()} onClose={close}>
        <LanguageChoice />
        <ThemeChoice />
        <p>{t.shell.hideHow()}</p>
        <ul class={styles.links}>
          <li>
            <A href="/account" onClick={close}>
              {t.shell.account()}
            </A>
          </li>
          <li>
            <A href="/night" onClick={close}>
              {t.shell.night()}
            </A>
          </li>
        </ul>
        <Outcome action={signOut} />
        <Button kind="danger" pending={signOut.busy()} onClick={() => void signOut.run(undefined)}>
          {t.shell.signOut()}
        </Button>
      </Dialog>
    </>
  );
}
