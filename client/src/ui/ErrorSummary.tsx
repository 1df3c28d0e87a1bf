import { For, Show } from 'solid-js';
import { t } from '../text/index.ts';
import styles from './ErrorSummary.module.css';

export type FieldError = { readonly fieldId: string; readonly text: string };

type ErrorSummaryProps = {
  readonly errors: readonly FieldError[];
  /** Brings the field onto the screen, where it is not there yet. */
  readonly onLead?: (error: FieldError) => void;
};

/** What to correct before going on, each line leading to its field. It takes focus when it appears. */
export function ErrorSummary(props: ErrorSummaryProps) {
  const lead = (event: MouseEvent, error: FieldError): void => {
    props.onLead?.(error);
    focusField(event, error.fieldId);
  };
  return (
    <Show when={props.errors.length > 0}>
      <div class={styles.summary} role="alert" tabindex="-1" ref={(box) => queueMicrotask(() => box.focus())}>
        <h2>{t.words.correctThese()}</h2>
        <ul>
          <For each={props.errors}>
            {(error) => (
              <li>
                <a href={`#${error.fieldId}`} target="_self" onClick={(event) => lead(event, error)}>
                  {error.text}
                </a>
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  );
}

/** The address stays as it is: only focus moves. */
function focusField(event: MouseEvent, fieldId: string): void {
  event.preventDefault();
  document.getElementById(fieldId)?.focus();
}
