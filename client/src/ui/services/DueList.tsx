import type { CenterServices, DueLine, TickPlanItem } from '@iwaa/shared/services/services';
import { A } from '@solidjs/router';
import { Show, untrack } from 'solid-js';
import type { Action } from '../../platform/action.ts';
import { now } from '../../platform/clock.ts';
import { dayInWords, dayOf } from '../../platform/time.ts';
import { t } from '../../text/index.ts';
import { announce } from '../Announcer.tsx';
import { Button } from '../Button.tsx';
import { KeyedFor } from '../KeyedFor.tsx';
import { Outcome } from '../Outcome.tsx';
import { Reference } from '../placement/Reference.tsx';
import { runThen } from '../placement/run.ts';
import { itemInWords, whomInWords } from './plan-words.ts';
import styles from './services.module.css';

export type Tick = () => Action<TickPlanItem, unknown>;
type DueListProps = { readonly services: CenterServices; readonly createTick: Tick | undefined };

/** What is late and what is due within the week. Whoever is not of the center reads how much, and no more. */
export function DueList(props: DueListProps) {
  return (
    <div class={styles.part}>
      <h3 class={styles.title}>{t.services.dueTitle()}</h3>
      <Counts counts={props.services.counts} />
      <Show when={props.createTick} fallback={<p class={styles.under}>{t.services.countsOnly()}</p>}>
        {(createTick) => (
          <ul class={styles.lines}>
            <KeyedFor each={props.services.due} by={(line) => line.itemId}>
              {(line) => <Due line={line()} createTick={createTick()} />}
            </KeyedFor>
          </ul>
        )}
      </Show>
    </div>
  );
}

function Counts(props: { readonly counts: CenterServices['counts'] }) {
  return (
    <>
      <Show when={props.counts.overdue > 0}>
        <p class={styles.late}>{t.services.overdueCount({ count: props.counts.overdue })}</p>
      </Show>
      <p class={styles.under}>
        {props.counts.due > 0 ? t.services.dueCount({ count: props.counts.due }) : t.services.nothingDue()}
      </p>
    </>
  );
}

function Due(props: { readonly line: DueLine; readonly createTick: Tick }) {
  // Each line has a change of its own: what one is refused is not told in another.
  const tick = untrack(() => props.createTick());
  const isLate = () => props.line.dueOn < dayOf(now());
  const when = () => {
    const day = dayInWords(props.line.dueOn);
    if (isLate()) return t.services.late({ day });
    return props.line.dueOn === dayOf(now()) ? t.services.dueToday() : t.services.dueOn({ day });
  };
  const what = () => itemInWords(props.line);
  const press = (): void => {
    const said = t.services.ticked({ what: what() });
    void runThen(tick, { itemId: props.line.itemId, done: true }, () => announce(said));
  };
  return (
    <li class={styles.line}>
      <span class={styles.name}>{what()}</span>
      <Button pending={tick.busy()} aria-label={t.services.doneOf({ what: what() })} onClick={press}>
        {t.services.done()}
      </Button>
      <span class={styles.under}>
        <A href={`/requests/${props.line.reference}`}>
          <Reference value={props.line.reference} />
        </A>{' '}
        · {whomInWords(props.line.letter)} · <span class={isLate() ? styles.late : undefined}>{when()}</span>
      </span>
      <Outcome action={tick} />
    </li>
  );
}
