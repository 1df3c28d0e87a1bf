import { type AllocationWeight, allocationWeights } from '@iwaa/shared/expansion/demand/assumptions';
import { createMemo, For, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import layout from '../../../ui/layout.module.css';
import { fineShareInWords, numberInWords } from '../../../ui/number.ts';
import { BasisLine } from '../../BasisLine.tsx';
import { changesOf, type Editing } from '../editing.ts';
import { isSound } from '../faults.ts';
import { NumberInput } from '../NumberInput.tsx';
import { fieldId } from '../parts.ts';
import { type Allocation, mostMoved, sharesOf, yearsFromCounts } from './marks.ts';
import { ProvinceMarks } from './ProvinceMarks.tsx';

/** How the national number is shared among provinces: by population, times what the planner thinks weighs more, and by what was counted there. */
export function AllocationFields(props: { readonly edit: Editing }) {
  const demand = () => props.edit.content().demand;
  const allocation = () => demand().allocation;
  const write = (part: Partial<Allocation>): void =>
    changesOf(props.edit.change).demand({
      allocation: { ...allocation(), ...part, basis: { kind: 'assumption', text: 'planner' } },
    });
  // Where no province is marked, a border weighs nothing.
  const hasEffect = (weight: AllocationWeight): boolean =>
    weight !== 'border' || (allocation().borderAreas ?? []).length > 0;
  const shares = createMemo(() =>
    isSound(props.edit.content()) ? sharesOf(props.edit.baseline().areas, demand()) : undefined,
  );
  return (
    <Card title={t.expansion.allocation()}>
      <p class={layout.soft}>{t.expansion.allocationWhy()}</p>
      <div class={layout.fields} id={fieldId('allocation')} tabindex="-1">
        <For each={allocationWeights.filter(hasEffect)}>
          {(weight) => (
            <NumberInput
              label={t.expansion[`weight-${weight}`]()}
              hint={t.expansion[`weight-${weight}-why`]()}
              value={allocation()[weight]}
              onNumber={(value) => write({ [weight]: value })}
            />
          )}
        </For>
      </div>
      <Show when={shares()}>
        <FromCounts edit={props.edit} onYears={(weightYears) => write({ weightYears })} />
      </Show>
      <p class={layout.small}>
        <BasisLine basis={allocation().basis} />
      </p>
      <Show when={mostMoved(shares() ?? [])}>
        {(most) => (
          <p>
            {t.expansion.marksMove({
              province: props.edit.names().province(most().areaId),
              unmarked: fineShareInWords(most().unmarked),
              marked: fineShareInWords(most().marked),
            })}
          </p>
        )}
      </Show>
      <ProvinceMarks edit={props.edit} shares={shares()} onMarks={write} />
    </Card>
  );
}

/** How far local counts are to be trusted, as they say it themselves. */
function FromCounts(props: { readonly edit: Editing; readonly onYears: (weightYears: number) => void }) {
  const demand = () => props.edit.content().demand;
  const years = createMemo(() => yearsFromCounts(props.edit.baseline().areas, demand()));
  return (
    <Show when={years()}>
      {(worth) => (
        <div class={layout.head}>
          <p>
            {t.expansion.yearsFromCounts({
              count: (demand().allocation.counts ?? []).length,
              years: numberInWords(worth()),
            })}
          </p>
          <Show when={worth() !== demand().allocation.weightYears}>
            <Button onClick={() => props.onYears(worth())}>
              {t.expansion.takeYears({ years: numberInWords(worth()) })}
            </Button>
          </Show>
        </div>
      )}
    </Show>
  );
}
