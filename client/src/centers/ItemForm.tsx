import type { ChecklistItem } from '@iwaa/shared/centers/centers';
import type { UpdateItem } from '@iwaa/shared/centers/editing';
import { untrack } from 'solid-js';
import { dayInWords } from '../platform/time.ts';
import { t } from '../text/index.ts';
import { createVersionedEdit } from '../ui/versioned-edit.ts';
import { VersionedForm } from '../ui/VersionedForm.tsx';
import { createCenterChange, useCenter } from './center-context.ts';
import { labelOf } from './checklist-words.ts';
import { type ItemDraft, ItemFields } from './ItemFields.tsx';

const draftOf = (item: ChecklistItem): ItemDraft => ({
  label: labelOf(item),
  dueOn: item.dueOn ?? '',
  costLine: item.costLine ?? '',
});

function differencesBetween(theirs: ItemDraft, mine: ItemDraft) {
  const day = ({ dueOn }: ItemDraft): string => (dueOn === '' ? t.centers.itemNoDay() : dayInWords(dueOn));
  return [
    { field: t.centers.itemLabel(), theirs: theirs.label, mine: mine.label },
    { field: t.centers.itemDue(), theirs: day(theirs), mine: day(mine) },
    { field: t.centers.itemCost(), theirs: theirs.costLine || '–', mine: mine.costLine || '–' },
  ].filter((one) => one.theirs !== one.mine);
}

/** Another day, another cost line, other words: those are written once for the three languages, so they are sent only when they change. */
export function ItemForm(props: { readonly item: ChecklistItem; readonly onClose: () => void }) {
  const { changes } = useCenter();
  const save = createCenterChange<UpdateItem, { version: number }>(
    (input, options) => changes.updateItem(input, options),
    () => t.centers.saved(),
  );
  const edit = createVersionedEdit({ seen: () => props.item, draftOf, save });
  const { draft, write, version } = edit;
  const begunLabel = untrack(() => labelOf(props.item));
  const isNamed = () => draft().label.trim() !== '';
  const saveItem = async (): Promise<void> => {
    if (!isNamed()) return;
    const { label, dueOn, costLine } = draft();
    const outcome = await save.run({
      itemId: props.item.itemId,
      version: version(),
      ...(label.trim() !== begunLabel && { label }),
      dueOn: dueOn === '' ? null : dueOn,
      costLine: costLine.trim() === '' ? null : costLine,
    });
    if (outcome.phase === 'done') props.onClose();
  };
  return (
    <VersionedForm
      label={t.centers.editItem({ item: labelOf(props.item) })}
      edit={edit}
      save={save}
      differences={differencesBetween(draftOf(props.item), draft())}
      onSave={() => void saveItem()}
      onClose={() => props.onClose()}
    >
      <ItemFields
        value={draft()}
        labelHint={t.centers.itemLabelOnce()}
        labelError={isNamed() ? undefined : t.centers.itemLabelMissing()}
        onChange={write}
      />
    </VersionedForm>
  );
}
