import { type Factor, factorNames, withFactor } from '@iwaa/shared/expansion/demand/assumptions';
import { type Preset, presets } from '@iwaa/shared/expansion/demand/defaults';
import type { ScenarioContent } from '@iwaa/shared/expansion/scenario';
import { For } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Card } from '../../../ui/Card.tsx';
import { Chip, ChipRow } from '../../../ui/Chip.tsx';
import { changesOf, type Editing } from '../editing.ts';

type Demand = ScenarioContent['demand'];

/** Keys of the presets, in their order. */
const presetNames = Object.keys(presets).filter((name): name is Preset => Object.hasOwn(presets, name));

function movesOf(preset: Preset) {
  const moves: Partial<Record<Factor, number>> = presets[preset];
  return factorNames.flatMap((factor) => {
    const value = moves[factor];
    return value === undefined ? [] : [{ factor, value }];
  });
}

const isOn = ({ factors }: Demand, preset: Preset): boolean =>
  movesOf(preset).every(({ factor, value }) => factors[factor].value === value);

function turnedOn(demand: Demand, preset: Preset): Demand {
  let factors = demand.factors;
  for (const { factor, value } of movesOf(preset)) factors = withFactor({ ...demand, factors }, factor, value).factors;
  return { ...demand, factors };
}

/** What a preset moved goes back to what a new scenario begins with. */
const turnedOff = (demand: Demand, preset: Preset, start: Demand): Demand => ({
  ...demand,
  factors: {
    ...demand.factors,
    ...Object.fromEntries(movesOf(preset).map(({ factor }) => [factor, start.factors[factor]])),
  },
});

/** What-ifs with a name: each moves a few figures at once, and gives them back. */
export function Presets(props: { readonly edit: Editing }) {
  const demand = () => props.edit.content().demand;
  const turn = (preset: Preset, on: boolean): void =>
    changesOf(props.edit.change).demand(
      on ? turnedOn(demand(), preset) : turnedOff(demand(), preset, props.edit.baseline().start.demand),
    );
  return (
    <Card title={t.expansion.presets()}>
      <ChipRow label={t.expansion.presets()} wrap>
        <For each={presetNames}>
          {(preset) => (
            <Chip pressed={isOn(demand(), preset)} onPress={(on) => turn(preset, on)}>
              {t.expansion[`preset-${preset}`]()}
            </Chip>
          )}
        </For>
      </ChipRow>
    </Card>
  );
}
