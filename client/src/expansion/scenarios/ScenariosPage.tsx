import { withDonors } from '@iwaa/shared/expansion/starting';
import { useNavigate } from '@solidjs/router';
import { api } from '../../api.ts';
import { createQuery } from '../../platform/query.ts';
import { t } from '../../text/index.ts';
import { Answer } from '../../ui/Answer.tsx';
import layout from '../../ui/layout.module.css';
import type { ListChanges } from './changes.ts';
import { ScenariosView } from './ScenariosView.tsx';

const changes: ListChanges = {
  begin: async ({ name }, options) => {
    const { start } = await api.expansion.baseline.query();
    const content = withDonors(start, (donor) => t.expansion[`donor-${donor}`]());
    return api.expansion.saveScenario.mutate({ name, content }, options);
  },
  copy: (input, options) => api.expansion.copyScenario.mutate(input, options),
  shelve: async ({ scenarioId, archived }, options) => {
    const { version, name, content } = await api.expansion.readScenario.query({ scenarioId });
    return api.expansion.saveScenario.mutate({ scenarioId, version, name, content, archived }, options);
  },
};

/** What planners have written down, each with the plan that it led to. */
export function ScenariosPage() {
  const navigate = useNavigate();
  const scenarios = createQuery(
    () => api.expansion.scenarios.query(),
    () => true,
  );
  return (
    <div class={layout.stack}>
      <h1>{t.expansion.title()}</h1>
      <Answer query={scenarios} lines={8}>
        {(cards) => (
          <ScenariosView
            cards={cards()}
            changes={changes}
            onMade={({ scenarioId }) => navigate(`/expansion/${scenarioId}`)}
            onShelved={() => scenarios.refetch()}
          />
        )}
      </Answer>
    </div>
  );
}
