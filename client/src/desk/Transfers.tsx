import { A } from '@solidjs/router';
import { Show } from 'solid-js';
import { t } from '../text/index.ts';
import { Countdown } from '../ui/Countdown.tsx';
import { KeyedFor } from '../ui/KeyedFor.tsx';
import { PartyWords } from '../ui/placement/PartyWords.tsx';
import { Reference } from '../ui/placement/Reference.tsx';
import { dueOf, transferInWords } from '../ui/placement/transfer.ts';
import styles from './desk.module.css';
import type { Moving } from './today.ts';

/** Who goes on to another center: where to, and until when an answer or an arrival is awaited there. */
export function Transfers(props: { readonly moving: readonly Moving[] }) {
  return (
    <Show when={props.moving.length > 0}>
      <h3 class={styles.groupTitle}>{t.transfers.underWay()}</h3>
      <ul class={styles.list}>
        <KeyedFor each={props.moving} by={({ transfer }) => transfer.offerId}>
          {(moving) => (
            <li class={styles.stay}>
              <div class={styles.answerHead}>
                <A href={`/requests/${moving().line.reference}`}>
                  <Reference value={moving().line.reference} />
                </A>
                <Countdown until={dueOf(moving().transfer)} />
              </div>
              <p>
                <PartyWords party={moving().line.party} /> · {transferInWords(moving().transfer)}
              </p>
            </li>
          )}
        </KeyedFor>
      </ul>
    </Show>
  );
}
