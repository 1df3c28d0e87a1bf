import type { HealthState } from '@iwaa/shared/health/health';
import type { JSX } from 'solid-js';
import { t } from '../text/index.ts';
import { classes } from '../ui/classes.ts';
import styles from './Health.module.css';

const shapes: Readonly<Record<HealthState, () => JSX.Element>> = {
  well: () => <circle cx="8" cy="8" r="6" fill="currentColor" />,
  look: () => <path d="M8 2 14.5 13.5h-13z" fill="currentColor" />,
  act: () => <rect x="2.5" y="2.5" width="11" height="11" fill="currentColor" />,
  unknown: () => <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" stroke-dasharray="4.3 2.6" />,
};

/** Shape, word and colour together. */
export function HealthMark(props: { readonly state: HealthState }) {
  return (
    <span class={classes(styles.mark, styles[props.state])}>
      <svg class={styles.shape} viewBox="0 0 16 16" stroke-width="1.6" aria-hidden="true">
        {shapes[props.state]()}
      </svg>
      {t.health[`state-${props.state}`]()}
    </span>
  );
}
