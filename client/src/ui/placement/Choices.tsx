import { createUniqueId, For, Show } from 'solid-js';
import { classes } from '../classes.ts';
import type { Choice } from '../inputs.tsx';
import styles from './Choices.module.css';

type ChoicesProps<V extends string> = {
  readonly label: string;
  readonly choices: readonly Choice<V>[];
  readonly value: V | undefined;
  readonly onValue: (value: V) => void;
  readonly error?: string | undefined;
};

/** One choice among few, all in sight: native radio buttons that look like chips. */
export function Choices<V extends string>(props: ChoicesProps<V>) {
  const name = createUniqueId();
  return (
    <fieldset class={styles.choices} aria-describedby={props.error ? `${name}-error` : undefined}>
      <legend class={styles.legend}>{props.label}</legend>
      <div class={styles.options}>
        <For each={props.choices}>
          {(choice) => (
            <label class={classes(styles.option, choice.value === props.value && styles.chosen)}>
              <input
                type="radio"
                name={name}
                checked={choice.value === props.value}
                onChange={() => props.onValue(choice.value)}
              />
              {choice.label}
            </label>
          )}
        </For>
      </div>
      <Show when={props.error}>
        <p class={styles.error} id={`${name}-error`} role="alert">
          {props.error}
        </p>
      </Show>
    </fieldset>
  );
}

/** The choices of a shared list, each with its words. */
export const choicesOf = <V extends string>(
  values: readonly V[],
  words: Readonly<Record<V, () => string>>,
): Choice<V>[] => values.map((value) => ({ value, label: words[value]() }));
