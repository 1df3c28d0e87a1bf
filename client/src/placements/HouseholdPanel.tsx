import type { ChangePerson, RemovePerson } from '@iwaa/shared/placements/inputs';
import type { PartyPerson } from '@iwaa/shared/placements/views';
import { createSignal, Show } from 'solid-js';
import type { Action } from '../platform/action.ts';
import { t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/inputs.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import { personInWords } from '../ui/placement/party.ts';
import { PersonRow } from './PersonRow.tsx';
import styles from './Request.module.css';

type HouseholdPanelProps = {
  readonly requestId: string;
  readonly people: readonly PartyPerson[];
  readonly changePerson: Action<ChangePerson, { readonly moved: boolean }>;
  readonly removePerson: Action<RemovePerson, unknown>;
  readonly onDone: (words: string) => void;
};

/** The party was not quite as said: an age or a need corrected, or somebody who does not come. The beds follow, or it is refused. */
export function HouseholdPanel(props: HouseholdPanelProps) {
  const [chosen, setChosen] = createSignal<string>();
  const [edited, setEdited] = createSignal<PartyPerson>();
  const letter = () => chosen() ?? props.people[0]?.letter ?? '';
  const known = () => props.people.find((person) => person.letter === letter());
  const person = () => (edited()?.letter === letter() ? edited() : known());
  const input = () => ({ requestId: props.requestId, letter: letter() });
  const correct = async ({ group, ageBand, needs }: PartyPerson): Promise<void> => {
    const outcome = await props.changePerson.run({ ...input(), person: { group, ageBand, needs } });
    if (outcome.phase !== 'done') return;
    props.onDone(outcome.result.moved ? t.goingOn.correctedMoved({ letter: letter() }) : t.goingOn.corrected());
  };
  const takeOff = async (): Promise<void> => {
    const { letter: gone } = input();
    if ((await props.removePerson.run(input())).phase !== 'done') return;
    setChosen(undefined);
    props.onDone(t.goingOn.takenOff({ letter: gone }));
  };
  return (
    <details class={styles.panel}>
      <summary>{t.goingOn.household()}</summary>
      <div class={styles.form}>
        <Select
          label={t.goingOn.who()}
          choices={props.people.map((one) => ({ value: one.letter, label: `${one.letter} · ${personInWords(one)}` }))}
          value={letter()}
          onValue={setChosen}
        />
        <Show when={person()}>
          {(one) => (
            <>
              <ul class={styles.plain}>
                <PersonRow
                  letter={letter()}
                  person={one()}
                  onAge={(ageBand) => setEdited({ ...one(), ageBand })}
                  onNeeds={(needs) => setEdited({ ...one(), needs })}
                />
              </ul>
              <p>{t.goingOn.householdHow()}</p>
              <Outcome action={props.changePerson} />
              <Outcome action={props.removePerson} />
              <div class={styles.standing}>
                <Button kind="primary" pending={props.changePerson.busy()} onClick={() => void correct(one())}>
                  {t.goingOn.correct()}
                </Button>
                <Show when={props.people.length > 1}>
                  <Button kind="danger" pending={props.removePerson.busy()} onClick={() => void takeOff()}>
                    {t.goingOn.takeOff({ letter: letter() })}
                  </Button>
                </Show>
              </div>
            </>
          )}
        </Show>
      </div>
    </details>
  );
}
