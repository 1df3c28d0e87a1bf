import type { CoverGap } from '@iwaa/shared/staff/cover';
import { For, Show } from 'solid-js';
import { t } from '../../text/index.ts';
import { StatusMark } from '../StatusMark.tsx';
import styles from './Gaps.module.css';
import { gapInWords } from './words.ts';

/** Where staff is missing in the days ahead, the nearest first; or that none is. */
export function Gaps(props: { readonly gaps: readonly CoverGap[]; readonly most?: number }) {
  const shown = () => props.gaps.slice(0, props.most);
  const more = () => props.gaps.length - shown().length;
  return (
    <Show when={props.gaps.length > 0} fallback={<StatusMark status="free">{t.staff.noGaps()}</StatusMark>}>
      <div class={styles.gaps}>
        <StatusMark status="closed">{t.staff.gaps()}</StatusMark>
        <ul class={styles.list}>
          <For each={shown()}>{(gap) => <li>{gapInWords(gap)}</li>}</For>
          <Show when={more() > 0}>
            <li class={styles.more}>{t.staff.gapsMore({ count: more() })}</li>
          </Show>
        </ul>
      </div>
    </Show>
  );
}
