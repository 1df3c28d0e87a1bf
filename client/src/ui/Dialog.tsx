import { createEffect, createUniqueId, Show, type JSX } from 'solid-js';
import { t } from '../text/index.ts';
import { Button } from './Button.tsx';
import styles from './Dialog.module.css';

type DialogProps = {
  readonly open: boolean;
  readonly title: string;
  /** Called when the person closes it: Escape, the close button or a press outside. */
  readonly onClose: () => void;
  readonly children: JSX.Element;
};

/** The browser's own dialog: it keeps focus inside and gives it back where it was. */
export function Dialog(props: DialogProps) {
  const titleId = createUniqueId();
  const show = (dialog: HTMLDialogElement): void => {
    createEffect(() => {
      if (props.open && !dialog.open) dialog.showModal();
      if (!props.open && dialog.open) dialog.close();
    });
  };
  return (
    <dialog
      ref={show}
      class={styles.dialog}
      aria-labelledby={titleId}
      onClose={() => props.open && props.onClose()}
      onClick={(event) => event.target === event.currentTarget && props.onClose()}
    >
      <Show when={props.open}>
        <div class={styles.content}>
          <div class={styles.head}>
            <h2 id={titleId}>{props.title}</h2>
            <Button kind="plain" onClick={() => props.onClose()}>
              {t.words.close()}
            </Button>
          </div>
          {props.children}
        </div>
      </Show>
    </dialog>
  );
}
