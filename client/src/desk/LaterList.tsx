import type { BedClaim, BedTile } from '@iwaa/shared/ledger/ledger';
import { For, Show, untrack } from 'solid-js';
import { dayInWords } from '../platform/time.ts';
import { t } from '../text/index.ts';
import { announce } from '../ui/Announcer.tsx';
import { Button } from '../ui/Button.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import { laterInWords } from './bed-words.ts';
import styles from './beds.module.css';
import type { DeskChanges } from './changes.ts';

type LaterListProps = {
  readonly tile: BedTile;
  readonly createReopen: DeskChanges['createReopen'];
};

/** What is promised of this bed for later; a closure to come can be called off. */
export function LaterList(props: LaterListProps) {
  const reopening = untrack(() => props.createReopen());
  const callOff = async ({ claimId, since }: BedClaim): Promise<void> => {
    const { bedId, label } = props.tile;
    const outcome = await reopening.run({ bedIds: [bedId], closureIds: [claimId] });
    if (outcome.phase === 'done') announce(t.desk.closureCalledOff({ bed: label, day: dayInWords(since) }));
  };
  return (
    <Show when={props.tile.later.length > 0}>
      <div class={styles.later}>
        <p class={styles.formTitle}>{t.desk.later()}</p>
        <ul>
          <For each={props.tile.later}>
            {(claim) => (
              <li>
                {laterInWords(claim)}
                <Show when={claim.purpose === 'closure'}>
                  {' '}
                  <Button
                    kind="plain"
                    aria-label={t.desk.callOffClosureOf({ day: dayInWords(claim.since) })}
                    pending={reopening.busy()}
                    onClick={() => void callOff(claim)}
                  >
                    {t.desk.callOffClosure()}
                  </Button>
                </Show>
              </li>
            )}
          </For>
        </ul>
        <Outcome action={reopening} />
      </div>
    </Show>
  );
}
