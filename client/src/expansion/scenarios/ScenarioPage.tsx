import { useNavigate, useParams } from '@solidjs/router';
import { Show } from 'solid-js';
import { api } from '../../api.ts';
import { createQuery } from '../../platform/query.ts';
import { Answer } from '../../ui/Answer.tsx';
import { SolvePanel } from '../plan/SolvePanel.tsx';
import { ScenarioView } from './ScenarioView.tsx';
import type { Save } from './changes.ts';

const save: Save = (input, options) => api.expansion.saveScenario.mutate(input, options);

/** One scenario, for whoever plans. */
export function ScenarioPage() {
  const params = useParams();
  return (
    <Show when={params['id']} keyed>
      {(scenarioId) => <ScenarioOf scenarioId={scenarioId} />}
    </Show>
  );
}

function ScenarioOf(props: { readonly scenarioId: string }) {
  const navigate = useNavigate();
  const baseline = createQuery(
    () => api.expansion.baseline.query(),
    () => true,
    { concerns: (topics) => topics.network },
  );
  const scenario = createQuery(
    (input: { scenarioId: string }) => api.expansion.readScenario.query(input),
    () => ({ scenarioId: props.scenarioId }),
  );
  return (
    <Answer query={baseline} lines={10}>
      {(known) => (
        <Answer query={scenario} lines={10}>
          {(read) => (
            <ScenarioView
              scenario={read()}
              baseline={known()}
              save={save}
              reread={scenario.refetch}
              onCopied={({ scenarioId }) => navigate(`/expansion/${scenarioId}`)}
              plan={(state) => (
                <SolvePanel
                  scenarioId={props.scenarioId}
                  version={state.version()}
                  canSolve={state.canSolve()}
                  runs={read().runs}
                />
              )}
            />
          )}
        </Answer>
      )}
    </Answer>
  );
}
