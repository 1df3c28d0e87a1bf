import { demands } from '@iwaa/shared/expansion/demand/loads';
import { t } from '../../../text/index.ts';
import { Card } from '../../../ui/Card.tsx';
import layout from '../../../ui/layout.module.css';
import { Choices, choicesOf } from '../../../ui/placement/Choices.tsx';
import { AnswerStrip } from '../beds/AnswerStrip.tsx';
import { changesOf, type Editing } from '../editing.ts';
import { NumberInput } from '../NumberInput.tsx';
import { fieldId } from '../parts.ts';
import { AllocationFields } from './AllocationFields.tsx';
import { BaselineSeries } from './BaselineSeries.tsx';
import { FactorFields } from './FactorFields.tsx';
import { GroupCounts } from './GroupCounts.tsx';
import { OwnHistory } from './OwnHistory.tsx';
import { OwnStays } from './OwnStays.tsx';
import { Presets } from './Presets.tsx';

/** How many people, of whom, for how long, where: each figure with its range and where it comes from. */
export function DemandPart(props: { readonly edit: Editing }) {
  return (
    <>
      <AnswerStrip edit={props.edit} />
      <Horizon edit={props.edit} />
      <BaselineSeries edit={props.edit} />
      <OwnHistory edit={props.edit} />
      <Presets edit={props.edit} />
      <FactorFields edit={props.edit} />
      <Card title={t.expansion.groups()}>
        <GroupCounts edit={props.edit} />
      </Card>
      <OwnStays edit={props.edit} />
      <AllocationFields edit={props.edit} />
    </>
  );
}

/** Which years are planned, and whose beds. */
function Horizon(props: { readonly edit: Editing }) {
  const demand = () => props.edit.content().demand;
  const change = () => changesOf(props.edit.change);
  return (
    <Card title={t.expansion.horizon()}>
      <Choices
        label={t.expansion.demandFor()}
        choices={choicesOf(demands, { referred: t.expansion['demand-referred'], need: t.expansion['demand-need'] })}
        value={props.edit.content().demandFor}
        onValue={(demandFor) => change().whole({ demandFor })}
      />
      <p class={layout.small}>{t.expansion.demandForWhy()}</p>
      <div class={layout.fields}>
        <NumberInput
          id={fieldId('years')}
          label={t.expansion.fromYear()}
          value={demand().fromYear}
          onNumber={(fromYear) => change().demand({ fromYear })}
        />
        <NumberInput
          label={t.expansion.toYear()}
          value={demand().toYear}
          onNumber={(toYear) => change().demand({ toYear })}
        />
      </div>
    </Card>
  );
}
