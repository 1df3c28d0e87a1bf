import type { Freshness } from '@iwaa/shared/availability/availability';
import { now } from '../platform/clock.ts';
import { momentInWords } from '../platform/time.ts';
import { createSignal, Show } from 'solid-js';
import { t } from '../text/index.ts';
import { roleInWords } from '../text/role.ts';
import { announce } from '../ui/Announcer.tsx';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { Outcome } from '../ui/Outcome.tsx';
import { runThen } from '../ui/placement/run.ts';
import type { Vouching } from './changes.ts';
import styles from './desk.module.css';

type VouchStripProps = {
  readonly freshness: Freshness | undefined;
  readonly vouch: Vouching;
};

export function lastInWords({ at, by }: Freshness): string {
  if (at === null) return t.desk.neverVouched();
  const moment = momentInWords(at, now());
  return by === null ? t.desk.vouched({ moment }) : t.desk.vouchedBy({ moment, by: roleInWords(by) });
}

/** Until the board knows of a confirmation, and as long as it lasts: a desk that stays open all night asks again. */
export const stillHolds = (saidAt: string, freshness: Freshness | undefined): boolean =>
  (freshness?.at ?? '') < saidAt || freshness?.state === 'fresh';

/** The first thing on the desk: one tap says that everything below is still true. */
export function VouchStrip(props: VouchStripProps) {
  const [saidAt, setSaidAt] = createSignal<string>();
  const just = (): boolean => {
    const at = saidAt();
    return at !== undefined && stillHolds(at, props.freshness);
  };
  const isLate = () => props.freshness !== undefined && props.freshness.state !== 'fresh' && !just();
  const confirm = (): void =>
    void runThen(props.vouch, undefined, ({ vouchedAt }) => {
      setSaidAt(vouchedAt);
      announce(t.desk.vouchDone());
    });
  return (
    <section class={classes(styles.vouch, isLate() && styles.late)} aria-label={t.desk.stillTrue()}>
      <div class={styles.vouchWords}>
        <p class={styles.question}>{just() ? t.desk.vouchDone() : t.desk.stillTrue()}</p>
        <Show when={props.freshness}>{(freshness) => <p class={styles.soft}>{lastInWords(freshness())}</p>}</Show>
      </div>
      <Button kind="primary" pending={props.vouch.busy()} onClick={confirm}>
        {t.desk.yesUnchanged()}
      </Button>
      <Outcome action={props.vouch} />
    </section>
  );
}
