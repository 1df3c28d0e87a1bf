import { For, Show, type JSX } from 'solid-js';
import styles from './Bars.module.css';

/** From where to where on a line that is 1 long; a mean in a band is marked. */
export type Bar = {
  readonly label: JSX.Element;
  readonly value: JSX.Element;
  readonly from: number;
  readonly to: number;
  readonly kind: 'fill' | 'band' | 'hidden';
  readonly mean?: number;
};

const thick = 0.012;

/** Bars of one scale under each other, each with its words before it and its number behind: the picture says nothing that they do not. */
export function Bars(props: { readonly label: string; readonly bars: readonly Bar[] }) {
  return (
    <ul class={styles.bars} aria-label={props.label}>
      <For each={props.bars}>
        {(bar) => (
          <li class={styles.bar}>
            <span class={styles.label}>{bar.label}</span>
            <svg class={styles.svg} viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
              <rect class={styles[bar.kind]} x={bar.from} y="0" width={Math.max(0, bar.to - bar.from)} height="1" />
              <Show when={bar.mean !== undefined}>
                <rect
                  class={styles.mean}
                  x={Math.max(0, Math.min(1 - thick, (bar.mean ?? 0) - thick / 2))}
                  y="0"
                  width={thick}
                  height="1"
                />
              </Show>
            </svg>
            <span class={styles.value}>{bar.value}</span>
          </li>
        )}
      </For>
    </ul>
  );
}
