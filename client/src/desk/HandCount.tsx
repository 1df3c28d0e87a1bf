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
import { lastInWords } from './VouchStrip.tsx';

type HandCountProps = {
  readonly declared: DeclaredPlaces;
  readonly freshness: Freshness | undefined;
  readonly vouch: Vouching;
};

/** The first thing on the desk of a center that reports by hand: its free places, by whom they are for. */
export function HandCount(props: HandCountProps) {
  const [draft, setDraft] = createSignal<DeclaredPlaces>();
  const counts = () => draft() ?? props.declared;
  const received = () => columns.filter((column) => counts()[column] !== undefined);
  const isLate = () => props.freshness !== undefined && props.freshness.state !== 'fresh';
  const receive = (column: Column, isReceived: boolean): void => {
    const { [column]: _before, ...others } = counts();
    setDraft(isReceived ? { ...others, [column]: 0 } : others);
  };
  const confirm = (): void =>
    void runThen(props.vouch, counts(), () => {
      setDraft(undefined);
      announce(t.desk.vouchDone());
    });
  return (
    <section class={classes(styles.declared, isLate() && styles.late)} aria-labelledby="declared">
      <h2 id="declared">{t.desk.howManyFree()}</h2>
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
            onChange={(places) => setDraft({ ...counts(), [column]: places })}
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
