import type { PartyPerson } from '@iwaa/shared/placements/views';
import type { PartyCount } from '@iwaa/shared/placements/words';
import { For, Show } from 'solid-js';
import { needsInWords, partyInWords, personInWords } from './party.ts';
import styles from './PartyWords.module.css';

/** Who is to be placed together, as one would say it: "femme + 2 enfants". */
export function PartyWords(props: { readonly party: PartyCount }) {
  return <span class={styles.party}>{partyInWords(props.party)}</span>;
}

/** Person by person: letter, group with age, needs. */
export function PeopleList(props: { readonly people: readonly PartyPerson[] }) {
  return (
    <ul class={styles.people}>
      <For each={props.people}>
        {(person) => (
          <li>
            <bdi class={styles.letter}>{person.letter}</bdi> {personInWords(person)}
            <Show when={person.needs.length > 0}>
              <span class={styles.needs}> · {needsInWords(person)}</span>
            </Show>
          </li>
        )}
      </For>
    </ul>
  );
}
