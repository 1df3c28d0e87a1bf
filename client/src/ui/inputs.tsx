/** Native controls with their label, hint and error. */
import { For, splitProps, type JSX } from 'solid-js';
import { Field, type FieldProps } from './Field.tsx';
import styles from './Field.module.css';

const fieldNames = ['label', 'hint', 'error', 'optional', 'id'] as const;
type Written = { readonly value: string; readonly onValue: (value: string) => void };

type TextInputProps = FieldProps &
  Written &
  Omit<JSX.InputHTMLAttributes<HTMLInputElement>, keyof FieldProps | 'value' | 'onInput'>;

/** `dir="auto"` because what people write may be in any script; codes and phone numbers ask for `dir="ltr"`. */
export function TextInput(props: TextInputProps) {
  const [field, written, rest] = splitProps(props, fieldNames, ['value', 'onValue']);
  return (
    <Field {...field}>
      {(control) => (
        <input
          dir="auto"
          {...rest}
          {...control}
          class={styles.control}
          value={written.value}
          onInput={(event) => written.onValue(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

type TextareaProps = FieldProps &
  Written &
  Omit<JSX.TextareaHTMLAttributes<HTMLTextAreaElement>, keyof FieldProps | 'value' | 'onInput'>;

export function Textarea(props: TextareaProps) {
  const [field, written, rest] = splitProps(props, fieldNames, ['value', 'onValue']);
  return (
    <Field {...field}>
      {(control) => (
        <textarea
          dir="auto"
          {...rest}
          {...control}
          class={styles.control}
          value={written.value}
          onInput={(event) => written.onValue(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

export type Choice<V extends string> = { readonly value: V; readonly label: string };
type SelectProps<V extends string> = FieldProps & {
  readonly choices: readonly Choice<V>[];
  readonly value: V;
  readonly onValue: (value: V) => void;
};

export function Select<V extends string>(props: SelectProps<V>) {
  const [field, own] = splitProps(props, fieldNames);
  const choose = (index: number): void => {
    const choice = own.choices[index];
    if (choice) own.onValue(choice.value);
  };
  return (
    <Field {...field}>
      {(control) => (
        <select {...control} class={styles.control} onChange={(event) => choose(event.currentTarget.selectedIndex)}>
          <For each={own.choices}>
            {(choice) => (
              <option value={choice.value} selected={choice.value === own.value}>
                {choice.label}
              </option>
            )}
          </For>
        </select>
      )}
    </Field>
  );
}
