import { bedStates, type BedTotals } from '@iwaa/shared/ledger/ledger';
import { For } from 'solid-js';
import { t } from '../text/index.ts';
import { StatusShape } from '../ui/StatusMark.tsx';
import { statusOf } from './bed-words.ts';
import styles from './beds.module.css';

const sumOf = (totals: BedTotals): number => bedStates.reduce((sum, state) => sum + totals[state], 0);
const present = (totals: BedTotals) => bedStates.filter((state) => totals[state] > 0);

/** Every bed once: the states always add up to the beds there are. */
export function Totals(props: { readonly totals: BedTotals }) {
  return (
    <p class={styles.totals}>
      <strong>{t.words.beds({ count: sumOf(props.totals) })}</strong>
      <span aria-hidden="true"> = </span>
      <For each={present(props.totals)}>
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
