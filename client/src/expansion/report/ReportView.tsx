import type { Baseline } from '@iwaa/shared/expansion/baseline';
import type { PlanView } from '@iwaa/shared/expansion/plan-view';
import { For, Show } from 'solid-js';
import { fullMomentInWords } from '../../platform/time.ts';
import { t } from '../../text/index.ts';
import { Card } from '../../ui/Card.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Fairness, Limits } from '../plan/Fairness.tsx';
import { OpeningsTable } from '../plan/OpeningsTable.tsx';
import { ReachedTables } from '../plan/ReachedTables.tsx';
import { YearsTable } from '../plan/YearsTable.tsx';
import { placeNamesOf } from '../words.ts';
import { answerOf, spanOf } from './answer.ts';
import { Assumptions } from './Assumptions.tsx';
import { Method } from './Method.tsx';
import { RegionsByYear } from './RegionsByYear.tsx';
import styles from './report.module.css';
import { Risks } from './Risks.tsx';

type ReportViewProps = {
  readonly plan: PlanView;
  readonly places: Pick<Baseline, 'regions' | 'towns' | 'areas' | 'standing'>;
};

/** A plan as a paper: the answer first, then where it comes from and what it cannot know. */
export function ReportView(props: ReportViewProps) {
  const names = () => placeNamesOf(props.places);
  return (
    <div class={styles.report}>
      <ReportHead plan={props.plan} />
      <Card title={t.report.answer()}>
        <ol class={styles.answer}>
          <For each={answerOf(props.plan, names())}>{(sentence) => <li>{sentence}</li>}</For>
        </ol>
      </Card>
      <RegionsByYear years={props.plan.years} names={names()} />
      <OpeningsTable plan={props.plan} names={names()} />
      <YearsTable plan={props.plan} />
      <Show when={props.plan.years.at(-1)}>
        {(last) => <ReachedTables plan={props.plan} year={last()} areas={props.places.areas} names={names()} />}
      </Show>
      <Fairness plan={props.plan} names={names()} />
      <Risks plan={props.plan} places={props.places} />
      <Assumptions content={props.plan.content} names={names()} />
      <Method plan={props.plan} />
      <Limits plan={props.plan} />
    </div>
  );
}

/** Whose plan this is and for which years. */
function ReportHead(props: { readonly plan: PlanView }) {
  return (
    <div class={styles.head}>
      <h1>{t.report.title()}</h1>
      <Facts
        facts={[
          { term: t.report.scenario(), value: <bdi>{props.plan.name}</bdi> },
          { term: t.report.period(), value: t.compare.period(spanOf(props.plan)) },
          { term: t.expansion.demandFor(), value: t.expansion[`demand-${props.plan.content.demandFor}`]() },
          { term: t.report.madeBy(), value: <bdi>{props.plan.by}</bdi> },
          { term: t.report.madeAt(), value: fullMomentInWords(props.plan.at) },
        ]}
      />
      <Show when={props.plan.isOld}>
        <Notice kind="warn">{t.plan.isOld()}</Notice>
      </Show>
    </div>
  );
}
