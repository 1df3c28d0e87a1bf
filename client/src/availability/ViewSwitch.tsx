import { For } from 'solid-js';
import { t } from '../text/index.ts';
import styles from './availability.module.css';
import { boardViews, type BoardView } from './view.ts';

const words: Readonly<Record<BoardView, () => string>> = {
  table: t.availability.viewTable,
  list: t.availability.viewList,
  map: t.availability.viewMap,
};

/** Three ways to read the same board. */
export function ViewSwitch(props: { readonly view: BoardView; readonly onView: (view: BoardView) => void }) {
  return (
    <div class={styles.switch} role="group" aria-label={t.availability.views()}>
      <For each={boardViews}>
        {(view) => (
          <button type="button" aria-pressed={props.view === view} onClick={() => props.onView(view)}>
            {words[view]()}
          </button>
        )}
      </For>
    </div>
  );
}
