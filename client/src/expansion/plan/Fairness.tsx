import type { PlanView } from '@iwaa/shared/expansion/plan-view';
import { For, Show } from 'solid-js';
import { t } from '../../text/index.ts';
import { Card } from '../../ui/Card.tsx';
import { hoursInWords, numberInWords, shareInWords } from '../../ui/number.ts';
import { codeNameOf } from '../../ui/placement/names.ts';
import styles from './plan.module.css';
import type { PlaceNames } from '../words.ts';

type PlanProps = { readonly plan: PlanView; readonly names: PlaceNames };

const hundredths = (value: number): string => numberInWords(Math.round(value * 100)) + ' / 100';

/** The region that fares worst, and how unlike journeys are. */
export function Fairness(props: PlanProps) {
  const equity = () => props.plan.equity;
  const between = () => equity().theil.between / equity().theil.total;
  return (
    <Card title={t.plan.fairness()}>
      <Show when={equity().worstRegion}>
        {(worst) => (
          <p>
            {t.plan.worst({
              region: props.names.region(worst().name),
              near: shareInWords(worst().near),
              hours: hoursInWords(props.plan.content.travelHours),
            })}
          </p>
        )}
      </Show>
      <Show when={equity().theil.total > 0} fallback={<p>{t.plan.noInequality()}</p>}>
        <p>{t.plan.gini({ value: hundredths(equity().gini) })}</p>
        <p>{t.plan.theil({ between: shareInWords(between()) })}</p>
      </Show>
    </Card>
  );
}

/** What a reader must know before relying on the plan. */
export function Limits(props: Pick<PlanProps, 'plan'>) {
  return (
    <Card title={t.plan.limits()}>
      <ul class={styles.points}>
        <li>{t.plan[`for-${props.plan.content.demandFor}`]()}</li>
        <li>{fillInWords(props.plan)}</li>
        <li>{t.plan[`travel-${props.plan.travel}`]()}</li>
        <For each={props.plan.roundedCenters}>
          {(center) => (
            <li>
              {t.plan.rounded({
                center: codeNameOf(center),
                stands: t.words.beds({ count: center.stands }),
                counted: t.words.beds({ count: center.counted }),
              })}
            </li>
          )}
        </For>
      </ul>
    </Card>
  );
}

function fillInWords({ referralToFill }: PlanView): string {
  // Beyond all, the way to the browser writes null for what has no end.
  const canBeFilled = Number.isFinite(referralToFill) && referralToFill <= 1;
  return canBeFilled ? t.plan.toFill({ share: shareInWords(referralToFill) }) : t.plan.toFillNever();
}
