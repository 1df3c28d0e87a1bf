import { createSignal, For } from 'solid-js';
import { createShortcut, shortcuts } from '../platform/keys.ts';
import { t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './KeysHelp.module.css';

/** The keys that work on this screen: those of the views on it, asked for by "?" or by the button. */
export function KeysHelp() {
  const [open, setOpen] = createSignal(false);
  createShortcut('?', t.shell.showHelp, () => setOpen(true));
  return (
    <div class={styles.help}>
      <Button kind="plain" onClick={() => setOpen(true)}>
        {t.shell.shortcuts()}
      </Button>
      <Dialog open={open()} title={t.shell.shortcuts()} onClose={() => setOpen(false)}>
        <dl class={styles.keys}>
          <For each={shortcuts()}>
            {(shortcut) => (
              <div>
                <dt>
                  <kbd dir="ltr">{shortcut.key}</kbd>
                </dt>
                <dd>{shortcut.label()}</dd>
              </div>
            )}
          </For>
        </dl>
      </Dialog>
    </div>
  );
}
