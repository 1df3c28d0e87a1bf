import type { SavedScenario } from '@iwaa/shared/expansion/planning';
import { createSignal, untrack } from 'solid-js';
import type { Action } from '../../platform/action.ts';
import { t } from '../../text/index.ts';
import { Button } from '../../ui/Button.tsx';
import { TextInput } from '../../ui/inputs.tsx';
import layout from '../../ui/layout.module.css';
import { OrCancel } from '../../ui/OrCancel.tsx';
import { Outcome } from '../../ui/Outcome.tsx';

type NameFormProps = {
  /** What the button says. */
  readonly verb: string;
  readonly name: string;
  readonly action: Action<string, SavedScenario>;
  readonly onDone: (saved: SavedScenario) => void;
  readonly onCancel: () => void;
};

/** Asks what a scenario is to be called, and makes it under that name. */
export function NameForm(props: NameFormProps) {
  const [name, setName] = createSignal(untrack(() => props.name));
  const [tried, setTried] = createSignal(false);
  const isMissing = () => name().trim() === '';
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (isMissing()) return;
    const outcome = await props.action.run(name().trim());
    if (outcome.phase === 'done') props.onDone(outcome.result);
  };
  return (
    <form class={layout.stack} noValidate onSubmit={(event) => void submit(event)}>
      <TextInput
        label={t.expansion.name()}
        hint={t.expansion.nameHint()}
        error={tried() && isMissing() ? t.expansion.nameMissing() : undefined}
        maxlength="80"
        value={name()}
        onValue={setName}
      />
      <Outcome action={props.action} />
      <OrCancel onCancel={() => props.onCancel()}>
        <Button kind="primary" type="submit" pending={props.action.busy()}>
          {props.verb}
        </Button>
      </OrCancel>
    </form>
  );
}
