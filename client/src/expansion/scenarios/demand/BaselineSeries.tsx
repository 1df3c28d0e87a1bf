import type { Series, SeriesPoint } from '@iwaa/shared/expansion/demand/series';
import { createMemo, For, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { announce } from '../../../ui/Announcer.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import layout from '../../../ui/layout.module.css';
import { numberInWords } from '../../../ui/number.ts';
import { BasisLine } from '../../BasisLine.tsx';
import type { Editing } from '../editing.ts';
import { estimateOf, isTotal, isUsable, partInWords, yearsInWords } from './series.ts';
import styles from './BaselineSeries.module.css';

/** What others have counted, one beside the other and never added: each says what it counts, and whether demand can begin with it. */
export function BaselineSeries(props: { readonly edit: Editing }) {
  return (
    <Card title={t.expansion.baseline()}>
      <p>{t.expansion.baselineWhy()}</p>
      <SeriesLists series={props.edit.baseline().series} edit={props.edit} />
    </Card>
  );
}

export function SeriesLists(props: { readonly series: readonly Series[]; readonly edit: Editing }) {
  const measures = createMemo(() => [...Map.groupBy(props.series, ({ measure }) => measure)]);
  return (
    <div class={layout.columns}>
      <For each={measures()}>
        {([measure, series]) => (
          <section class={styles.series} aria-label={t.expansion[`measure-${measure}`]()}>
            <h3>{t.expansion[`measure-${measure}`]()}</h3>
            <p class={layout.small}>{t.expansion[`counts-${measure}`]()}</p>
            <For each={series.filter(isTotal)}>{(one) => <Points series={one} edit={props.edit} />}</For>
            <PartsOf series={series.filter((one) => !isTotal(one))} edit={props.edit} />
          </section>
        )}
      </For>
    </div>
  );
}

function PartsOf(props: { readonly series: readonly Series[]; readonly edit: Editing }) {
  return (
    <Show when={props.series.length > 0}>
      <details>
        <summary class={layout.fold}>{t.expansion.partsOf({ count: props.series.length })}</summary>
        <For each={props.series}>
          {(one) => (
            <>
              <h4>{partInWords(one)}</h4>
              <Points series={one} edit={props.edit} />
            </>
          )}
        </For>
      </details>
    </Show>
  );
}

function Points(props: { readonly series: Series; readonly edit: Editing }) {
  const begin = (point: SeriesPoint): void => {
    props.edit.change((before) => ({
      ...before,
      demand: {
        ...before.demand,
        // Growth counts from the year of the figure; a horizon that began before it begins with it.
        baseYear: point.toYear,
        fromYear: Math.max(point.toYear, before.demand.fromYear),
        factors: { ...before.demand.factors, identified: estimateOf(point) },
      },
    }));
    announce(t.expansion.used({ value: numberInWords(point.value ?? 0), years: yearsInWords(point) }));
  };
  const identified = () => props.edit.content().demand.factors.identified;
  const isUsed = (point: SeriesPoint): boolean =>
    identified().value === point.value && JSON.stringify(identified().basis) === JSON.stringify(point.basis);
  return (
    <ul class={styles.points}>
      <For each={props.series.points}>
        {(point) => (
          <li>
            <p class={styles.figure}>
              <span>{yearsInWords(point)}</span>
              <strong>{point.value === null ? t.funnel.hidden() : numberInWords(point.value)}</strong>
              <Show when={isUsable(props.series, point)}>
                <Button aria-pressed={isUsed(point)} onClick={() => begin(point)}>
                  {isUsed(point) ? t.expansion.inUse() : t.expansion.use()}
                </Button>
              </Show>
            </p>
            <p class={layout.small}>
              <BasisLine basis={point.basis} />
            </p>
            <Show when={point.note}>
              <p class={styles.warning} lang="en" dir="ltr">
                {point.note}
              </p>
            </Show>
          </li>
        )}
      </For>
    </ul>
  );
}
