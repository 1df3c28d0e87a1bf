import type { Baseline } from '@iwaa/shared/expansion/baseline';
import type { PlanView } from '@iwaa/shared/expansion/plan-view';
import { Show } from 'solid-js';
import { t } from '../../text/index.ts';
import { Card } from '../../ui/Card.tsx';
import { SimulationResult } from '../plan/SimulationResult.tsx';
import { siteNamesOf } from '../plan/site-names.ts';

type RisksProps = {
  readonly plan: Pick<PlanView, 'simulation' | 'years'>;
  readonly places: Pick<Baseline, 'regions' | 'towns' | 'areas' | 'standing'>;
};

/** How likely somebody is turned away, played through day by day; or that only formulas say it. */
export function Risks(props: RisksProps) {
  return (
    <Card title={t.report.risks()}>
      <Show when={props.plan.simulation} fallback={<p>{t.report.notSimulated()}</p>}>
        {(simulation) => <SimulationResult simulated={simulation().simulated} home={siteNamesOf(props.places).site} />}
      </Show>
    </Card>
  );
}
