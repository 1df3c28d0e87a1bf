import type { SetStep, StepLine } from '@iwaa/shared/services/services';
import { createSignal, untrack } from 'solid-js';
import { createStore } from 'solid-js/store';
import type { Action } from '../platform/action.ts';
import { t } from '../text/index.ts';
import { nameOf } from '../text/name.ts';
import { announce } from '../ui/Announcer.tsx';
import { runThen } from '../ui/placement/run.ts';
import { EntryForm } from './EntryForm.tsx';
import { areNamed, NameFields, type Names, noNames } from './NameFields.tsx';

type StepFormProps = {
  readonly step?: StepLine;
  readonly createSet: () => Action<SetStep, unknown>;
  readonly onClose: () => void;
};

const draftOf = (step: StepLine | undefined): Names =>
  step ? { nameFr: step.nameFr, nameAr: step.nameAr, nameEn: step.nameEn } : noNames;

/** A step that plans can take. */
export function StepForm(props: StepFormProps) {
  const seen = untrack(() => props.step);
  const set = untrack(() => props.createSet());
  const [draft, setDraft] = createStore({ ...draftOf(seen) });
  const [tried, setTried] = createSignal(false);
  const save = (retired: boolean): void => {
    const known = seen && { stepId: seen.id, version: seen.version };
    const said = (seen ? t.services.saved : t.services.added)({ service: nameOf(draft) });
    const { onClose } = props;
    void runThen(set, { ...known, ...draft, retired }, () => {
      announce(said);
      onClose();
    });
  };
  return (
    <EntryForm
      label={seen ? t.services.edit({ service: nameOf(seen) }) : t.services.addStepKind()}
      isRight={areNamed(draft)}
      action={set}
      onTry={() => setTried(true)}
      onSave={() => save(seen?.retired ?? false)}
      onClose={() => props.onClose()}
      takeOut={
        seen && {
          verb: (seen.retired ? t.services.offeredAgain : t.services.takeOut)({ service: nameOf(seen) }),
          onPress: () => save(!seen.retired),
        }
      }
    >
      <NameFields names={draft} tried={tried()} onNames={setDraft} />
    </EntryForm>
  );
}
