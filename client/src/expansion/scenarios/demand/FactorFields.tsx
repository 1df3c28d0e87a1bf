import { type Factor, factorBounds } from '@iwaa/shared/expansion/demand/assumptions';
import { For } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Card } from '../../../ui/Card.tsx';
import layout from '../../../ui/layout.module.css';
import { unitOfFactor } from '../../assumptions.ts';
import { changesOf, type Editing } from '../editing.ts';
import { EstimateField } from '../EstimateField.tsx';
import { fieldId } from '../parts.ts';
import { factorGroupNames, factorGroups, stepOf } from './factor-groups.ts';

/** Every factor of the chain from counted people to beds, on a slider of its own. */
export function FactorFields(props: { readonly edit: Editing }) {
  return (
    <For each={factorGroupNames}>
      {(group) => (
        <Card title={t.expansion[`factors-${group}`]()}>
          <p class={layout.soft}>{t.expansion[`why-${group}`]()}</p>
          <div class={layout.columns}>
            <For each={factorGroups[group]}>{(factor) => <FactorField factor={factor} edit={props.edit} />}</For>
          </div>
        </Card>
      )}
    </For>
  );
}

function FactorField(props: { readonly factor: Factor; readonly edit: Editing }) {
  const factors = () => props.edit.content().demand.factors;
  return (
    <EstimateField
      id={fieldId(`factor-${props.factor}`)}
      label={t.expansion[`factor-${props.factor}`]()}
      unit={unitOfFactor[props.factor]}
      step={stepOf[props.factor]}
      bounds={factorBounds[props.factor]}
      estimate={factors()[props.factor]}
      start={props.edit.baseline().start.demand.factors[props.factor]}
      onEstimate={(estimate) =>
        changesOf(props.edit.change).demand({ factors: { ...factors(), [props.factor]: estimate } })
      }
    />
  );
}
