import { type Group, groups } from '@iwaa/shared/centers/words';
import { For, Index, Show } from 'solid-js';
import { t } from '../text/index.ts';
import { announce } from '../ui/Announcer.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { countOf, partyInWords } from '../ui/placement/party.ts';
import { Stepper } from '../ui/Stepper.tsx';
import {
  type EditGroup,
  type GroupDraft,
  type Member,
  minorsAlone,
  mostMembers,
  nextFamily,
  withFamily,
  withOneLess,
  withOneMore,
} from './group-draft.ts';
import styles from './Group.module.css';
import { GroupMember } from './GroupMember.tsx';

type GroupPeopleProps = { readonly draft: GroupDraft; readonly edit: EditGroup };

/** The people of a raid, counted by group first; what is known of each comes after. */
export function GroupPeople(props: GroupPeopleProps) {
  const count = (group: Group): number => props.draft.members.filter((member) => member.group === group).length;
  const left = (): number => mostMembers - props.draft.members.length;
  const change = (next: (members: readonly Member[], group: Group) => Member[], group: Group): void => {
    props.edit('members', next(props.draft.members, group));
    announce(partyInWords(countOf(props.draft.members)));
  };
  return (
    <Card title={t.composing.who()}>
      <p class={styles.soft}>{t.group.whoHint()}</p>
      <div class={styles.counters}>
        <For each={groups}>
          {(group) => (
            <Stepper
              label={t.groups[group]()}
              value={count(group)}
              max={count(group) + left()}
              onChange={(value) => change(value > count(group) ? withOneMore : withOneLess, group)}
            />
          )}
        </For>
      </div>
      <div class={styles.adders}>
        <For each={['girl', 'boy'] as const}>
          {(child) => (
            <Button disabled={left() < 2} onClick={() => change(withFamily, child)}>
              + {t.group[`with-${child}`]()}
            </Button>
          )}
        </For>
      </div>
      <Show when={minorsAlone(props.draft.members) > 0}>
        <p class={styles.soft}>{t.group.minorsAlone({ count: minorsAlone(props.draft.members) })}</p>
      </Show>
      <Show when={props.draft.members.length > 0}>
        <details class={styles.more}>
          <summary>{t.group.each({ count: props.draft.members.length })}</summary>
          <ol class={styles.members}>
            <Index each={props.draft.members}>
              {(member, index) => (
                <GroupMember
                  number={index + 1}
                  member={member()}
                  newFamily={nextFamily(props.draft.members)}
                  edit={(changed) => props.edit('members', index, changed)}
                />
              )}
            </Index>
          </ol>
        </details>
      </Show>
    </Card>
  );
}
