import type { AddItem } from '@iwaa/shared/centers/centers';
import { createStore } from 'solid-js/store';
import { createSignal } from 'solid-js';
import { t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { OrCancel } from '../ui/OrCancel.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import { createCenterChange, useCenter } from './center-context.ts';
import { ItemFields } from './ItemFields.tsx';
import { focusFirstWrong } from '../ui/focus-wrong.ts';
import layout from '../ui/layout.module.css';

/** One more thing to have ready. */
export function AddItemForm(props: { readonly onClose: () => void }) {
  const { center, changes } = useCenter();
  const [draft, setDraft] = createStore({ label: '', dueOn: '', costLine: '' });
  const [tried, setTried] = createSignal(false);
  const add = createCenterChange<AddItem, { itemId: string }>(
    (input, options) => changes.addItem(input, options),
    (input) => t.centers.itemAdded({ item: input.label }),
  );
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    const { label, dueOn, costLine } = draft;
    if (!label.trim()) return focusFirstWrong(event.currentTarget);
    const { centerId } = center();
    const outcome = await add.run({
      centerId,
      label,
      ...(dueOn && { dueOn }),
      ...(costLine.trim() && { costLine }),
    });
    if (outcome.phase === 'done') props.onClose();
  };
  return (
    <form class={layout.stack} noValidate onSubmit={(event) => void submit(event)} aria-label={t.centers.addItem()}>
      <ItemFields
        value={draft}
        labelError={tried() && !draft.label.trim() ? t.centers.itemLabelMissing() : undefined}
        onChange={(changed) => setDraft(changed)}
      />
      <Outcome action={add} />
      <OrCancel onCancel={() => props.onClose()}>
        <Button kind="primary" type="submit" pending={add.busy()}>
          {t.centers.addItemVerb()}
        </Button>
      </OrCancel>
    </form>
  );
}
