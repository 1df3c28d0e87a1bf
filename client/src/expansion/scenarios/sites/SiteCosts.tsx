import { type ScenarioSite, siteCostNames } from '@iwaa/shared/expansion/scenario';
import { For, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button } from '../../../ui/Button.tsx';
import layout from '../../../ui/layout.module.css';
import { NumberInput } from '../NumberInput.tsx';

type Costs = NonNullable<ScenarioSite['costs']>;
type SiteCostsProps = {
  readonly name: string;
  readonly site: ScenarioSite;
  readonly usual: Costs;
  readonly onCosts: (costs: Costs | null) => void;
};

/** The costs of all sites, until somebody knows better about this one. */
export function SiteCosts(props: SiteCostsProps) {
  return (
    <Show
      when={props.site.costs}
      fallback={
        <Button
          aria-label={t.expansion.of({ what: t.expansion.usualCosts(), whose: props.name })}
          onClick={() => props.onCosts(props.usual)}
        >
          {t.expansion.usualCosts()}
        </Button>
      }
    >
      {(costs) => (
        <div class={layout.stack}>
          <For each={siteCostNames}>
            {(cost) => (
              <NumberInput
                label={t.expansion['in-thousand']({ what: t.expansion[`cost-${cost}`]() })}
                value={costs()[cost]}
                onNumber={(value) => props.onCosts({ ...costs(), [cost]: value })}
              />
            )}
          </For>
          <p class={layout.small}>{t.expansion.assumption({ why: t.expansion['assumption-planner']() })}</p>
          <Button onClick={() => props.onCosts(null)}>{t.expansion.likeAllSites()}</Button>
        </div>
      )}
    </Show>
  );
}
