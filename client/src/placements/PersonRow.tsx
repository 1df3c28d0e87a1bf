import { type AgeBand, type Need, needs } from '@iwaa/shared/placements/words';
import { For, Show } from 'solid-js';
import { t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { Chip, ChipRow } from '../ui/Chip.tsx';
import { Choices } from '../ui/placement/Choices.tsx';
import { bandInWords, needsInWords } from '../ui/placement/party.ts';
import { toggled } from '../ui/placement/toggled.ts';
import { bandsOf, type DraftPerson } from './draft.ts';
import styles from './NewRequest.module.css';

type PersonRowProps = {
  readonly letter: string;
  readonly person: DraftPerson;
  readonly onAge: (ageBand: AgeBand) => void;
  readonly onNeeds: (needs: Need[]) => void;
  readonly onRemove?: (() => void) | undefined;
};

const mayBePregnant = (person: DraftPerson): boolean => person.group === 'woman' || person.group === 'girl';

/** One person of the party: a letter, an age band, what they need. */
export function PersonRow(props: PersonRowProps) {
  const bands = () => bandsOf(props.person.group).map((value) => ({ value, label: bandInWords(value) }));
  const possible = () => needs.filter((need) => need !== 'pregnant' || mayBePregnant(props.person));
  const name = () => t.composing.person({ letter: props.letter, group: t.groups[props.person.group]() });
  return (
    <li class={styles.person}>
      <div class={styles.personHead}>
        <strong>{name()}</strong>
        <Show when={props.onRemove}>
          {(remove) => (
            <Button kind="plain" aria-label={t.composing.removePerson({ person: name() })} onClick={() => remove()()}>
              {t.composing.remove()}
            </Button>
          )}
        </Show>
      </div>
      <Choices
        label={t.composing.age()}
        choices={bands()}
        value={props.person.ageBand}
        onValue={(band) => props.onAge(band)}
      />
      <details class={styles.more}>
        <summary>
          {t.composing.needs()}
          <Show when={props.person.needs.length > 0}>
            <span class={styles.chosen}> · {needsInWords(props.person)}</span>
          </Show>
        </summary>
        <ChipRow label={t.composing.needs()} wrap>
          <For each={possible()}>
            {(need) => (
              <Chip
                pressed={props.person.needs.includes(need)}
                onPress={() => props.onNeeds(toggled(props.person.needs, need))}
              >
                {t.needs[need]()}
              </Chip>
            )}
          </For>
        </ChipRow>
      </details>
    </li>
  );
}
