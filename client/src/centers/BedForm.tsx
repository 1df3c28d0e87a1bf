import type { RoomDetail } from '@iwaa/shared/centers/centers';
import type { UpdateBed } from '@iwaa/shared/centers/editing';
import { lastingKinds } from '@iwaa/shared/centers/words';
import { t } from '../text/index.ts';
import { TextInput } from '../ui/inputs.tsx';
import { createVersionedEdit } from '../ui/versioned-edit.ts';
import { VersionedForm } from '../ui/VersionedForm.tsx';
import { BedKindChoice } from './BedKindChoice.tsx';
import { createCenterChange, useCenter } from './center-context.ts';

type Bed = RoomDetail['beds'][number];

const draftOf = ({ label, kind }: Bed) => ({ label, kind: lastingKinds.find((one) => one === kind) ?? 'single' });
type Draft = ReturnType<typeof draftOf>;

function differencesBetween(theirs: Draft, mine: Draft) {
  return [
    { field: t.centers['field-label'](), theirs: theirs.label, mine: mine.label },
    { field: t.centers.bedKind(), theirs: t.centers[`kind-${theirs.kind}`](), mine: t.centers[`kind-${mine.kind}`]() },
  ].filter((one) => one.theirs !== one.mine);
}

/** Another label, or another kind, of a bed that stays where it is. */
export function BedForm(props: { readonly bed: Bed; readonly onClose: () => void }) {
  const { changes } = useCenter();
  const save = createCenterChange<UpdateBed, { version: number }>(
    (input, options) => changes.updateBed(input, options),
    () => t.centers.saved(),
  );
  const edit = createVersionedEdit({ seen: () => props.bed, draftOf, save });
  const { draft, write, version } = edit;
  const isNamed = () => draft().label.trim() !== '';
  const saveBed = async (): Promise<void> => {
    if (!isNamed()) return;
    const outcome = await save.run({ bedId: props.bed.bedId, version: version(), ...draft() });
    if (outcome.phase === 'done') props.onClose();
  };
  return (
    <VersionedForm
      label={t.centers.editBed({ label: props.bed.label })}
      edit={edit}
      save={save}
      differences={differencesBetween(draftOf(props.bed), draft())}
      onSave={() => void saveBed()}
      onClose={() => props.onClose()}
    >
      <TextInput
        label={t.centers['field-label']()}
        error={isNamed() ? undefined : t.centers.bedLabelMissing()}
        value={draft().label}
        onValue={(label) => write({ label })}
        dir="ltr"
        maxlength="20"
      />
      <BedKindChoice value={draft().kind} onChoose={(kind) => write({ kind })} />
    </VersionedForm>
  );
}
