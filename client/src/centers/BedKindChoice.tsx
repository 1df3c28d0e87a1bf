import { lastingKinds } from '@iwaa/shared/centers/words';
import { For } from 'solid-js';
import { t } from '../text/index.ts';
import { Chip, ChipRow } from '../ui/Chip.tsx';

type Kind = (typeof lastingKinds)[number];

/** What kind of bed it is: who may sleep in it depends on that. */
export function BedKindChoice(props: { readonly value: Kind; readonly onChoose: (kind: Kind) => void }) {
  return (
    <ChipRow wrap label={t.centers.bedKind()}>
      <For each={lastingKinds}>
        {(one) => (
          <Chip pressed={props.value === one} onPress={() => props.onChoose(one)}>
            {t.centers[`kind-${one}`]()}
          </Chip>
        )}
      </For>
    </ChipRow>
  );
}
