import { createUniqueId, Show, type JSX } from 'solid-js';
import { t } from '../text/index.ts';
import styles from './Field.module.css';

/** What ties a native control to its label, hint and error. */
export type ControlAttributes = {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': 'true' | undefined;
};

export type FieldProps = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly optional?: boolean | undefined;
  /** Given when an error summary links to the control. */
  readonly id?: string | undefined;
};

/** A label, a hint and an error around a native control. */
export function Field(props: FieldProps & { readonly children: (control: ControlAttributes) => JSX.Element }) {
  const ownId = createUniqueId();
  const id = () => props.id ?? ownId;
  const hintId = () => (props.hint ? `${id()}-hint` : undefined);
  const errorId = () => (props.error ? `${id()}-error` : undefined);
  const control: ControlAttributes = {
    get id() {
      return id();
    },
    get 'aria-describedby'() {
      return [hintId(), errorId()].filter(Boolean).join(' ') || undefined;
    },
    get 'aria-invalid'() {
      return props.error ? 'true' : undefined;
    },
  };
  return (
    <div class={styles.field}>
      <label class={styles.label} for={id()}>
        {props.label}
        <Show when={props.optional}>
          <span class={styles.optional}> ({t.words.optional()})</span>
        </Show>
      </label>
      <Show when={props.hint}>
        <p class={styles.hint} id={hintId()}>
          {props.hint}
        </p>
      </Show>
      {props.children(control)}
      <Show when={props.error}>
        <p class={styles.error} id={errorId()}>
          {props.error}
        </p>
      </Show>
    </div>
  );
}
