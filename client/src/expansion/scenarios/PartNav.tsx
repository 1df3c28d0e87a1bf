import { For } from 'solid-js';
import { t } from '../../text/index.ts';
import { type Part, parts } from './parts.ts';
import styles from './ScenarioView.module.css';

/** From one part of a scenario to another; on a phone the row slides. */
export function PartNav(props: { readonly part: Part; readonly onPart: (part: Part) => void }) {
  return (
    <nav class={styles.parts} aria-label={t.expansion.parts()}>
      <For each={parts}>
        {(part) => (
          <button
            type="button"
            aria-current={props.part === part ? 'true' : undefined}
            onClick={() => props.onPart(part)}
          >
            {t.expansion[`part-${part}`]()}
          </button>
        )}
      </For>
    </nav>
  );
}
