import { createUniqueId } from 'solid-js';
import { t } from '../../text/index.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './plan.module.css';

type YearChoiceProps = {
  readonly years: readonly number[];
  /** Its place in the list. */
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
};

/** One year of the plan: by the slider, by arrow keys on it, or by the buttons beside it. */
export function YearChoice(props: YearChoiceProps) {
  const id = createUniqueId();
  const last = () => props.years.length - 1;
  return (
    <div class={styles.years}>
      <label for={id}>{t.plan.year()}</label>
      <output class={styles.year} for={id}>
        {props.years[props.chosen]}
      </output>
      <input
        id={id}
        class={styles.slider}
        type="range"
        min={0}
        max={last()}
        value={props.chosen}
        aria-valuetext={String(props.years[props.chosen])}
        onInput={(event) => props.onChoose(event.currentTarget.valueAsNumber)}
      />
      <Button disabled={props.chosen <= 0} onClick={() => props.onChoose(props.chosen - 1)}>
        {t.plan.previousYear()}
      </Button>
      <Button disabled={props.chosen >= last()} onClick={() => props.onChoose(props.chosen + 1)}>
        {t.plan.nextYear()}
      </Button>
    </div>
  );
}
