import { type Estimate, movedTo } from '@iwaa/shared/expansion/basis';
import { For, Show } from 'solid-js';
import { t } from '../../text/index.ts';
import { Button } from '../../ui/Button.tsx';
import layout from '../../ui/layout.module.css';
import { figureInWords, type Unit } from '../assumptions.ts';
import { BasisLine } from '../BasisLine.tsx';
import { NumberInput } from './NumberInput.tsx';
import styles from './EstimateField.module.css';

type EstimateFieldProps = {
  readonly id: string;
  readonly label: string;
  readonly unit: Unit;
  /** Of the slider. */
  readonly step: number;
  /** Outside them it makes no sense. */
  readonly bounds: readonly [least: number, most: number];
  readonly estimate: Estimate;
  /** What it was before anybody moved it. */
  readonly start: Estimate;
  readonly onEstimate: (estimate: Estimate) => void;
};

const scaleOf = (unit: Unit): number => (unit === 'share' ? 100 : 1);

/** A figure with a slider between its least and its most, and where it comes from right under it. */
export function EstimateField(props: EstimateFieldProps) {
  const words = (value: number): string => figureInWords(value, props.unit);
  // A figure that makes no sense leaves its range as it is: nothing else has to be corrected after it.
  const makesSense = (value: number): boolean => value >= props.bounds[0] && value <= props.bounds[1];
  const move = (value: number): void =>
    props.onEstimate(makesSense(value) ? movedTo(props.estimate, value) : { ...props.estimate, value });
  const isMoved = () => props.estimate.value !== props.start.value;
  return (
    <div class={styles.estimate}>
      <NumberInput
        id={props.id}
        label={t.expansion[`in-${props.unit}`]({ what: props.label })}
        error={
          makesSense(props.estimate.value)
            ? undefined
            : t.expansion.between({ low: words(props.bounds[0]), high: words(props.bounds[1]) })
        }
        value={props.estimate.value}
        scale={scaleOf(props.unit)}
        onNumber={move}
      />
      <input
        class={styles.slider}
        type="range"
        aria-label={props.label}
        aria-valuetext={words(props.estimate.value)}
        min={props.estimate.low}
        max={props.estimate.high}
        step={props.step}
        value={props.estimate.value}
        disabled={props.estimate.low === props.estimate.high}
        onInput={(event) => move(event.currentTarget.valueAsNumber)}
      />
      <p class={layout.small}>
        {t.expansion.between({ low: words(props.estimate.low), high: words(props.estimate.high) })} ·{' '}
        <BasisLine basis={props.estimate.basis} />
      </p>
      <RangeFold unit={props.unit} estimate={props.estimate} onEstimate={props.onEstimate} />
      <Show when={isMoved()}>
        <div class={layout.flush}>
          <Button kind="plain" onClick={() => props.onEstimate(props.start)}>
            {t.expansion.backTo({ value: words(props.start.value) })}
          </Button>
        </div>
      </Show>
    </div>
  );
}

/** The least and the most, for who knows better. */
function RangeFold(props: Pick<EstimateFieldProps, 'unit' | 'estimate' | 'onEstimate'>) {
  const ends = [
    ['low', t.expansion.least],
    ['high', t.expansion.most],
  ] as const;
  return (
    <details>
      <summary class={styles.fold}>{t.expansion.range()}</summary>
      <div class={styles.range}>
        <For each={ends}>
          {([end, label]) => (
            <NumberInput
              label={label()}
              value={props.estimate[end]}
              scale={scaleOf(props.unit)}
              onNumber={(value) => props.onEstimate({ ...props.estimate, [end]: value })}
            />
          )}
        </For>
      </div>
    </details>
  );
}
