import { For, type JSX } from 'solid-js';
import styles from './Facts.module.css';

type Fact = { readonly term: string; readonly value: JSX.Element };

/** What is known, each with its name: side by side on a desk, one under the other on a phone. */
export function Facts(props: { readonly facts: readonly Fact[] }) {
  return (
    <dl class={styles.facts}>
      <For each={props.facts}>
        {(fact) => (
          <div>
            <dt>{fact.term}</dt>
            <dd>{fact.value}</dd>
          </div>
        )}
      </For>
    </dl>
  );
}
