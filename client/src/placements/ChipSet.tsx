import { For, Show } from 'solid-js';
import { Chip, ChipRow } from '../ui/Chip.tsx';
import { commaList } from '../ui/placement/party.ts';
import { toggled } from '../ui/placement/toggled.ts';
import styles from './NewRequest.module.css';

type ChipSetProps<V extends string> = {
  readonly label: string;
  readonly values: readonly V[];
  readonly words: (value: V) => string;
  readonly chosen: readonly V[];
  readonly onChosen: (chosen: V[]) => void;
};

/** Several choices of a long list, folded under what is chosen. */
export function ChipSet<V extends string>(props: ChipSetProps<V>) {
  return (
    <details class={styles.more}>
      <summary>
        {props.label}
        <Show when={props.chosen.length > 0}>
          <span class={styles.chosen}> · {commaList(props.chosen.map(props.words))}</span>
        </Show>
      </summary>
      <ChipRow label={props.label} wrap>
        <For each={props.values}>
          {(value) => (
            <Chip pressed={props.chosen.includes(value)} onPress={() => props.onChosen(toggled(props.chosen, value))}>
              {props.words(value)}
            </Chip>
          )}
        </For>
      </ChipRow>
    </details>
  );
}
