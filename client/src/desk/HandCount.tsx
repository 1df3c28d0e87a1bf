import { columns, type Column, type Freshness } from '@iwaa/shared/availability/availability';
import { type DeclaredPlaces, mostFree } from '@iwaa/shared/centers/vouch';
import { createSignal, For, Show } from 'solid-js';
import { t } from '../text/index.ts';
import { announce } from '../ui/Announcer.tsx';
import { Button } from '../ui/Button.tsx';
import { Chip, ChipRow } from '../ui/Chip.tsx';
import { classes } from '../ui/classes.ts';
import { Outcome } from '../ui/Outcome.tsx';
import { runThen } from '../ui/placement/run.ts';
import { Stepper } from '../ui/Stepper.tsx';
import type { Vouching } from './changes.ts';
import styles from './desk.module.css';
import { lastInWords, stillHolds } from './VouchStrip.tsx';

type HandCountProps = {
  readonly declared: DeclaredPlaces;
  readonly freshness: Freshness | undefined;
  readonly vouch: Vouching;
};

/** The numbers as they stand on the screen, and what became of those that were said. */
function createCount(props: HandCountProps) {
  const [draft, setDraft] = createSignal<DeclaredPlaces>();
  const [said, setSaid] = createSignal<{ readonly places: DeclaredPlaces; readonly at: string }>();
  // On a poor line the board comes late: until it knows what was just said, its old numbers would look as if nothing had been kept.
  const unheard = () => {
    const mine = said();
    return mine && (props.freshness?.at ?? '') < mine.at ? mine.places : undefined;
  };
  const counts = () => draft() ?? unheard() ?? props.declared;
  const isDone = (): boolean => {
    const mine = said();
    return mine !== undefined && draft() === undefined && stillHolds(mine.at, props.freshness);
  };
  const confirm = (): void => {
    const places = counts();
    void runThen(props.vouch, places, ({ vouchedAt }) => {
      setSaid({ places, at: vouchedAt });
      // What was changed meanwhile is not said yet.
      setDraft((now) => (now === places ? undefined : now));
      announce(t.desk.vouchDone());
    });
  };
  return { counts, set: setDraft, isDone, confirm };
}

/** The first thing on the desk of a center that reports by hand: its free places, by whom they are for. */
export function HandCount(props: HandCountProps) {
  const { counts, set, isDone, confirm } = createCount(props);
  const received = () => columns.filter((column) => counts()[column] !== undefined);
  const isLate = () => props.freshness !== undefined && props.freshness.state !== 'fresh' && !isDone();
  const receive = (column: Column, isReceived: boolean): void => {
    const { [column]: _before, ...others } = counts();
    set(isReceived ? { ...others, [column]: 0 } : others);
  };
  return (
    <section class={classes(styles.declared, isLate() && styles.late)} aria-labelledby="declared">
      <h2 id="declared">{t.desk.howManyFree()}</h2>
      <Show when={isDone()}>
        <p>{t.desk.vouchDone()}</p>
      </Show>
      <Show when={props.freshness}>{(freshness) => <p class={styles.soft}>{lastInWords(freshness())}</p>}</Show>
      <ChipRow label={t.desk.whomReceived()} wrap>
        <For each={columns}>
          {(column) => (
            <Chip pressed={counts()[column] !== undefined} onPress={(isReceived) => receive(column, isReceived)}>
              {t.availability[column]()}
            </Chip>
          )}
        </For>
      </ChipRow>
      <For each={received()} fallback={<p>{t.desk.chooseWhom()}</p>}>
        {(column) => (
          <Stepper
            label={t.availability[column]()}
            value={counts()[column] ?? 0}
            max={mostFree}
            onChange={(places) => set({ ...counts(), [column]: places })}
          />
        )}
      </For>
      <div>
        <Button kind="primary" pending={props.vouch.busy()} onClick={confirm}>
          {t.desk.confirmCounts()}
        </Button>
      </div>
      <Outcome action={props.vouch} />
    </section>
  );
}
