import type { PlanView } from '@iwaa/shared/expansion/plan-view';
import { SimulatePlan } from '@iwaa/shared/expansion/planning';
import { sum } from '@iwaa/shared/expansion/ranges';
import { createSignal, Show } from 'solid-js';
import { parse } from 'valibot';
import { createAction } from '../../platform/action.ts';
import { t } from '../../text/index.ts';
import { Card } from '../../ui/Card.tsx';
import layout from '../../ui/layout.module.css';
import { Outcome } from '../../ui/Outcome.tsx';
import type { StudyChanges } from './changes.ts';
import type { SiteNames } from './conflict-words.ts';
import { SimulationForm } from './SimulationForm.tsx';
import { SimulationResult } from './SimulationResult.tsx';
import { StudyRun } from './StudyRun.tsx';

type SimulationSectionProps = {
  readonly plan: PlanView;
  readonly names: SiteNames;
  readonly changes: StudyChanges;
  readonly onDone: () => void;
};

/** Beds in use if nobody were refused, mean of the years. */
const loadOf = ({ years }: PlanView): number => sum(years.map(({ load }) => load)) / Math.max(1, years.length);

/** The plan played through, when somebody asks for it; the newest result stays to be read. */
export function SimulationSection(props: SimulationSectionProps) {
  const [runId, setRunId] = createSignal<string>();
  const simulate = createAction<SimulatePlan, { readonly runId: string }>((input, options) =>
    props.changes.simulate(input, options),
  );
  const first = () => props.plan.simulation?.input ?? parse(SimulatePlan, { runId: props.plan.runId });
  const start = async (chosen: SimulatePlan): Promise<void> => {
    const outcome = await simulate.run(chosen);
    if (outcome.phase === 'done') setRunId(outcome.result.runId);
  };
  const done = (): void => {
    setRunId(undefined);
    props.onDone();
  };
  return (
    <Card title={t.plan.simulation()}>
      <p>{t.plan.simulationIntro()}</p>
      <Show when={props.plan.simulation}>
        {(told) => <SimulationResult simulated={told().simulated} load={loadOf(props.plan)} home={props.names.site} />}
      </Show>
      <Show when={runId()} keyed>
        {(id) => <StudyRun runId={id} changes={props.changes} names={props.names} onDone={done} />}
      </Show>
      <details open={!props.plan.simulation}>
        <summary class={layout.fold}>{t.plan.simulate()}</summary>
        <SimulationForm first={first()} busy={simulate.busy()} onStart={(chosen) => void start(chosen)} />
      </details>
      <Outcome action={simulate} />
    </Card>
  );
}
