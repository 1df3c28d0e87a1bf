import { t } from '../text/index.ts';
import { TextInput } from '../ui/inputs.tsx';
import layout from '../ui/layout.module.css';

export type ItemDraft = { readonly label: string; readonly dueOn: string; readonly costLine: string };

type ItemFieldsProps = {
  readonly value: ItemDraft;
  readonly labelHint?: string;
  readonly labelError: string | undefined;
  readonly onChange: (changed: Partial<ItemDraft>) => void;
};

/** What is to be had ready, for which day, and what it costs. */
export function ItemFields(props: ItemFieldsProps) {
  return (
    <>
      <TextInput
        label={t.centers.itemLabel()}
        hint={props.labelHint}
        error={props.labelError}
        value={props.value.label}
        onValue={(label) => props.onChange({ label })}
        maxlength="120"
      />
      <div class={layout.fields}>
        <TextInput
          type="date"
          label={t.centers.itemDue()}
          optional
          value={props.value.dueOn}
          onValue={(dueOn) => props.onChange({ dueOn })}
        />
        <TextInput
          label={t.centers.itemCost()}
          hint={t.centers.itemCostHint()}
          optional
          value={props.value.costLine}
          onValue={(costLine) => props.onChange({ costLine })}
          maxlength="80"
        />
      </div>
    </>
  );
}
