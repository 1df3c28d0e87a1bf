import type { PlanView } from '@iwaa/shared/expansion/plan-view';
import { Show, type JSX } from 'solid-js';
import { t } from '../../text/index.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { Facts } from '../../ui/Facts.tsx';
import layout from '../../ui/layout.module.css';
import { Notice } from '../../ui/Notice.tsx';
import { fineShareInWords, hoursInWords, numberInWords, shareInWords } from '../../ui/number.ts';
import { When } from '../../ui/When.tsx';
import { moneyInWords, pointsInWords } from './figures.ts';
import styles from './plan.module.css';

type PlanHeadProps = {
  readonly plan: PlanView;
  /** An earlier finished plan of the same scenario. */
  readonly earlier: string | undefined;
  /** What else can be taken away: files. */
  readonly files?: JSX.Element;
};

function briefOf({ content, figures }: PlanView): string {
  return t.plan.brief({
    from: String(content.demand.fromYear),
    to: String(content.demand.toYear),
    openings: t.plan.openings({ count: figures.openings }),
    beds: t.words.beds({ count: figures.beds }),
    covered: shareInWords(figures.covered),
    spent: moneyInWords(figures.spent),
  });
}

const factsOf = ({ gap, seconds, seed }: PlanView) => [
  { term: t.plan.gap(), value: fineShareInWords(gap.share) },
  { term: t.plan.gapHours(), value: hoursInWords(Math.round(gap.hours)) },
  { term: t.plan.gapPoints(), value: pointsInWords(gap.coveragePoints) },
  { term: t.plan.searched(), value: t.plan.secondsCount({ count: Math.round(seconds) }) },
  { term: t.plan.seed(), value: numberInWords(seed) },
];

/** What the plan comes to, how far it may be from the best, and whether it can still be taken as it is. */
export function PlanHead(props: PlanHeadProps) {
  return (
    <header class={layout.stack}>
      <div>
        <h1>
          <bdi>{props.plan.name}</bdi>
        </h1>
        <p class={layout.soft}>
          {t.plan.made({ by: props.plan.by })} · <When at={props.plan.at} />
        </p>
      </div>
      <Show when={props.plan.isOld}>
        <Notice kind="warn">{t.plan.isOld()}</Notice>
      </Show>
      <p class={styles.lead}>{briefOf(props.plan)}</p>
      <p>
        <strong>
          {props.plan.gap.hours > 0
            ? t.plan.gapSentence({ share: fineShareInWords(props.plan.gap.share) })
            : t.plan.closed()}
        </strong>
      </p>
      <Facts facts={factsOf(props.plan)} />
      <Show when={props.plan.checked} fallback={<Notice kind="warn">{t.plan.unchecked()}</Notice>}>
        <p>{t.plan.checked()}</p>
      </Show>
      <div class={layout.actions}>
        <ButtonLink href={`/expansion/report/${props.plan.runId}`}>{t.plan.report()}</ButtonLink>
        <ButtonLink href={`/expansion/${props.plan.scenarioId}`}>{t.plan.toScenario()}</ButtonLink>
        <Show when={props.earlier}>
          {(earlier) => (
            <ButtonLink href={`/expansion/compare?runs=${earlier()},${props.plan.runId}`}>
              {t.plan.compareWith()}
            </ButtonLink>
          )}
        </Show>
        {props.files}
      </div>
    </header>
  );
}
