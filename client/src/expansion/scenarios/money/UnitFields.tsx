import { type Column, columns } from '@iwaa/shared/availability/availability';
import type { ScenarioContent } from '@iwaa/shared/expansion/scenario';
import { For, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Card } from '../../../ui/Card.tsx';
import { Chip, ChipRow } from '../../../ui/Chip.tsx';
import { Select } from '../../../ui/inputs.tsx';
import layout from '../../../ui/layout.module.css';
import { unitInWords } from '../../words.ts';
import { changesOf, type Editing } from '../editing.ts';
import { fieldId } from '../parts.ts';
import { mostUnits, movedTo, pairsOf } from './units.ts';

type Pair = ScenarioContent['rules']['apart'][number];

/** Which groups share a unit, and which units may not share an address. */
export function UnitFields(props: { readonly edit: Editing }) {
  const units = () => props.edit.content().units;
  const choices = () => [
    ...units().map((unit, place) => ({ value: String(place), label: unitInWords(unit) })),
    ...(units().length < mostUnits ? [{ value: String(units().length), label: t.expansion.newUnit() }] : []),
  ];
  const placeOf = (column: Column): number => units().findIndex((unit) => unit.includes(column));
  const move = (column: Column, place: number): void =>
    props.edit.change((before) => ({ ...before, ...movedTo(before, column, place) }));
  return (
    <Card title={t.expansion.units()}>
      <p class={layout.soft}>{t.expansion.unitsWhy()}</p>
      <div class={layout.fields} id={fieldId('units')} tabindex="-1">
        <For each={columns}>
          {(column) => (
            <Select
              label={t.availability[column]()}
              choices={choices()}
              value={String(placeOf(column))}
              onValue={(place) => move(column, Number(place))}
            />
          )}
        </For>
      </div>
      <Show when={units().length > 1}>
        <ApartChips edit={props.edit} />
      </Show>
    </Card>
  );
}

function ApartChips(props: { readonly edit: Editing }) {
  const units = () => props.edit.content().units;
  const apart = () => props.edit.content().rules.apart;
  const isSame =
    ([one, other]: Pair) =>
    (pair: Pair): boolean =>
      pair.includes(one) && pair.includes(other);
  const turn = (pair: Pair, on: boolean): void =>
    changesOf(props.edit.change).rules({
      apart: on ? [...apart(), pair] : apart().filter((one) => !isSame(pair)(one)),
    });
  const words = (pair: Pair): string => {
    const [one, other] = pair.map((place) => unitInWords(units()[place] ?? []));
    return t.expansion.notTogether({ one: one ?? '', other: other ?? '' });
  };
  return (
    <>
      <h3>{t.expansion.apart()}</h3>
      <ChipRow label={t.expansion.apart()} wrap>
        <For each={pairsOf(units().length)}>
          {(pair) => (
            <Chip pressed={apart().some(isSame(pair))} onPress={(on) => turn(pair, on)}>
              {words(pair)}
            </Chip>
          )}
        </For>
      </ChipRow>
    </>
  );
}
