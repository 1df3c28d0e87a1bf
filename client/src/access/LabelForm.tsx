import type { PersonLine, Relabel } from '@iwaa/shared/access/access';
import { createAction } from '../platform/action.ts';
import { t } from '../text/index.ts';
import { announce } from '../ui/Announcer.tsx';
import { TextInput } from '../ui/inputs.tsx';
import { createVersionedEdit } from '../ui/versioned-edit.ts';
import { VersionedForm } from '../ui/VersionedForm.tsx';
import type { PeopleChanges } from './changes.ts';

type LabelFormProps = {
  readonly person: PersonLine;
  readonly change: PeopleChanges['relabel'];
  readonly onChanged: () => void;
  readonly onClose: () => void;
};

const draftOf = ({ label }: PersonLine) => ({ label });

/** The function that others see of an account. */
export function LabelForm(props: LabelFormProps) {
  const save = createAction<Relabel, { version: number }>((input, options) => props.change(input, options));
  const edit = createVersionedEdit({ seen: () => props.person, draftOf, save });
  const { draft, write, version } = edit;
  const isWritten = () => draft().label.trim() !== '';
  const saveLabel = async (): Promise<void> => {
    if (!isWritten()) return;
    const outcome = await save.run({ accountId: props.person.accountId, version: version(), ...draft() });
    props.onChanged();
    if (outcome.phase !== 'done') return;
    announce(t.centers.saved());
    props.onClose();
  };
  return (
    <VersionedForm
      label={t.access.relabel({ person: props.person.label })}
      edit={edit}
      save={save}
      differences={[{ field: t.access.label(), theirs: props.person.label, mine: draft().label }]}
      onSave={() => void saveLabel()}
      onClose={() => props.onClose()}
    >
      <TextInput
        label={t.access.label()}
        hint={t.access.labelHint()}
        error={isWritten() ? undefined : t.access.labelMissing()}
        value={draft().label}
        onValue={(label) => write({ label })}
        maxlength="60"
      />
    </VersionedForm>
  );
}
