import type { RunTold } from '@iwaa/shared/expansion/runs';
import { Show } from 'solid-js';
import { t } from '../../text/index.ts';
import { fineShareInWords } from '../../ui/number.ts';
import { intervalInWords } from './figures.ts';
import styles from './plan.module.css';

/** How far: a bar, and the same in words. */
function Bar(props: { readonly done: number; readonly of: number; readonly words: string }) {
  return (
    <div>
      <progress class={styles.progress} value={props.done} max={Math.max(1, props.of)} aria-label={props.words} />
      <p>{props.words}</p>
    </div>
  );
}

export function StudyProgress(props: { readonly told: Extract<RunTold, { kind: 'equity' }> }) {
  return (
    <Bar
      done={props.told.done}
      of={props.told.of}
      words={t.plan.studied({ done: props.told.done, of: props.told.of })}
    />
  );
}

/** Repetitions so far, and between what the share without a place is likely to lie. */
export function SimulationProgress(props: { readonly told: Extract<RunTold, { kind: 'simulation' }> }) {
  const refused = () => props.told.refused.map((interval) => intervalInWords(interval, fineShareInWords));
  return (
    <>
      <Bar
        done={props.told.runs}
        of={props.told.mostRuns}
        words={t.plan.runsDone({ runs: props.told.runs, most: props.told.mostRuns })}
      />
      <Show when={refused().length > 1}>
        <p>{t.plan.refusedSoFar({ without: refused()[0] ?? '', withIt: refused()[1] ?? '' })}</p>
      </Show>
    </>
  );
}
