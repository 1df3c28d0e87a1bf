import type { WaitingLine } from '@iwaa/shared/placements/waiting';
import { urgencies } from '@iwaa/shared/placements/words';
import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { t } from '../text/index.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { KeyedFor } from '../ui/KeyedFor.tsx';
import { PartyWords } from '../ui/placement/PartyWords.tsx';
import { Reference } from '../ui/placement/Reference.tsx';
import { ConfirmWaiting, type Confirm } from './ConfirmWaiting.tsx';
import styles from './Waiting.module.css';
import { WaitingFacts } from './WaitingFacts.tsx';

type WaitingViewProps = {
  readonly lines: readonly WaitingLine[];
  readonly cityName: (cityId: string) => string;
  readonly createConfirm: () => Confirm;
};

/** The waiting list in its order, under the urgencies that make it. */
export function WaitingView(props: WaitingViewProps) {
  const present = () => urgencies.filter((urgency) => props.lines.some((line) => line.urgency === urgency));
  return (
    <Show
      when={props.lines.length > 0}
      fallback={
        <Empty title={t.waiting.nobody()}>
          <ButtonLink kind="primary" href="/requests/new">
            {t.shell.newRequest()}
          </ButtonLink>
        </Empty>
      }
    >
      <For each={present()}>
        {(urgency) => (
          <section class={styles.section} aria-labelledby={`waiting-${urgency}`}>
            <h2 id={`waiting-${urgency}`}>{t.urgencies[urgency]()}</h2>
            <ol class={styles.list}>
              <KeyedFor each={props.lines.filter((line) => line.urgency === urgency)} by={(line) => line.requestId}>
                {(line) => (
                  <li class={styles.line}>
                    <p class={styles.head}>
                      <A href={`/requests/${line().reference}`}>
                        <Reference value={line().reference} />
                      </A>
                      <PartyWords party={line().party} />
                    </p>
                    <WaitingFacts line={line()} cityName={props.cityName} />
                    <ConfirmWaiting line={line()} createConfirm={props.createConfirm} />
                  </li>
                )}
              </KeyedFor>
            </ol>
          </section>
        )}
      </For>
    </Show>
  );
}
