import type { ScenarioCard as Scenario } from '@iwaa/shared/expansion/runs';
import { A } from '@solidjs/router';
import { Show } from 'solid-js';
import { t } from '../../text/index.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Facts } from '../../ui/Facts.tsx';
import layout from '../../ui/layout.module.css';
import { fineShareInWords, shareInWords } from '../../ui/number.ts';
import { When } from '../../ui/When.tsx';
import { figureInWords } from '../assumptions.ts';

type ScenarioCardProps = {
  readonly card: Scenario;
  readonly isCompared: boolean;
  readonly onCompare: (runId: string, on: boolean) => void;
  readonly onCopy: () => void;
  readonly onPutAway: () => void;
};

/** One scenario at a glance: what it asks, and what its newest plan gives. */
export function ScenarioCard(props: ScenarioCardProps) {
  return (
    <Card
      title={
        <A href={`/expansion/${props.card.scenarioId}`}>
          <bdi>{props.card.name}</bdi>
        </A>
      }
    >
      <p class={layout.small}>
        {t.expansion.changedBy({ who: props.card.by })} <When at={props.card.at} />
      </p>
      <Facts
        facts={[
          {
            term: t.expansion.horizon(),
            value: t.expansion.yearsOf({ from: String(props.card.fromYear), to: String(props.card.toYear) }),
          },
          { term: t.expansion.demandFor(), value: t.expansion[`demand-${props.card.demandFor}`]() },
          { term: t.expansion['part-sites'](), value: t.expansion.candidateTowns({ count: props.card.sites }) },
        ]}
      />
      <Show when={props.card.plan} fallback={<p>{t.expansion.noPlan()}</p>}>
        {(plan) => <PlanLine plan={plan()} />}
      </Show>
      <div class={layout.actions}>
        <ButtonLink href={`/expansion/${props.card.scenarioId}`}>{t.expansion.open()}</ButtonLink>
        <Show when={props.card.plan}>
          {(plan) => (
            <>
              <ButtonLink href={`/expansion/plan/${plan().runId}`}>{t.expansion.openPlan()}</ButtonLink>
              <Chip pressed={props.isCompared} onPress={(on) => props.onCompare(plan().runId, on)}>
                {t.expansion.compare()}
              </Chip>
            </>
          )}
        </Show>
        <Button onClick={() => props.onCopy()}>{t.expansion.copy()}</Button>
        <Button kind="plain" onClick={() => props.onPutAway()}>
          {t.expansion.putAway()}
        </Button>
      </div>
    </Card>
  );
}

function PlanLine(props: { readonly plan: NonNullable<Scenario['plan']> }) {
  return (
    <>
      <Facts
        facts={[
          { term: t.expansion.covered(), value: shareInWords(props.plan.covered) },
          { term: t.expansion.bedsLastYear(), value: t.words.beds({ count: props.plan.beds }) },
          { term: t.expansion.spent(), value: figureInWords(props.plan.spent, 'thousand') },
          { term: t.expansion.openings(), value: t.expansion.centers({ count: props.plan.openings }) },
        ]}
      />
      <p>
        <strong>{t.expansion.within({ gap: fineShareInWords(props.plan.gapShare) })}</strong>
        <Show when={props.plan.isOld}> {t.expansion.changedSince()}</Show>
      </p>
    </>
  );
}
