import type { CenterBeds } from '@iwaa/shared/ledger/ledger';
import { createSignal, Show } from 'solid-js';
import { api } from '../api.ts';
import { createAction } from '../platform/action.ts';
import { createQuery } from '../platform/query.ts';
import { dayInWords, dayOf } from '../platform/time.ts';
import { t } from '../text/index.ts';
import { announce } from '../ui/Announcer.tsx';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/inputs.tsx';
import { KeyedFor } from '../ui/KeyedFor.tsx';
import layout from '../ui/layout.module.css';
import { Notice } from '../ui/Notice.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import { Stepper } from '../ui/Stepper.tsx';
import styles from './desk.module.css';

type SurgeBedsProps = {
  readonly rooms: CenterBeds['rooms'];
  /** A manager puts beds up; the night team sees that a surge is open. */
  readonly mayAdd: boolean;
  readonly onAdded: () => void;
};

/** A surge is open in the center's region: until when, and beds that exist only as long. */
export function SurgeBeds(props: SurgeBedsProps) {
  const surges = createQuery(
    () => api.ledger.surges.query(),
    () => true,
    { concerns: (topics) => topics.network || topics.centers.length > 0 },
  );
  const add = createAction(api.ledger.addExtraBeds.mutate);
  const [roomId, setRoomId] = createSignal<string>();
  const [count, setCount] = createSignal(1);
  const room = () => roomId() ?? props.rooms[0]?.roomId ?? '';
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const outcome = await add.run({ roomId: room(), count: count() });
    if (outcome.phase !== 'done') return;
    announce(t.surge.added({ count: outcome.result.bedIds.length }));
    props.onAdded();
    surges.refetch();
  };
  return (
    <KeyedFor each={surges.data() ?? []} by={({ surgeId }) => surgeId}>
      {(surge) => (
        <Notice kind="warn">
          <p>
            <strong>{t.surge.here({ day: dayInWords(dayOf(Date.parse(surge().until) - 1)) })}</strong>{' '}
            {t.surge.extraBeds({ count: surge().extraBeds ?? 0 })}
          </p>
          <Show when={props.mayAdd && props.rooms.length > 0} fallback={<p>{t.surge.goWithIt()}</p>}>
            <details>
              <summary class={layout.fold}>{t.surge.howMany()}</summary>
              <p>{t.surge.goWithIt()}</p>
              <form class={styles.surge} onSubmit={(event) => void submit(event)}>
                <Select
                  label={t.surge.room()}
                  choices={props.rooms.map((one) => ({ value: one.roomId, label: one.name }))}
                  value={room()}
                  onValue={setRoomId}
                />
                <Stepper label={t.surge.howMany()} value={count()} min={1} max={10} onChange={setCount} />
                <Button kind="primary" type="submit" pending={add.busy()}>
                  {t.surge.addVerb()}
                </Button>
              </form>
              <Outcome action={add} />
            </details>
          </Show>
        </Notice>
      )}
    </KeyedFor>
  );
}
