import { For } from 'solid-js';
import { t } from '../text/index.ts';
import styles from './Loading.module.css';

/** Holds the place of what is coming, so that nothing jumps; invisible for the first moment, since most reads are faster. */
export function Loading(props: { readonly lines?: number }) {
  return (
    <div class={styles.loading} role="status" aria-label={t.words.loading()}>
      <For each={Array.from({ length: props.lines ?? 4 })}>{() => <div class={styles.line} />}</For>
    </div>
  );
}
