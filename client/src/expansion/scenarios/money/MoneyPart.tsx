import type { Editing } from '../editing.ts';
import { CostFields } from './CostFields.tsx';
import { GoalFields } from './GoalFields.tsx';
import { GrantLines } from './GrantLines.tsx';
import { RuleFields } from './RuleFields.tsx';
import { UnitFields } from './UnitFields.tsx';

/** What a center costs, who pays, and the rules that every plan of the scenario keeps. */
export function MoneyPart(props: { readonly edit: Editing }) {
  return (
    <>
      <GrantLines edit={props.edit} />
      <CostFields edit={props.edit} />
      <UnitFields edit={props.edit} />
      <RuleFields edit={props.edit} />
      <GoalFields edit={props.edit} />
    </>
  );
}
