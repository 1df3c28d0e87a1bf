import type { Baseline } from '@iwaa/shared/expansion/baseline';
import type { PlanView } from '@iwaa/shared/expansion/plan-view';
import { createSignal, Show, type JSX } from 'solid-js';
import layout from '../../ui/layout.module.css';
import { placeNamesOf } from '../words.ts';
import { type Adoption, AdoptSection } from './AdoptSection.tsx';
import type { StudyChanges } from './changes.ts';
import { EquitySection } from './EquitySection.tsx';
import { Fairness, Limits } from './Fairness.tsx';
import { OpeningsTable } from './OpeningsTable.tsx';
import { PlanHead } from './PlanHead.tsx';
import { ReachedTables } from './ReachedTables.tsx';
import { SimulationSection } from './SimulationSection.tsx';
import { siteNamesOf } from './site-names.ts';
import { YearMap } from './YearMap.tsx';
import { YearsTable } from './YearsTable.tsx';

type FinishedPlanProps = {
  readonly plan: PlanView;
  readonly places: Pick<Baseline, 'regions' | 'towns' | 'areas' | 'standing'>;
  readonly changes: StudyChanges;
  readonly adoption: Adoption | undefined;
  /** The scenario's version now; undefined until it is known. */
  readonly version: number | undefined;
  readonly earlier: string | undefined;
  readonly files?: JSX.Element;
  /** A study is done: its result is to be read with the plan. */
  readonly onStudied: () => void;
};

/** A plan from its point to its proof: what it comes to, year by year, for whom, and what may be asked of it. */
export function FinishedPlan(props: FinishedPlanProps) {
  const [year, setYear] = createSignal(0);
  const names = () => placeNamesOf(props.places);
  const study = () => ({ plan: props.plan, names: siteNamesOf(props.places), changes: props.changes });
  return (
    <div class={layout.stack}>
      <PlanHead plan={props.plan} earlier={props.earlier} files={props.files} />
      <YearMap plan={props.plan} names={names()} chosen={year()} onChoose={setYear} />
      <OpeningsTable plan={props.plan} names={names()} />
      <YearsTable plan={props.plan} />
      <Show when={props.plan.years[year()]}>
        {(shown) => <ReachedTables plan={props.plan} year={shown()} areas={props.places.areas} names={names()} />}
      </Show>
      <Fairness plan={props.plan} names={names()} />
      <Limits plan={props.plan} />
      <SimulationSection {...study()} onDone={() => props.onStudied()} />
      <EquitySection {...study()} version={props.version} onDone={() => props.onStudied()} />
      <AdoptSection plan={props.plan} names={names()} adoption={props.adoption} />
    </div>
  );
}
