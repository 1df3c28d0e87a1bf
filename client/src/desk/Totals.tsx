import { bedStates, type BedTotals } from '@iwaa/shared/ledger/ledger';
import { For } from 'solid-js';
import { t } from '../text/index.ts';
import { StatusShape } from '../ui/StatusMark.tsx';
import { statusOf } from './bed-words.ts';
import styles from './beds.module.css';

/** Every bed once: the states always add up to the beds there are. */
export function Totals(props: { readonly totals: BedTotals }) {
  const all = () => bedStates.reduce((sum, state) => sum + props.totals[state], 0);
  const present = () => bedStates.filter((state) => props.totals[state] > 0);
  return (
    <p class={styles.totals}>
      <strong>{t.words.beds({ count: all() })}</strong>
      <span aria-hidden="true"> = </span>
      <For each={present()}>
        {(state, index) => (
          <>
            {index() > 0 ? ' + ' : ''}
            <span class={styles.term}>
              <StatusShape status={statusOf(state)} /> {t.status[statusOf(state)]()} {props.totals[state]}
            </span>
          </>
        )}
      </For>
    </p>
  );
}
