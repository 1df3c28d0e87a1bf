import { createSignal, onCleanup, onMount } from 'solid-js';
import { t } from '../text/index.ts';
import { announce } from './Announcer.tsx';
import { Button } from './Button.tsx';
import { classes } from './classes.ts';
import styles from './StickyBar.module.css';

type UndoBarProps = {
  /** What was done, in words. */
  readonly message: string;
  readonly onUndo: () => void;
  /** Called when the time to undo has passed. */
  readonly onEnd: () => void;
  readonly seconds?: number;
};

/** Ten seconds to take something back, instead of asking "are you sure?" before it. */
export function UndoBar(props: UndoBarProps) {
  const [passed, setPassed] = createSignal(0);
  const left = () => (props.seconds ?? 10) - passed();
  const countDown = (): void => {
    setPassed((seconds) => seconds + 1);
    if (left() <= 0) {
      clearInterval(timer);
      props.onEnd();
    }
  };
  const timer = setInterval(countDown, 1000);
  onCleanup(() => clearInterval(timer));
  onMount(() => announce(`${props.message} ${t.words.undoFor({ count: left() })}`));
  return (
    <div class={classes(styles.bar, styles.low)}>
      <p>
        {props.message} <span class={styles.left}>{t.words.undoFor({ count: left() })}</span>
      </p>
      <Button onClick={() => props.onUndo()}>{t.words.undo()}</Button>
    </div>
  );
}
