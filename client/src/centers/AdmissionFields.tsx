import { groups, mixings, type Reception } from '@iwaa/shared/centers/words';
import { For, Show } from 'solid-js';
import { t } from '../text/index.ts';
import { Chip, ChipRow } from '../ui/Chip.tsx';
import { TextInput } from '../ui/inputs.tsx';
import styles from './AdmissionFields.module.css';
import { areAgesRight, withAges, withGroup, type Admission } from './room-draft.ts';

type AdmissionFieldsProps = {
  readonly value: Admission;
  readonly onChange: (changes: Partial<Admission>) => void;
};

/** Whom a room receives, with ages; whether groups share it; whether a wheelchair enters. */
export function AdmissionFields(props: AdmissionFieldsProps) {
  const received = (group: string) => props.value.receives.find((one) => one.group === group);
  return (
    <>
      <h4 class={styles.heading}>{t.centers.receives()}</h4>
      <ChipRow wrap label={t.centers.receives()}>
        <For each={groups}>
          {(group) => (
            <Chip
              pressed={received(group) !== undefined}
              onPress={(on) => props.onChange({ receives: withGroup(props.value.receives, group, on) })}
            >
              {t.groups[group]()}
            </Chip>
          )}
        </For>
      </ChipRow>
      <Show when={props.value.receives.length === 0}>
        <p class={styles.wrong}>{t.centers.chooseGroup()}</p>
      </Show>
      <div class={styles.ages}>
        <For each={groups.filter((group) => received(group))}>
          {(group) => (
            <Show when={received(group)}>
              {(reception) => (
                <AgeRange
                  value={reception()}
                  onChange={(changed) => props.onChange({ receives: withAges(props.value.receives, changed) })}
                />
              )}
            </Show>
          )}
        </For>
      </div>
      <Show when={!areAgesRight(props.value.receives)}>
        <p class={styles.wrong}>{t.centers.agesWrong()}</p>
      </Show>
      <h4 class={styles.heading}>{t.centers.mixing()}</h4>
      <ChipRow wrap label={t.centers.mixing()}>
        <For each={mixings}>
          {(mixing) => (
            <Chip pressed={props.value.mixing === mixing} onPress={() => props.onChange({ mixing })}>
              {t.centers[`mixing-${mixing}`]()}
            </Chip>
          )}
        </For>
      </ChipRow>
      <ChipRow wrap label={t.centers.access()}>
        <Chip pressed={props.value.accessible} onPress={(accessible) => props.onChange({ accessible })}>
          {t.centers.accessible()}
        </Chip>
      </ChipRow>
    </>
  );
}

function AgeRange(props: { readonly value: Reception; readonly onChange: (value: Reception) => void }) {
  const who = () => t.centers[`who-${props.value.group}`]();
  const age = (text: string): number => Math.trunc(Number(text));
  return (
    <div class={styles.range} role="group" aria-label={who()}>
      <TextInput
        label={t.centers.fromAge({ who: who() })}
        type="number"
        inputmode="numeric"
        dir="ltr"
        min="0"
        max="120"
        value={String(props.value.fromAge)}
        onValue={(text) => props.onChange({ ...props.value, fromAge: age(text) })}
      />
      <TextInput
        label={t.centers.toAge()}
        type="number"
        inputmode="numeric"
        dir="ltr"
        min="0"
        max="120"
        value={String(props.value.toAge)}
        onValue={(text) => props.onChange({ ...props.value, toAge: age(text) })}
      />
    </div>
  );
}
