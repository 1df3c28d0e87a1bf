import type { JSX } from 'solid-js';
import styles from './Chip.module.css';

type ChipProps = {
  readonly pressed: boolean;
  readonly onPress: (pressed: boolean) => void;
  readonly children: JSX.Element;
};

/** A choice that is on or off. */
export function Chip(props: ChipProps) {
  return (
    <button
      type="button"
      class={styles.chip}
      aria-pressed={props.pressed}
      onClick={() => props.onPress(!props.pressed)}
    >
      {props.children}
    </button>
  );
}

/** Chips that belong together; on a narrow screen the row slides instead of wrapping over the page. */
export function ChipRow(props: { readonly label: string; readonly wrap?: boolean; readonly children: JSX.Element }) {
  return (
    <div role="group" aria-label={props.label} class={props.wrap ? styles.wrapped : styles.row}>
      {props.children}
    </div>
  );
}
