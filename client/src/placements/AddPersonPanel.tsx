import { type Group, groups } from '@iwaa/shared/centers/words';
import type { AddPerson } from '@iwaa/shared/placements/inputs';
import { letterOf } from '@iwaa/shared/placements/words';
import { createSignal } from 'solid-js';
import type { Action } from '../platform/action.ts';
import { t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import { Choices, choicesOf } from '../ui/placement/Choices.tsx';
import { newPerson } from './draft.ts';
import { PersonRow } from './PersonRow.tsx';
import styles from './Request.module.css';

type AddPersonPanelProps = {
  readonly requestId: string;
  /** How many people the party has now. */
  readonly size: number;
  readonly addPerson: Action<AddPerson, { readonly letter: string }>;
  readonly onDone: (words: string) => void;
};

/** Somebody more in the party: a new check of beds, in place or refused, never silent. */
export function AddPersonPanel(props: AddPersonPanelProps) {
  const [person, setPerson] = createSignal(newPerson('girl'));
  const choose = (group: Group): void => void setPerson(newPerson(group));
  const add = async (): Promise<void> => {
    const outcome = await props.addPerson.run({ requestId: props.requestId, person: person() });
    if (outcome.phase === 'done') props.onDone(t.placements.personAdded(outcome.result));
  };
  return (
    <details class={styles.panel}>
      <summary>{t.placements.addPerson()}</summary>
      <div class={styles.form}>
        <Choices
          label={t.placements.addWhom()}
          choices={choicesOf(groups, t.groups)}
          value={person().group}
          onValue={choose}
        />
        <ul class={styles.plain}>
          <PersonRow
            letter={letterOf(props.size)}
            person={person()}
            onAge={(ageBand) => setPerson((before) => ({ ...before, ageBand }))}
            onNeeds={(needs) => setPerson((before) => ({ ...before, needs }))}
          />
        </ul>
        <p>{t.placements.addPersonHow()}</p>
        <Outcome action={props.addPerson} />
        <div>
          <Button kind="primary" pending={props.addPerson.busy()} onClick={() => void add()}>
            {t.placements.addPersonVerb()}
          </Button>
        </div>
      </div>
    </details>
  );
}
