import { t } from '../text/index.ts';
import styles from './Progress.module.css';

/** How far the preparation is: a bar, and the same in words. */
export function Progress(props: { readonly done: number; readonly total: number }) {
  const words = () => t.centers.itemsDone({ done: props.done, count: props.total });
  return (
    <div class={styles.progress}>
      <progress class={styles.bar} value={props.done} max={Math.max(1, props.total)} aria-label={words()} />
      <span>{words()}</span>
    </div>
  );
}
