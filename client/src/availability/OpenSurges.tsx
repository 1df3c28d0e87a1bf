import type { RegionLine } from '@iwaa/shared/centers/centers';
import type { SurgeLine } from '@iwaa/shared/ledger/surge';
import { Show } from 'solid-js';
import { api } from '../api.ts';
import { createAction } from '../platform/action.ts';
import type { Query } from '../platform/query.ts';
import { dayInWords, dayOf } from '../platform/time.ts';
import { nameOf } from '../text/name.ts';
import { t } from '../text/index.ts';
import { announce } from '../ui/Announcer.tsx';
import { Button } from '../ui/Button.tsx';
import { KeyedFor } from '../ui/KeyedFor.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import { runThen } from '../ui/placement/run.ts';
import styles from './surge.module.css';

type OpenSurgesProps = {
  readonly surges: Query<SurgeLine[]>;
  readonly regions: readonly RegionLine[];
  readonly mayEnd: boolean;
};

/** The surges that are open, for everybody who looks at the board; the coordination ends them here. */
export function OpenSurges(props: OpenSurgesProps) {
  const end = createAction(api.ledger.endSurge.mutate);
  const onEnded = (): void => {
    announce(t.surge.ended());
    props.surges.refetch();
  };
  const regionName = (id: string): string => {
    const region = props.regions.find((one) => one.id === id);
    return region ? nameOf(region) : id;
  };
  return (
    <>
      <KeyedFor each={props.surges.data() ?? []} by={({ surgeId }) => surgeId}>
        {(surge) => (
          <Notice kind="warn">
            <div class={styles.line}>
              <p>{surgeInWords(surge(), regionName(surge().regionId))}</p>
              <Show when={props.mayEnd}>
                <Button pending={end.busy()} onClick={() => void runThen(end, { surgeId: surge().surgeId }, onEnded)}>
                  {t.surge.end({ region: regionName(surge().regionId) })}
                </Button>
              </Show>
            </div>
          </Notice>
        )}
      </KeyedFor>
      <Outcome action={end} />
    </>
  );
}

/** The end is the first moment that is over: its last day is the one before. */
function surgeInWords(surge: SurgeLine, region: string): string {
  const day = dayInWords(dayOf(Date.parse(surge.until) - 1));
  const words = t.surge.open({ region, day, reason: t.surge[surge.reason]() });
  return surge.extraBeds === null ? words : `${words} ${t.surge.extraBeds({ count: surge.extraBeds })}`;
}
