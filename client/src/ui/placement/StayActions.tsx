import type { RequestAct } from '@iwaa/shared/placements/views';
import { createSignal, For, Match, Show, Switch } from 'solid-js';
import { t } from '../../text/index.ts';
import { Button } from '../Button.tsx';
import { Outcome } from '../Outcome.tsx';
import type { BedChoice } from './beds.ts';
import { type Resident, runsOf, type Stay, type StayChanges, type Undoable } from './stay.ts';
import { AbsenceForm, DepartForm, ExpectForm, MoveForm } from './stay-forms.tsx';
import styles from './StayActions.module.css';

export type StayActionsProps = {
  readonly stay: Stay;
  readonly people: readonly Resident[];
  readonly free: readonly BedChoice[];
  /** What may be done now: acts that do not concern a stay are left out. */
  readonly acts: readonly RequestAct[];
  readonly changes: StayChanges;
  /** Something was done that can be taken back: the page shows StayUndo. */
  readonly onDone: (done: Undoable) => void;
};

const withForm = ['move', 'absence', 'expect', 'depart'] as const;
type WithForm = (typeof withForm)[number];

/** What can happen now to a placement: one tap where it can be taken back, a short form where something must be said. */
export function StayActions(props: StayActionsProps) {
  const [open, setOpen] = createSignal<WithForm>();
  const may = (act: RequestAct): boolean => props.acts.includes(act);
  const end = (done?: Undoable): void => {
    setOpen(undefined);
    if (done) props.onDone(done);
  };
  const run = () => runsOf(props.changes, () => props.stay.placementId, end);
  const change = () => props.changes;

  return (
    <div class={styles.stay}>
      <div class={styles.acts}>
        <Show when={may('arrive')}>
          <Button kind="primary" pending={change().arrive.busy()} onClick={() => run().arrive()}>
            {t.stays.arrive()}
          </Button>
        </Show>
        <Show when={may('no-show')}>
          <Button pending={change().noShow.busy()} onClick={() => run().noShow()}>
            {t.stays.noShow()}
          </Button>
        </Show>
        <Show when={may('absence') && props.stay.absentUntil !== null}>
          <Button kind="primary" pending={change().absence.busy()} onClick={() => run().back()}>
            {t.stays.back()}
          </Button>
        </Show>
        <For each={withForm.filter(may)}>
          {(act) => (
            <Button aria-expanded={open() === act} onClick={() => setOpen(open() === act ? undefined : act)}>
              {t.stays[act]()}
            </Button>
          )}
        </For>
      </div>
      <Switch>
        <Match when={open() === 'move'}>
          <MoveForm
            people={props.people}
            free={props.free}
            busy={change().move.busy()}
            onMove={(letter, bedId) => run().move(letter, bedId)}
          />
        </Match>
        <Match when={open() === 'absence'}>
          <AbsenceForm busy={change().absence.busy()} onAbsence={(until) => run().absence(until)} />
        </Match>
        <Match when={open() === 'expect'}>
          <ExpectForm
            stay={props.stay}
            busy={change().expect.busy()}
            onExpect={(day, confirmed) => run().expect(day, confirmed)}
          />
        </Match>
        <Match when={open() === 'depart'}>
          <DepartForm busy={change().depart.busy()} onDepart={(outcome) => run().depart(outcome)} />
        </Match>
      </Switch>
      <Outcomes changes={change()} />
    </div>
  );
}

function Outcomes(props: { readonly changes: StayChanges }) {
  return (
    <>
      <Outcome action={props.changes.arrive} />
      <Outcome action={props.changes.noShow} />
      <Outcome action={props.changes.move} />
      <Outcome action={props.changes.absence} />
      <Outcome action={props.changes.expect} />
      <Outcome action={props.changes.depart} />
    </>
  );
}
