import { For } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Card } from '../../../ui/Card.tsx';
import layout from '../../../ui/layout.module.css';
import { BasisLine } from '../../BasisLine.tsx';
import { changesOf, type Editing } from '../editing.ts';
import { NumberInput } from '../NumberInput.tsx';
import { fieldId } from '../parts.ts';

const weights = ['under20', 'urban', 'border', 'weightYears'] as const;
type Weight = (typeof weights)[number];

/** How the national number is shared among provinces: by population, times what the planner thinks weighs more. */
export function AllocationFields(props: { readonly edit: Editing }) {
  const allocation = () => props.edit.content().demand.allocation;
  // Where no province is marked, a border weighs nothing.
  const hasEffect = (weight: Weight): boolean =>
    weight !== 'border' || props.edit.baseline().areas.some(({ border }) => border);
  return (
    <Card title={t.expansion.allocation()}>
      <p class={layout.soft}>{t.expansion.allocationWhy()}</p>
      <div class={layout.fields} id={fieldId('allocation')} tabindex="-1">
        <For each={weights.filter(hasEffect)}>
          {(weight) => (
            <NumberInput
              label={t.expansion[`weight-${weight}`]()}
              hint={t.expansion[`weight-${weight}-why`]()}
              value={allocation()[weight]}
              onNumber={(value) =>
                changesOf(props.edit.change).demand({
                  allocation: { ...allocation(), [weight]: value, basis: { kind: 'assumption', text: 'planner' } },
                })
              }
            />
          )}
        </For>
      </div>
      <p class={layout.small}>
        <BasisLine basis={allocation().basis} />
      </p>
    </Card>
  );
}
