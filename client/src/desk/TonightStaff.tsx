import type { OnShift, StaffTonight } from '@iwaa/shared/staff/staff';
import { A, useLocation } from '@solidjs/router';
import { createSignal, For, Show } from 'solid-js';
import type { Action } from '../platform/action.ts';
import { t } from '../text/index.ts';
import { announce } from '../ui/Announcer.tsx';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { OpenInPlace } from '../ui/OpenInPlace.tsx';
import { OrCancel } from '../ui/OrCancel.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import { Gaps } from '../ui/staff/Gaps.tsx';
import { hoursInWords, roomInWords } from '../ui/staff/words.ts';
import { UndoBar } from '../ui/UndoBar.tsx';
import styles from './staff.module.css';

type TonightStaffProps = {
  readonly staff: StaffTonight;
  readonly room: number | null;
  readonly absence: Action<{ readonly shiftId: string }, { readonly absenceId: string }>;
  readonly endAbsence: Action<{ readonly absenceId: string }, unknown>;
  readonly onChanged: () => void;
};

type Away = { readonly absenceId: string; readonly name: string };

/** Who is there over the next 24 hours, how far that goes, and "we are one short" in two taps. */
export function TonightStaff(props: TonightStaffProps) {
  const [last, setLast] = createSignal<Away>();
  const location = useLocation();
  const takeBack = async (absenceId: string): Promise<void> => {
    if ((await props.endAbsence.run({ absenceId })).phase !== 'done') return;
    setLast(undefined);
    announce(t.staff.backDone());
    props.onChanged();
  };
  return (
    <section class={styles.panel} aria-labelledby="staff">
      <div class={styles.head}>
        <h2 id="staff">{t.staff.tonight()}</h2>
        <A class={styles.link} href={`/rota${location.search}`}>
          {t.staff.toRota()}
        </A>
      </div>
      <Show when={props.room !== null}>
        <p class={styles.room}>{roomInWords(props.room ?? 0)}</p>
      </Show>
      <Show when={props.staff.shifts.length > 0} fallback={<p class={styles.soft}>{t.staff.nobodyTonight()}</p>}>
        <ul class={styles.people}>
          <For each={props.staff.shifts}>{(shift) => <Person shift={shift} />}</For>
        </ul>
      </Show>
      <OneShort {...props} onAway={setLast} />
      <Outcome action={props.absence} />
      <Outcome action={props.endAbsence} />
      <Show when={last()} keyed>
        {(away) => (
          <UndoBar
            message={t.staff.awayDone({ name: away.name })}
            onUndo={() => void takeBack(away.absenceId)}
            onEnd={() => !props.endAbsence.busy() && setLast(undefined)}
          />
        )}
      </Show>
      <Show when={props.staff.hasRules}>
        <Gaps gaps={props.staff.gaps} most={4} />
      </Show>
    </section>
  );
}

/** First that somebody is missing, then who: nothing else is asked. */
function OneShort(props: TonightStaffProps & { readonly onAway: (away: Away) => void }) {
  const present = () => props.staff.shifts.filter((shift) => shift.absenceId === null);
  const takeOff = async (shift: OnShift, close: () => void): Promise<void> => {
    const outcome = await props.absence.run({ shiftId: shift.shiftId });
    if (outcome.phase !== 'done') return;
    close();
    props.onAway({ absenceId: outcome.result.absenceId, name: shift.displayName });
    props.onChanged();
  };
  return (
    <OpenInPlace label={t.staff.oneShort()} mayOpen={present().length > 0}>
      {(close) => (
        <>
          <p class={styles.question}>{t.staff.whoIsShort()}</p>
          <OrCancel onCancel={close}>
            <For each={present()}>
              {(shift) => (
                <Button pending={props.absence.busy()} onClick={() => void takeOff(shift, close)}>
                  {t.staff.isAway({ name: shift.displayName })} · {hoursInWords(shift)}
                </Button>
              )}
            </For>
          </OrCancel>
        </>
      )}
    </OpenInPlace>
  );
}

function Person(props: { readonly shift: OnShift }) {
  return (
    <li class={classes(styles.person, props.shift.absenceId !== null && styles.away)}>
      <span>
        <bdi class={styles.name}>{props.shift.displayName}</bdi>{' '}
        <span class={styles.soft}>{t.professions[props.shift.profession]()}</span>
      </span>
      <span class={styles.hours}>{props.shift.absenceId === null ? hoursInWords(props.shift) : t.staff.absent()}</span>
    </li>
  );
}
