import { Show } from 'solid-js';
import { t } from '../../text/index.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import styles from '../../ui/StickyBar.module.css';

type UnsavedBarProps = { readonly unsaved: boolean; readonly saving: boolean; readonly onSave: () => void };

/** What is not saved says so, and is saved, from wherever one is on the page. */
export function UnsavedBar(props: UnsavedBarProps) {
  return (
    <Show when={props.unsaved}>
      <div class={classes(styles.bar, styles.low, styles.unsaved)}>
        <p role="status">{t.expansion.unsaved()}</p>
        <Button kind="primary" pending={props.saving} onClick={() => props.onSave()}>
          {t.words.save()}
        </Button>
      </div>
    </Show>
  );
}
