import { createSignal, Show } from 'solid-js';
import { t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import styles from './BedsEditor.module.css';
import { createCenterChange } from './center-context.ts';
import type { Change } from './changes.ts';
import layout from './layout.module.css';

type RetireProps<Input> = {
  /** "Retirer le lit 7A" */
  readonly verb: string;
  readonly consequence: string;
  readonly done: string;
  readonly input: Input;
  readonly change: Change<Input, null>;
};

/** Taking something out of use cannot be taken back, so the consequence is read before the verb is pressed again. */
export function Retire<Input>(props: RetireProps<Input>) {
  const [asking, setAsking] = createSignal(false);
  const retire = createCenterChange<Input, null>(
    (input, options) => props.change(input, options),
    () => props.done,
  );
  return (
    <Show
      when={asking()}
      fallback={
        <div>
          <Button kind="plain" onClick={() => setAsking(true)}>
            {props.verb}
          </Button>
        </div>
      }
    >
      <div class={styles.confirm}>
        <Notice kind="warn">{props.consequence}</Notice>
        <Outcome action={retire} />
        <div class={layout.actions}>
          <Button
            kind="danger"
            ref={(button) => queueMicrotask(() => button.focus())}
            pending={retire.busy()}
            onClick={() => void retire.run(props.input)}
          >
            {props.verb}
          </Button>
          <Button kind="plain" onClick={() => setAsking(false)}>
            {t.words.cancel()}
          </Button>
        </div>
      </div>
    </Show>
  );
}
