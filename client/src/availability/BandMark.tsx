import type { Band } from '@iwaa/shared/availability/availability';
import { For } from 'solid-js';
import { t } from '../text/index.ts';
import { classes } from '../ui/classes.ts';
import styles from './cells.module.css';

const dots = [0, 1, 2];
const filled: Readonly<Record<Band, number>> = { none: 0, few: 1, some: 3 };

/** How much a city has, never how many: dots and a word, so that it reads without colour. */
export function BandMark(props: { readonly band: Band | null }) {
  const band = () => props.band ?? 'none';
  return (
    <span class={classes(styles.band, props.band ? styles[props.band] : styles.notReceived)}>
      <svg viewBox="0 0 30 10" aria-hidden="true">
        <For each={props.band ? dots : []}>
          {(dot) => (
            <circle
              cx={5 + dot * 10}
              cy="5"
              r="3.6"
              fill={dot < filled[band()] ? 'currentColor' : 'none'}
              stroke="currentColor"
              stroke-width="1.2"
            />
          )}
        </For>
      </svg>
      <span>{props.band ? t.availability[props.band]() : t.availability.notReceived()}</span>
    </span>
  );
}
