import { type CloseBeds, type ClosedBeds, closureReasons, type ClosureReason } from '@iwaa/shared/ledger/ledger';
import { createSignal, For, Show, untrack } from 'solid-js';
import type { Action } from '../platform/action.ts';
import { now } from '../platform/clock.ts';
import { dayOf } from '../platform/time.ts';
import { t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { TextInput } from '../ui/inputs.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import { reasonInWords } from './bed-words.ts';
import styles from './beds.module.css';

/** What was closed, and the day from which, unless that is now. */
export type MadeClosure = Pick<ClosedBeds, 'closureIds'> & { readonly from: string | undefined };

type CloseFormProps = {
  readonly bedId: string;
  /** The first day on which the bed can be closed: that of a confirmed departure. Left out: now. */
  readonly from?: string | undefined;
  readonly createClose: () => Action<CloseBeds, ClosedBeds>;
  readonly onClosed: (closed: MadeClosure) => void;
};

/** One tap on a reason closes the bed from now until somebody reopens it; dates are there for who knows them. */
export function CloseForm(props: CloseFormProps) {
  const closing = untrack(() => props.createClose());
  const [from, setFrom] = createSignal(untrack(() => props.from ?? ''));
  const [until, setUntil] = createSignal('');
  const [chosen, setChosen] = createSignal<ClosureReason>();
  const isBackwards = () => until() !== '' && until() <= (from() || dayOf(now()));
  const isTooSoon = () => props.from !== undefined && from() < props.from;
  const closeFor = async (reason: ClosureReason): Promise<void> => {
    if (isBackwards() || isTooSoon()) return;
    setChosen(reason);
    const dates = { ...(from() && { from: from() }), ...(until() && { until: until() }) };
    const outcome = await closing.run({ bedIds: [props.bedId], reason, ...dates });
    if (outcome.phase === 'done') props.onClosed({ closureIds: outcome.result.closureIds, from: from() || undefined });
  };
  const isClosingFor = (reason: ClosureReason): boolean => closing.busy() && chosen() === reason;
  return (
    <div class={styles.form}>
      <Show when={props.from === undefined}>
        <p class={styles.formTitle}>{t.desk.closeBecause()}</p>
      </Show>
      <div class={styles.reasons}>
        <For each={closureReasons}>
          {(reason) => (
            <Button
              aria-label={t.desk.closeFor({ reason: reasonInWords(reason) })}
              pending={isClosingFor(reason)}
              onClick={() => void closeFor(reason)}
            >
              {reasonInWords(reason)}
            </Button>
          )}
        </For>
      </div>
      <Outcome action={closing} />
      <ClosureDays
        first={props.from}
        from={from()}
        until={until()}
        isTooSoon={isTooSoon()}
        isBackwards={isBackwards()}
        onFrom={setFrom}
        onUntil={setUntil}
      />
    </div>
  );
}

type ClosureDaysProps = {
  readonly first: string | undefined;
  readonly from: string;
  readonly until: string;
  readonly isTooSoon: boolean;
  readonly isBackwards: boolean;
  readonly onFrom: (day: string) => void;
  readonly onUntil: (day: string) => void;
};

function ClosureDays(props: ClosureDaysProps) {
  const first = () => props.first ?? dayOf(now());
  return (
    <details>
      <summary class={styles.summary}>{t.desk.chooseDates()}</summary>
      <div class={styles.dates}>
        <TextInput
          type="date"
          dir="ltr"
          label={t.desk.closeFrom()}
          hint={props.first === undefined ? t.desk.closeFromHint() : undefined}
          min={first()}
          value={props.from}
          error={props.isTooSoon ? t.desk.stillThere() : undefined}
          onValue={props.onFrom}
        />
        <TextInput
          type="date"
          dir="ltr"
          label={t.desk.closeUntil()}
          hint={t.desk.closeUntilHint()}
          min={first()}
          value={props.until}
          error={props.isBackwards ? t.desk.datesBackwards() : undefined}
          onValue={props.onUntil}
        />
      </div>
    </details>
  );
}
