import type { CostFact } from '@iwaa/shared/expansion/baseline';
import { costBounds, siteCostNames } from '@iwaa/shared/expansion/scenario';
import { For } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Card } from '../../../ui/Card.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import layout from '../../../ui/layout.module.css';
import { BasisLine } from '../../BasisLine.tsx';
import { changesOf, type Editing } from '../editing.ts';
import { EstimateField } from '../EstimateField.tsx';
import { fieldId } from '../parts.ts';

const stepOf = { opening: 50, perBedAdded: 5, perYear: 25, perBedAndYear: 5, post: 1 } as const;

/** The four figures of a site and the cost of a post, and beside them what others have paid. */
export function CostFields(props: { readonly edit: Editing }) {
  const content = () => props.edit.content();
  const start = () => props.edit.baseline().start;
  const change = () => changesOf(props.edit.change);
  return (
    <Card title={t.expansion.costs()}>
      <p class={layout.soft}>{t.expansion.costsWhy()}</p>
      <div class={layout.columns}>
        <For each={siteCostNames}>
          {(cost) => (
            <EstimateField
              id={fieldId('cost', cost)}
              label={t.expansion[`cost-${cost}`]()}
              unit="thousand"
              step={stepOf[cost]}
              bounds={costBounds}
              estimate={content().costs[cost]}
              start={start().costs[cost]}
              onEstimate={(estimate) => change().whole({ costs: { ...content().costs, [cost]: estimate } })}
            />
          )}
        </For>
        <EstimateField
          id={fieldId('cost', 'post')}
          label={t.expansion['cost-post']()}
          unit="thousand"
          step={stepOf.post}
          bounds={costBounds}
          estimate={content().postCost}
          start={start().postCost}
          onEstimate={(postCost) => change().whole({ postCost })}
        />
      </div>
      <p class={layout.small}>{t.expansion.postWhy()}</p>
      <details>
        <summary class={layout.fold}>{t.expansion.whatOthersPaid()}</summary>
        <CostFacts facts={props.edit.baseline().costs} />
      </details>
    </Card>
  );
}

/** As printed, in the words of the source. */
function CostFacts(props: { readonly facts: readonly CostFact[] }) {
  const told = ({ value, unit, per, period }: CostFact): string =>
    [`${value} ${unit}`, per, period].filter(Boolean).join(', ');
  return (
    <DataTable
      caption={t.expansion.whatOthersPaid()}
      columns={[t.expansion.fact(), t.expansion.figure(), t.expansion.source()]}
    >
      <For each={props.facts}>
        {(fact) => (
          <tr>
            <th scope="row" lang="en" dir="ltr">
              {fact.fact}
            </th>
            <td lang="en" dir="ltr">
              {told(fact)}
              <p class={layout.small}>{fact.note}</p>
            </td>
            <td>
              <BasisLine basis={fact.basis} />
            </td>
          </tr>
        )}
      </For>
    </DataTable>
  );
}
