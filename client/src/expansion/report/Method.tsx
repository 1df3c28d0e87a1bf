import { valueOf } from '@iwaa/shared/expansion/demand/assumptions';
import type { PlanView } from '@iwaa/shared/expansion/plan-view';
import { For } from 'solid-js';
import { t } from '../../text/index.ts';
import { Card } from '../../ui/Card.tsx';
import { fineShareInWords, hoursInWords } from '../../ui/number.ts';
import { pointsInWords } from '../plan/figures.ts';

/** What was modelled and how surely it was solved, and what a reader must not conclude from it. */
export function Method(props: { readonly plan: PlanView }) {
  return (
    <Card title={t.report.method()}>
      <ul>
        <For each={methodOf(props.plan)}>{(sentence) => <li>{sentence}</li>}</For>
      </ul>
    </Card>
  );
}

const methodOf = (plan: PlanView): string[] => [
  t.report.methodModel({ target: fineShareInWords(valueOf(plan.content.demand, 'refusalTarget')) }),
  gapInWords(plan),
  plan.checked ? t.plan.checked() : t.plan.unchecked(),
  t.report.methodDemand(),
  t.report.methodHidden(),
  t.report.methodNot(),
];

const gapInWords = ({ gap, seconds, seed }: PlanView): string =>
  t.report.methodGap({
    share: fineShareInWords(gap.share),
    hours: hoursInWords(Math.round(gap.hours)),
    points: pointsInWords(gap.coveragePoints),
    seconds: t.plan.secondsCount({ count: Math.round(seconds) }),
    seed: String(seed),
  });
