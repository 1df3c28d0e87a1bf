import type { Baseline } from '@iwaa/shared/expansion/baseline';
import { useParams } from '@solidjs/router';
import { createSignal, Show } from 'solid-js';
import { api } from '../../api.ts';
import { createQuery } from '../../platform/query.ts';
import { viewer } from '../../platform/session.ts';
import { t } from '../../text/index.ts';
import { Answer } from '../../ui/Answer.tsx';
import layout from '../../ui/layout.module.css';
import type { AddsOrganization } from '../../ui/OrganizationForm.tsx';
import { ExportButtons } from '../report/ExportButtons.tsx';
import type { Adoption } from './AdoptSection.tsx';
import type { Adopt, StudyChanges } from './changes.ts';
import { FinishedPlan } from './FinishedPlan.tsx';
import { openRun } from './open-run.ts';
import { siteNamesOf } from './site-names.ts';
import { StudyRun } from './StudyRun.tsx';

const changes: StudyChanges = {
  solve: (input, options) => api.expansion.solve.mutate(input, options),
  simulate: (input, options) => api.expansion.simulate.mutate(input, options),
  stop: (input, options) => api.expansion.stop.mutate(input, options),
  open: openRun,
};
const addOrganization: AddsOrganization = (input, options) => api.centers.addOrganization.mutate(input, options);
const adopt: Adopt = (input, options) => api.expansion.adopt.mutate(input, options);

type OfRun = { readonly runId: string; readonly places: Baseline };

/** The plan of a run that is done, with what only its readers need. */
function PlanOf(props: OfRun) {
  const plan = createQuery(
    (runId: string) => api.expansion.plan.query({ runId }),
    () => props.runId,
  );
  const scenario = createQuery(
    (scenarioId: string) => api.expansion.readScenario.query({ scenarioId }),
    () => plan.data()?.scenarioId,
  );
  const centers = createQuery(
    () => api.centers.list.query(),
    () => viewer()?.role === 'coordinator' || undefined,
    { concerns: (topics) => topics.network },
  );
  const adoption = (): Adoption | undefined => {
    const list = centers.data();
    const { refetch } = centers;
    return list && { adopt, addOrganization, organizations: list.organizations, onOrganization: refetch };
  };
  const earlier = () => {
    const plans = (scenario.data()?.runs ?? []).filter(({ kind, state }) => kind === 'plan' && state === 'done');
    const at = plans.find(({ runId }) => runId === props.runId)?.at ?? '';
    return plans.filter((one) => one.at < at).toSorted((one, other) => other.at.localeCompare(one.at))[0]?.runId;
  };
  const studied = (): void => {
    plan.refetch();
    scenario.refetch();
  };
  return (
    <Answer query={plan} lines={12}>
      {(known) => (
        <FinishedPlan
          plan={known()}
          places={props.places}
          changes={changes}
          adoption={adoption()}
          version={scenario.data()?.version}
          earlier={earlier()}
          files={<ExportButtons runId={props.runId} />}
          onStudied={studied}
        />
      )}
    </Answer>
  );
}

/** A run from its first step: what it does while it lasts, then its plan or how it ended. */
function RunOf(props: OfRun) {
  const [isPlanned, setPlanned] = createSignal(false);
  return (
    <Show
      when={isPlanned()}
      fallback={
        <>
          <h1>{t.plan.runTitle()}</h1>
          <StudyRun
            runId={props.runId}
            changes={changes}
            names={siteNamesOf(props.places)}
            onDone={(run) => setPlanned(run.kind === 'plan')}
          />
        </>
      }
    >
      <PlanOf {...props} />
    </Show>
  );
}

/** One run of the planner's: followed while it works, read once it is a plan. */
export function PlanPage() {
  const params = useParams<{ runId: string }>();
  const baseline = createQuery(
    () => api.expansion.baseline.query(),
    () => true,
    { concerns: (topics) => topics.network },
  );
  return (
    <div class={layout.stack}>
      <Answer query={baseline} lines={8}>
        {(places) => (
          <Show when={params.runId} keyed>
            {(runId) => <RunOf runId={runId} places={places()} />}
          </Show>
        )}
      </Answer>
    </div>
  );
}
