import { needs } from '@iwaa/shared/placements/words';
import { For } from 'solid-js';
import { t } from '../text/index.ts';
import { Chip, ChipRow } from '../ui/Chip.tsx';
import { Select } from '../ui/inputs.tsx';
import { ownTongues, tongueInWords } from '../ui/placement/names.ts';
import { bandInWords } from '../ui/placement/party.ts';
import { toggled } from '../ui/placement/toggled.ts';
import { bandsOf } from './draft.ts';
import type { Member } from './group-draft.ts';
import styles from './Group.module.css';

type GroupMemberProps = {
  readonly number: number;
  readonly member: Member;
  /** The number of a family that would begin with this person. */
  readonly newFamily: number;
  readonly edit: (change: Partial<Member>) => void;
};

/** One person of the group: age, whom they stay with, what they speak and need. */
export function GroupMember(props: GroupMemberProps) {
  const families = () =>
    Array.from({ length: Math.max(props.newFamily, props.member.family) + 1 }, (_, family) => ({
      value: String(family),
      label: family === 0 ? t.group.alone() : t.group.family({ number: family }),
    }));
  const bands = () => bandsOf(props.member.group).map((value) => ({ value, label: bandInWords(value) }));
  const tongues = [
    { value: '', label: t.group.tongueUnknown() },
    ...ownTongues.map((tongue) => ({ value: tongue, label: tongueInWords(tongue) })),
  ];
  return (
    <li class={styles.member}>
      <strong>{t.group.member({ number: props.number, group: t.groups[props.member.group]() })}</strong>
      <div class={styles.fields}>
        <Select
          label={t.composing.age()}
          choices={bands()}
          value={props.member.ageBand}
          onValue={(ageBand) => props.edit({ ageBand })}
        />
        <Select
          label={t.group.staysWith()}
          choices={families()}
          value={String(props.member.family)}
          onValue={(family) => props.edit({ family: Number(family) })}
        />
        <Select
          label={t.group.speaks()}
          choices={tongues}
          value={props.member.language}
          onValue={(language) => props.edit({ language })}
        />
      </div>
      <ChipRow label={t.composing.needs()}>
        <For each={needs.filter((need) => need !== 'pregnant' || ['woman', 'girl'].includes(props.member.group))}>
          {(need) => (
            <Chip
              pressed={props.member.needs.includes(need)}
              onPress={() => props.edit({ needs: toggled(props.member.needs, need) })}
            >
              {t.needs[need]()}
            </Chip>
          )}
        </For>
      </ChipRow>
    </li>
  );
}
