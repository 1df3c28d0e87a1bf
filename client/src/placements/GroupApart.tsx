import { createSignal, For, Show } from 'solid-js';
import { t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Select } from '../ui/inputs.tsx';
import type { EditGroup, GroupDraft, Member } from './group-draft.ts';
import styles from './Group.module.css';

type GroupApartProps = { readonly draft: GroupDraft; readonly edit: EditGroup };

/** Pairs who must not meet: they go to different centers. */
export function GroupApart(props: GroupApartProps) {
  const [one, setOne] = createSignal('');
  const [other, setOther] = createSignal('');
  const numbered = (member: Member) => {
    const number = props.draft.members.indexOf(member) + 1;
    return t.group.member({ number, group: t.groups[member.group]() });
  };
  const choices = () => [
    { value: '', label: t.group.choose() },
    ...props.draft.members.map((member) => ({ value: String(member.key), label: numbered(member) })),
  ];
  const named = (key: number) => {
    const member = props.draft.members.find((each) => each.key === key);
    return member ? numbered(member) : '';
  };
  const pairs = () => props.draft.apart.filter((pair) => pair.every((key) => named(key) !== ''));
  const ready = () => one() !== '' && other() !== '' && one() !== other();
  const add = (): void => {
    props.edit('apart', props.draft.apart.length, [Number(one()), Number(other())]);
    setOne('');
    setOther('');
  };
  return (
    <Card title={t.group.apart()}>
      <p class={styles.soft}>{t.group.apartHint()}</p>
      <ul class={styles.pairs}>
        <For each={pairs()}>
          {(pair) => (
            <li>
              <span>{t.group.pair({ one: named(pair[0]), other: named(pair[1]) })}</span>
              <Button
                kind="plain"
                onClick={() => props.edit('apart', (apart) => apart.filter((each) => each !== pair))}
              >
                {t.composing.remove()}
              </Button>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.draft.members.length > 1}>
        <div class={styles.fields}>
          <Select label={t.group.first()} choices={choices()} value={one()} onValue={setOne} />
          <Select label={t.group.second()} choices={choices()} value={other()} onValue={setOther} />
        </div>
        <div>
          <Button disabled={!ready()} onClick={add}>
            {t.group.addPair()}
          </Button>
        </div>
      </Show>
    </Card>
  );
}
