import { t } from '../text/index.ts';
import styles from './Stepper.module.css';

type StepperProps = {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly min?: number;
  readonly max?: number;
};

/** A small count, one tap at a time. */
export function Stepper(props: StepperProps) {
  const min = () => props.min ?? 0;
  const max = () => props.max ?? 30;
  return (
    <div class={styles.stepper} role="group" aria-label={props.label}>
      <span class={styles.label}>{props.label}</span>
      <button
        type="button"
        aria-label={t.words.less({ what: props.label })}
        disabled={props.value <= min()}
        onClick={() => props.onChange(props.value - 1)}
      >
        −
      </button>
      <output class={styles.value}>{props.value}</output>
      <button
        type="button"
        aria-label={t.words.more({ what: props.label })}
        disabled={props.value >= max()}
        onClick={() => props.onChange(props.value + 1)}
      >
        +
      </button>
    </div>
  );
}
