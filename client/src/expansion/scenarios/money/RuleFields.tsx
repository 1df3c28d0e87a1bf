import { createSignal } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Card } from '../../../ui/Card.tsx';
import { TextInput } from '../../../ui/inputs.tsx';
import layout from '../../../ui/layout.module.css';
import { changesOf, type Editing } from '../editing.ts';
import { NumberInput } from '../NumberInput.tsx';
import { fieldId } from '../parts.ts';
import { RegionMinimums } from './RegionMinimums.tsx';

/** What every plan keeps, whatever it would save. */
export function RuleFields(props: { readonly edit: Editing }) {
  const content = () => props.edit.content();
  const change = () => changesOf(props.edit.change);
  return (
    <Card title={t.expansion.rules()}>
      <p class={layout.soft}>{t.expansion.assumption({ why: t.expansion['assumption-planner']() })}</p>
      <div class={layout.fields}>
        <NumberInput
          id={fieldId('openings')}
          label={t.expansion.openingsAYear()}
          value={content().rules.openingsAYear}
          onNumber={(openingsAYear) => change().rules({ openingsAYear })}
        />
        <NumberInput
          id={fieldId('travel')}
          label={t.expansion.travelHours()}
          hint={t.expansion.travelHoursWhy()}
          value={content().travelHours}
          onNumber={(travelHours) => change().whole({ travelHours })}
        />
        <NumberInput
          id={fieldId('inflation')}
          label={t.expansion['in-share']({ what: t.expansion.inflation() })}
          scale={100}
          value={content().rules.inflation}
          onNumber={(inflation) => change().rules({ inflation })}
        />
        <SizesInput sizes={content().sizes} onSizes={(sizes) => change().whole({ sizes })} />
      </div>
      <RegionMinimums edit={props.edit} />
    </Card>
  );
}

/** Sizes from small to large, whatever the order in which they were typed. */
const sizesFrom = (text: string): number[] =>
  [...new Set(text.match(/\d+/g)?.map(Number))].toSorted((one, other) => one - other);

function SizesInput(props: { readonly sizes: readonly number[]; readonly onSizes: (sizes: number[]) => void }) {
  const [typed, setTyped] = createSignal<string>();
  const settle = (): void => {
    const text = typed();
    setTyped(undefined);
    if (text !== undefined) props.onSizes(sizesFrom(text));
  };
  return (
    <TextInput
      id={fieldId('sizes')}
      label={t.expansion.sizes()}
      hint={t.expansion.sizesWhy()}
      inputmode="numeric"
      autocomplete="off"
      dir="ltr"
      value={typed() ?? props.sizes.join(', ')}
      onValue={setTyped}
      onChange={settle}
    />
  );
}
