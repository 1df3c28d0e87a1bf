import { Show, type JSX } from 'solid-js';
import type { Action } from '../platform/action.ts';
import { t } from '../text/index.ts';
import { Button } from './Button.tsx';
import { ChangedMeanwhile, type Difference } from './ChangedMeanwhile.tsx';
import layout from './layout.module.css';
import { OrCancel } from './OrCancel.tsx';
import { Outcome } from './Outcome.tsx';
import type { createVersionedEdit } from './versioned-edit.ts';

type VersionedFormProps = {
  /** What the form is for, to those who do not see it. */
  readonly label: string;
  readonly edit: Pick<ReturnType<typeof createVersionedEdit>, 'isOutrun' | 'takeTheirs' | 'catchUp'>;
  readonly save: Action<never, unknown>;
  /** Where what stands now and what is written here are not the same. */
  readonly differences: readonly Difference[];
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: JSX.Element;
};

/** A short form over something that others may save meanwhile: then both versions are shown, and its editor chooses. */
export function VersionedForm(props: VersionedFormProps) {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    props.onSave();
  };
  const saveMine = (): void => {
    props.edit.catchUp();
    props.onSave();
  };
  return (
    <form class={layout.stack} noValidate onSubmit={submit} aria-label={props.label}>
      {props.children}
      <Show when={props.edit.isOutrun()} fallback={<Outcome action={props.save} />}>
        <ChangedMeanwhile
          differences={props.differences}
          onTakeTheirs={() => props.edit.takeTheirs()}
          onSaveMine={saveMine}
        />
      </Show>
      <OrCancel onCancel={() => props.onClose()}>
        <Button kind="primary" type="submit" pending={props.save.busy()}>
          {t.words.save()}
        </Button>
      </OrCancel>
    </form>
  );
}
