import { t } from '../../text/index.ts';
import type { FieldProps } from '../../ui/Field.tsx';
import { TextInput } from '../../ui/inputs.tsx';
import { createNumberTyping, type NumberProps } from './number-typing.ts';
import styles from './NumberInput.module.css';

/** A figure with its label, hint and error. */
export function NumberInput(props: NumberProps & Pick<FieldProps, 'hint' | 'error'>) {
  const typing = createNumberTyping(props);
  return (
    <TextInput
      id={props.id}
      label={props.label}
      hint={props.hint}
      error={typing.isWrong() ? t.expansion.notNumber() : props.error}
      inputmode="decimal"
      autocomplete="off"
      dir="ltr"
      value={typing.shown()}
      onValue={typing.type}
      onChange={typing.settle}
    />
  );
}

/** A figure in a cell of a table, whose row and column say what it is to those who see them. */
export function NumberCell(props: NumberProps) {
  const typing = createNumberTyping(props);
  return (
    <input
      class={styles.cell}
      id={props.id}
      aria-label={props.label}
      aria-invalid={typing.isWrong() ? 'true' : undefined}
      inputmode="decimal"
      autocomplete="off"
      dir="ltr"
      value={typing.shown()}
      onInput={(event) => typing.type(event.currentTarget.value)}
      onChange={typing.settle}
    />
  );
}
