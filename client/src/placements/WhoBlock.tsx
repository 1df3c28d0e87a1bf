import { type Group, groups } from '@iwaa/shared/centers/words';
import { letterOf } from '@iwaa/shared/placements/words';
import { For, Index, Show } from 'solid-js';
import { t } from '../text/index.ts';
import { announce } from '../ui/Announcer.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Chip } from '../ui/Chip.tsx';
import { countOf, partyInWords } from '../ui/placement/party.ts';
import { type Draft, type EditDraft, newPerson, togetherOf } from './draft.ts';
import { PersonRow } from './PersonRow.tsx';
import styles from './NewRequest.module.css';

const mostPeople = 30;

/** Who needs a place: people by group, one tap each, and no name anywhere. */
export function WhoBlock(props: { readonly draft: Draft; readonly edit: EditDraft }) {
  const tell = (): void => announce(partyInWords(countOf(props.draft.party)));
  const add = (group: Group): void => {
    props.edit('party', (party) => [...party, newPerson(group)]);
    tell();
  };
  const remove = (index: number): void => {
    props.edit('party', (party) => party.filter((_, at) => at !== index));
    tell();
  };
  return (
    <Card title={t.composing.who()}>
      <div class={styles.adders}>
        <For each={groups}>
          {(group) => (
            <Button disabled={props.draft.party.length >= mostPeople} onClick={() => add(group)}>
              + {t.groups[group]()}
            </Button>
          )}
        </For>
      </div>
      <Show when={props.draft.party.length > 0} fallback={<p class={styles.soft}>{t.composing.whoHint()}</p>}>
        <ol class={styles.people}>
          <Index each={props.draft.party}>
            {(person, index) => (
              <PersonRow
                letter={letterOf(index)}
                person={person()}
                onAge={(ageBand) => props.edit('party', index, { ageBand })}
                onNeeds={(needs) => props.edit('party', index, { needs })}
                onRemove={() => remove(index)}
              />
            )}
          </Index>
        </ol>
      </Show>
      <Show when={props.draft.party.length > 1}>
        <div>
          <Chip
            pressed={togetherOf(props.draft) === 'room'}
            onPress={(pressed) => props.edit('together', pressed ? 'room' : 'center')}
          >
            {t.composing.sameRoom()}
          </Chip>
        </div>
      </Show>
    </Card>
  );
}
