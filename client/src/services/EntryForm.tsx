import { Show, type JSX } from 'solid-js';
import type { Action } from '../platform/action.ts';
import { t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { focusFirstWrong } from '../ui/focus-wrong.ts';
import { OrCancel } from '../ui/OrCancel.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import styles from '../ui/services/services.module.css';

type EntryFormProps = {
  readonly label: string;
  readonly isRight: boolean;
  readonly action: Action<never, unknown>;
  readonly onTry: () => void;
  readonly onSave: () => void;
  readonly onClose: () => void;
  /** Left out while the entry is new: what is not there cannot be taken out. */
  readonly takeOut?: { readonly verb: string; readonly onPress: () => void } | undefined;
  readonly children: JSX.Element;
};

/** One entry of the catalogue open for editing. */
export function EntryForm(props: EntryFormProps) {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    props.onTry();
    if (props.isRight) props.onSave();
    else focusFirstWrong(event.currentTarget);
  };
  return (
    <form class={styles.form} noValidate onSubmit={submit} aria-label={props.label}>
      {props.children}
      <Outcome action={props.action} />
      <OrCancel onCancel={() => props.onClose()}>
        <Button kind="primary" type="submit" pending={props.action.busy()}>
          {t.words.save()}
        </Button>
        <Show when={props.takeOut}>
          {(takeOut) => <Button onClick={() => takeOut().onPress()}>{takeOut().verb}</Button>}
        </Show>
      </OrCancel>
    </form>
  );
}
