import type { Comparison } from '@iwaa/shared/expansion/comparison';
import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { dayInWords } from '../../platform/time.ts';
import { t } from '../../text/index.ts';
import { Card } from '../../ui/Card.tsx';
import layout from '../../ui/layout.module.css';
import type { PlaceNames } from '../words.ts';
import { AssumptionsTable } from './AssumptionsTable.tsx';
import { ChosenTable } from './ChosenTable.tsx';
import { CoverageAndCost } from './CoverageAndCost.tsx';
import { planInWords } from './figures.ts';
import { FiguresTable } from './FiguresTable.tsx';
import { RegretCard } from './RegretCard.tsx';
import { warningsOf, wordsOf } from './words.ts';

export type CompareViewProps = { readonly comparison: Comparison; readonly names: PlaceNames };

/** Two to four plans: first what differs in sentences, then the figures, and what the difference comes from. */
export function CompareView(props: CompareViewProps) {
  return (
    <>
      <ul class={layout.columns}>
        <For each={props.comparison.plans}>{(_, place) => <PlanLine {...props} place={place()} />}</For>
      </ul>
      <Card title={t.compare.differences()}>
        <For each={wordsOf(props.comparison)}>
          {(sentence) => (
            <p>
              <strong>{sentence}</strong>
            </p>
          )}
        </For>
        <For each={warningsOf(props.comparison)}>{(sentence) => <p>{sentence}</p>}</For>
      </Card>
      <FiguresTable comparison={props.comparison} />
      <CoverageAndCost comparison={props.comparison} />
      <Card title={t.compare.assumptions()}>
        <Show when={props.comparison.assumptions.length > 0} fallback={<p>{t.compare.sameAssumptions()}</p>}>
          <AssumptionsTable comparison={props.comparison} names={props.names} />
        </Show>
      </Card>
      <Card title={t.compare.chosen()}>
        <Show when={props.comparison.chosen.length > 0} fallback={<p>{t.compare.noTown()}</p>}>
          <ChosenTable comparison={props.comparison} names={props.names} />
        </Show>
      </Card>
      <RegretCard comparison={props.comparison} />
    </>
  );
}

/** Which plan this is: its scenario, whose it is, for which years, and the way to read all of it. */
function PlanLine(props: CompareViewProps & { readonly place: number }) {
  return (
    <Show when={props.comparison.plans[props.place]}>
      {(plan) => (
        <li>
          <strong>
            <A href={`/expansion/plan/${plan().runId}`}>{planInWords(props.comparison, props.place)}</A>
          </strong>
          <p class={layout.small}>
            {t.compare.period({ from: String(plan().fromYear), to: String(plan().toYear) })} ·{' '}
            {t.compare.made({ by: plan().by, day: dayInWords(plan().at) })} ·{' '}
            <A href={`/expansion/report/${plan().runId}`}>{t.plan.report()}</A>
          </p>
        </li>
      )}
    </Show>
  );
}
