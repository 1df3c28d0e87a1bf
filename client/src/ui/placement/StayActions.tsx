import type { Milestone } from '@iwaa/shared/placements/stays';
import type { RequestAct } from '@iwaa/shared/placements/views';
import { createMemo, createSignal, For, Match, Show, Switch } from 'solid-js';
import { t } from '../../text/index.ts';
import { Button } from '../Button.tsx';
import { Outcome } from '../Outcome.tsx';
import type { BedChoice } from './beds.ts';
import { type Resident, runsOf, type Stay, type StayChanges, type Undoable } from './stay.ts';
import { AbsenceForm, DepartForm, ExpectForm, MoveForm } from './stay-forms.tsx';
import { MilestoneForm, OverstayForm } from './going-on-forms.tsx';
import styles from './StayActions.module.css';

export type StayActionsProps = {
  readonly stay: Stay;
  readonly people: readonly Resident[];
  readonly free: readonly BedChoice[];
  /** What may be done now: acts that do not concern a stay are left out. */
  readonly acts: readonly RequestAct[];
  readonly changes: StayChanges;
  /** What the stay waits for, where that has been read: each can be erased. */
  readonly milestones?: readonly Milestone[];
  /** Something was done that can be taken back: the page shows StayUndo. */
  readonly onDone: (done: Undoable) => void;
};

const withForm = ['move', 'absence', 'expect', 'overstay', 'milestone', 'depart'] as const;
type WithForm = (typeof withForm)[number];

/** What can happen now to a placement: one tap where it can be taken back, a short form where something must be said. */
export function StayActions(props: StayActionsProps) {
  const [open, setOpen] = createSignal<WithForm>();
  const end = (done?: Undoable): void => {
    setOpen(undefined);
    if (done) props.onDone(done);
  };
  const run = createMemo(() => runsOf(props.changes, props.stay.placementId, end));
  const change = () => props.changes;
  return (
    <div class={styles.stay}>
      <div class={styles.acts}>
        <OneTap {...props} run={run()} />
        <For each={withForm.filter((act) => props.acts.includes(act))}>
          {(act) => (
            <Button aria-expanded={open() === act} onClick={() => setOpen(open() === act ? undefined : act)}>
              {t.stays[act]()}
            </Button>
          )}
        </For>
      </div>
      <Switch>
        <Match when={open() === 'move'}>
          <MoveForm people={props.people} free={props.free} busy={change().move.busy()} onMove={run().move} />
        </Match>
        <Match when={open() === 'absence'}>
          <AbsenceForm busy={change().absence.busy()} onAbsence={run().absence} />
        </Match>
        <Match when={open() === 'expect'}>
          <ExpectForm stay={props.stay} busy={change().expect.busy()} onExpect={run().expect} />
        </Match>
        <Match when={open() === 'overstay'}>
          <OverstayForm busy={change().overstay.busy()} onOverstay={run().overstay} />
        </Match>
        <Match when={open() === 'milestone'}>
          <MilestoneForm
            noted={props.milestones ?? []}
            busy={change().milestone.busy()}
            onMilestone={run().milestone}
          />
        </Match>
        <Match when={open() === 'depart'}>
          <DepartForm busy={change().depart.busy()} onDepart={run().depart} />
        </Match>
      </Switch>
      <Outcomes changes={change()} />
    </div>
  );
}

/** The acts that need no word more. */
function OneTap(props: StayActionsProps & { readonly run: ReturnType<typeof runsOf> }) {
  return (
    <>
      <Show when={props.acts.includes('arrive')}>
        <Button kind="primary" pending={props.changes.arrive.busy()} onClick={() => props.run.arrive()}>
          {t.stays.arrive()}
        </Button>
      </Show>
      <Show when={props.acts.includes('no-show')}>
        <Button pending={props.changes.noShow.busy()} onClick={() => props.run.noShow()}>
          {t.stays.noShow()}
        </Button>
      </Show>
      <Show when={props.acts.includes('absence') && props.stay.absentUntil !== null}>
        <Button kind="primary" pending={props.changes.absence.busy()} onClick={() => props.run.back()}>
          {t.stays.back()}
        </Button>
      </Show>
    </>
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
      <Outcome action={props.changes.overstay} />
      <Outcome action={props.changes.milestone} />
    </>
  );
}
