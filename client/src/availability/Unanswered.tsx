import type { Board, UnansweredLine } from '@iwaa/shared/availability/availability';
import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { now } from '../platform/clock.ts';
import { durationInWords } from './duration.ts';
import { t } from '../text/index.ts';
import { Card } from '../ui/Card.tsx';
import { Countdown } from '../ui/Countdown.tsx';
import { codeNameOf } from '../ui/placement/names.ts';
import { partyInWords } from '../ui/placement/party.ts';
import { Reference } from '../ui/placement/Reference.tsx';
import styles from './availability.module.css';

type UnansweredProps = { readonly board: Pick<Board, 'unanswered' | 'centers'> };

/** Requests that wait for somebody, each with its clock and the way to it. */
export function Unanswered(props: UnansweredProps) {
  const towards = ({ centerId }: UnansweredLine): string => {
    const center = props.board.centers.find((row) => row.centerId === centerId);
    return center ? t.availability.towards({ center: codeNameOf(center) }) : t.availability.noPlace();
  };
  return (
    <Card title={t.availability.unanswered()}>
      <Show when={props.board.unanswered.length > 0} fallback={<p>{t.availability.noUnanswered()}</p>}>
        <ul class={styles.unanswered}>
          <For each={props.board.unanswered}>
            {(line) => (
              <li>
                <A href={`/requests/${line.reference}`}>
                  <Reference value={line.reference} />
                  <Show
                    when={line.dueAt}
                    fallback={
                      <span class={styles.waiting}>
                        {t.availability.waiting({ time: durationInWords(now() - Date.parse(line.waitingSince)) })}
                      </span>
                    }
                  >
                    {(dueAt) => <Countdown until={dueAt()} />}
                  </Show>
                  <span class={styles.party}>
                    {partyInWords(line.party)} {towards(line)}
                  </span>
                </A>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Card>
  );
}
