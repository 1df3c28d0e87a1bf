/** The short forms behind the acts of a stay. Each button says what it does. */
import { type DepartureOutcome, departureOutcomes } from '@iwaa/shared/placements/words';
import { createSignal, Show } from 'solid-js';
import { now } from '../../platform/clock.ts';
import { dayOf, daysAfter } from '../../platform/time.ts';
import { t } from '../../text/index.ts';
import { Button } from '../Button.tsx';
import { Select, TextInput } from '../inputs.tsx';
import { bedInWords, type BedChoice } from './beds.ts';
import { Choices, choicesOf } from './Choices.tsx';
import type { Resident, Stay } from './stay.ts';
import styles from './StayActions.module.css';

type Busy = { readonly busy: boolean };
type MoveProps = {
  readonly people: readonly Resident[];
  readonly free: readonly BedChoice[];
  readonly onMove: (letter: string, bedId: string) => void;
};

export function MoveForm(props: Busy & MoveProps) {
  const [letter, setLetter] = createSignal<string>();
  const [bedId, setBedId] = createSignal<string>();
  const mover = () => letter() ?? props.people[0]?.letter ?? '';
  const bed = () => bedId() ?? props.free[0]?.bedId ?? '';
  return (
    <Show when={props.free.length > 0} fallback={<p class={styles.form}>{t.stays.noFreeBed()}</p>}>
      <div class={styles.form}>
        <Select
          label={t.stays.whoMoves()}
          choices={props.people.map((person) => ({ value: person.letter, label: person.words }))}
          value={mover()}
          onValue={setLetter}
        />
        <Select
          label={t.stays.toBed()}
          choices={props.free.map((one) => ({ value: one.bedId, label: bedInWords(one) }))}
          value={bed()}
          onValue={setBedId}
        />
        <div class={styles.buttons}>
          <Button kind="primary" pending={props.busy} onClick={() => props.onMove(mover(), bed())}>
            {t.stays.moveVerb()}
          </Button>
        </div>
      </div>
    </Show>
  );
}

type DayInputProps = {
  label: string;
  value: string;
  asked: boolean;
  /** The first day that can be meant, when that is not today. */
  first?: string;
  /** What is wrong with the day that was asked for. */
  error?: string | undefined;
  onValue: (day: string) => void;
};

const today = (): string => dayOf(now());
export const tomorrow = (): string => daysAfter(today(), 1);

/** A day from today on, with the sentence that asks for one when it is missing. */
export function DayInput(props: DayInputProps) {
  return (
    <TextInput
      type="date"
      dir="ltr"
      label={props.label}
      min={props.first ?? today()}
      value={props.value}
      error={props.asked && props.value === '' ? t.stays.dayMissing() : props.error}
      onValue={props.onValue}
    />
  );
}

export function AbsenceForm(props: Busy & { onAbsence: (until: string) => void }) {
  const [until, setUntil] = createSignal('');
  const [asked, setAsked] = createSignal(false);
  const send = (): void => {
    setAsked(true);
    if (until() !== '') props.onAbsence(until());
  };
  return (
    <div class={styles.form}>
      <DayInput label={t.stays.absentUntil()} value={until()} asked={asked()} onValue={setUntil} />
      <p>{t.stays.absenceConsequence()}</p>
      <div class={styles.buttons}>
        <Button kind="primary" pending={props.busy} onClick={send}>
          {t.stays.absenceVerb()}
        </Button>
      </div>
    </div>
  );
}

export function ExpectForm(
  props: Busy & { stay: Stay; onExpect: (departsOn: string | null, confirmed: boolean) => void },
) {
  const [chosen, setChosen] = createSignal<string>();
  const day = () => chosen() ?? props.stay.departsOn ?? '';
  const [asked, setAsked] = createSignal<'expected' | 'confirmed'>();
  const isTooSoon = () => asked() === 'confirmed' && day() !== '' && day() < tomorrow();
  const send = (how: 'expected' | 'confirmed'): void => {
    setAsked(how);
    if (day() !== '' && !isTooSoon()) props.onExpect(day(), how === 'confirmed');
  };
  return (
    <div class={styles.form}>
      <DayInput
        label={t.stays.departsOn()}
        value={day()}
        asked={asked() !== undefined}
        error={isTooSoon() ? t.stays.confirmedFromTomorrow() : undefined}
        onValue={setChosen}
      />
      <p>{t.stays.confirmConsequence()}</p>
      <div class={styles.buttons}>
        <Button kind="primary" pending={props.busy} onClick={() => send('expected')}>
          {t.stays.expectVerb()}
        </Button>
        <Button pending={props.busy} onClick={() => send('confirmed')}>
          {t.stays.confirmVerb()}
        </Button>
        <Show when={props.stay.departsOn !== null}>
          <Button kind="plain" pending={props.busy} onClick={() => props.onExpect(null, false)}>
            {t.stays.noDeparture()}
          </Button>
        </Show>
      </div>
    </div>
  );
}

export function DepartForm(props: Busy & { onDepart: (outcome: DepartureOutcome) => void }) {
  const [outcome, setOutcome] = createSignal<DepartureOutcome>();
  const [asked, setAsked] = createSignal(false);
  const send = (): void => {
    setAsked(true);
    const chosen = outcome();
    if (chosen !== undefined) props.onDepart(chosen);
  };
  return (
    <div class={styles.form}>
      <Choices
        label={t.stays.departTo()}
        choices={choicesOf(departureOutcomes, t.departures)}
        value={outcome()}
        onValue={setOutcome}
        error={asked() && outcome() === undefined ? t.stays.outcomeMissing() : undefined}
      />
      <div class={styles.buttons}>
        <Button kind="primary" pending={props.busy} onClick={send}>
          {t.stays.departVerb()}
        </Button>
      </div>
    </div>
  );
}
