import type { CityLine } from '@iwaa/shared/centers/centers';
import { createSignal, createUniqueId, For } from 'solid-js';
import { t } from '../text/index.ts';
import { TextInput } from '../ui/inputs.tsx';
import { nameOf } from '../text/name.ts';
import { cityNamed } from './cities.ts';

type CityInputProps = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly id?: string | undefined;
  readonly cities: readonly CityLine[];
  /** Shown in the field; undefined for a field that empties itself after each city. */
  readonly chosen: CityLine | undefined;
  readonly onCity: (cityId: string | undefined) => void;
};

/** A city found by typing its first letters, in any language of the network. */
export function CityInput(props: CityInputProps) {
  const listId = createUniqueId();
  const [typed, setTyped] = createSignal<string>();
  const [unknown, setUnknown] = createSignal(false);
  const shown = () => typed() ?? (props.chosen ? nameOf(props.chosen) : '');

  /** Takes the text as a city when the field is left or a suggestion is chosen. */
  const settle = (): void => {
    const text = typed();
    if (text === undefined) return;
    const city = cityNamed(props.cities, text);
    setUnknown(text.trim() !== '' && city === undefined);
    if (text.trim() !== '' && city === undefined) return;
    props.onCity(city?.id);
    setTyped(undefined);
  };
  return (
    <>
      <TextInput
        id={props.id}
        label={props.label}
        hint={props.hint}
        optional
        list={listId}
        autocomplete="off"
        value={shown()}
        error={unknown() ? t.composing.cityUnknown() : undefined}
        onValue={setTyped}
        onChange={settle}
        onKeyDown={(event) => event.key === 'Enter' && settle()}
      />
      <datalist id={listId}>
        <For each={props.cities}>{(city) => <option value={nameOf(city)} />}</For>
      </datalist>
    </>
  );
}
