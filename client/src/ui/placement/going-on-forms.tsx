/** Why a stay goes on, and what it waits for. */
import {
  type Milestone,
  type MilestoneKind,
  milestones,
  type NoteMilestone,
  type OverstayReason,
  overstayReasons,
} from '@iwaa/shared/placements/stays';
import { createSignal, For, Show } from 'solid-js';
import { t } from '../../text/index.ts';
import { Button } from '../Button.tsx';
import { Choices, choicesOf } from './Choices.tsx';
import { DayInput, tomorrow } from './stay-forms.tsx';
import styles from './StayActions.module.css';

type Busy = { readonly busy: boolean };

export function OverstayForm(props: Busy & { onOverstay: (reason: OverstayReason, departsOn: string) => void }) {
  const [reason, setReason] = createSignal<OverstayReason>();
  const [day, setDay] = createSignal('');
  const [asked, setAsked] = createSignal(false);
  const send = (): void => {
    setAsked(true);
    const why = reason();
    if (why !== undefined && day() !== '') props.onOverstay(why, day());
  };
  return (
    <div class={styles.form}>
      <Choices
        label={t.goingOn.whyLonger()}
        choices={choicesOf(overstayReasons, t.overstayReasons)}
        value={reason()}
        onValue={setReason}
        error={asked() && reason() === undefined ? t.goingOn.reasonMissing() : undefined}
      />
      <DayInput label={t.goingOn.newDay()} value={day()} asked={asked()} first={tomorrow()} onValue={setDay} />
      <div class={styles.buttons}>
        <Button kind="primary" pending={props.busy} onClick={send}>
          {t.goingOn.overstayVerb()}
        </Button>
      </div>
    </div>
  );
}

export function MilestoneForm(
  props: Busy & {
    noted: readonly Milestone[];
    onMilestone: (kind: MilestoneKind, between: NoteMilestone['between']) => void;
  },
) {
  const [kind, setKind] = createSignal<MilestoneKind>();
  const [earliest, setEarliest] = createSignal('');
  const [latest, setLatest] = createSignal('');
  const [asked, setAsked] = createSignal(false);
  const isBackwards = () => earliest() !== '' && latest() !== '' && latest() < earliest();
  const send = (): void => {
    setAsked(true);
    const chosen = kind();
    if (chosen === undefined || earliest() === '' || latest() === '' || isBackwards()) return;
    props.onMilestone(chosen, { earliest: earliest(), latest: latest() });
  };
  return (
    <div class={styles.form}>
      <Choices
        label={t.goingOn.whichMilestone()}
        choices={choicesOf(milestones, t.milestones)}
        value={kind()}
        onValue={setKind}
        error={asked() && kind() === undefined ? t.goingOn.reasonMissing() : undefined}
      />
      <DayInput label={t.goingOn.earliest()} value={earliest()} asked={asked()} onValue={setEarliest} />
      <DayInput label={t.goingOn.latest()} value={latest()} asked={asked()} onValue={setLatest} />
      <Show when={isBackwards()}>
        <p role="alert">{t.goingOn.rangeBackwards()}</p>
      </Show>
      <p>{t.goingOn.milestoneHow()}</p>
      <div class={styles.buttons}>
        <Button kind="primary" pending={props.busy} onClick={send}>
          {t.goingOn.milestoneVerb()}
        </Button>
        <For each={props.noted}>
          {({ kind: noted }) => (
            <Button pending={props.busy} onClick={() => props.onMilestone(noted, null)}>
              {t.goingOn.erase({ kind: t.milestones[noted]() })}
            </Button>
          )}
        </For>
      </div>
    </div>
  );
}
