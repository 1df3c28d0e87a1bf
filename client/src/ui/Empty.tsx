import type { JSX } from 'solid-js';
import styles from './Empty.module.css';

/** Empty is an answer: the sentence says what there is not, the children say what to do. */
export function Empty(props: { readonly title: string; readonly children: JSX.Element }) {
  return (
    <div class={styles.empty}>
      <p class={styles.title}>{props.title}</p>
      {props.children}
    </div>
  );
}
