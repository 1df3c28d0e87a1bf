import type { PlanView } from '@iwaa/shared/expansion/plan-view';
import type { SolveScenario } from '@iwaa/shared/expansion/planning';
import { createSignal, Show } from 'solid-js';
import type { InferInput } from 'valibot';
import { createAction } from '../../platform/action.ts';
import { t } from '../../text/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Outcome } from '../../ui/Outcome.tsx';
import type { StudyChanges } from './changes.ts';
import type { SiteNames } from './conflict-words.ts';
import { EquityCurve } from './EquityCurve.tsx';
import { StudyRun } from './StudyRun.tsx';

type EquitySectionProps = {
  readonly plan: PlanView;
  readonly names: SiteNames;
  readonly changes: StudyChanges;
  /** The scenario's version now; undefined until it is known. */
  readonly version: number | undefined;
  readonly onDone: () => void;
};

const studySeconds = 60;

/** What it costs everybody to lean to the region served worst: studied on demand. */
export function EquitySection(props: EquitySectionProps) {
  const [runId, setRunId] = createSignal<string>();
  const solve = createAction<InferInput<typeof SolveScenario>, { readonly runId: string }>((input, options) =>
    props.changes.solve(input, options),
  );
  const start = async (version: number): Promise<void> => {
    const { scenarioId, seed } = props.plan;
    const outcome = await solve.run({ scenarioId, version, seconds: studySeconds, seed, study: 'equity' });
    if (outcome.phase === 'done') setRunId(outcome.result.runId);
  };
  const done = (): void => {
    setRunId(undefined);
    props.onDone();
  };
  return (
    <Card title={t.plan.equity()}>
      <p>{t.plan.equityIntro()}</p>
      <Show when={props.plan.equityCurve}>{(points) => <EquityCurve points={points()} />}</Show>
      <Show when={runId()} keyed>
        {(id) => <StudyRun runId={id} changes={props.changes} names={props.names} onDone={done} />}
      </Show>
      <Show when={!props.plan.isOld} fallback={<Notice>{t.plan.equityOld()}</Notice>}>
        <Show when={props.version}>
          {(version) => (
            <div>
              <Button pending={solve.busy()} onClick={() => void start(version())}>
                {t.plan.studyEquity()}
              </Button>
            </div>
          )}
        </Show>
      </Show>
      <Outcome action={solve} />
    </Card>
  );
}
