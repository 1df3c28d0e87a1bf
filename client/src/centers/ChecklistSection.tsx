import type { ChecklistItem } from '@iwaa/shared/centers/centers';
import { Show } from 'solid-js';
import { now } from '../platform/clock.ts';
import { dayInWords, dayOf } from '../platform/time.ts';
import { t } from '../text/index.ts';
import { Card } from '../ui/Card.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import { AddItemForm } from './AddItemForm.tsx';
import { createCenterChange, useCenter } from './center-context.ts';
import { labelOf } from './checklist-words.ts';
import styles from './ChecklistSection.module.css';
import { ItemForm } from './ItemForm.tsx';
import { Retire } from './Retire.tsx';
import { KeyedFor } from '../ui/KeyedFor.tsx';
import layout from '../ui/layout.module.css';
import { OpenInPlace } from '../ui/OpenInPlace.tsx';
import { Progress } from './Progress.tsx';

const isLate = (item: ChecklistItem): boolean => !item.doneAt && item.dueOn !== null && item.dueOn < dayOf(now());

/** What must be ready before the center opens: what is done, what is late, what each thing costs. */
export function ChecklistSection() {
  const { center, mayEdit } = useCenter();
  const done = () => center().checklist.filter((item) => item.doneAt).length;
  const late = () => center().checklist.filter(isLate).length;
  return (
    <Card title={t.centers.checklist()}>
      <Show when={center().checklist.length > 0} fallback={<p class={layout.soft}>{t.centers.noItems()}</p>}>
        <Progress done={done()} total={center().checklist.length} />
        <Show when={late() > 0}>
          <p class={styles.late}>{t.centers.itemsLate({ count: late() })}</p>
        </Show>
        <ul class={styles.items}>
          <KeyedFor each={center().checklist} by={(item) => item.itemId}>
            {(item) => <Item item={item()} />}
          </KeyedFor>
        </ul>
      </Show>
      <OpenInPlace label={t.centers.addItem()} mayOpen={mayEdit}>
        {(close) => <AddItemForm onClose={close} />}
      </OpenInPlace>
    </Card>
  );
}

function Item(props: { readonly item: ChecklistItem }) {
  const { mayEdit, changes } = useCenter();
  const tick = createCenterChange<{ itemId: string; done: boolean }, null>(
    (input, options) => changes.tickItem(input, options),
    (input) => (input.done ? t.centers.itemTicked : t.centers.itemUnticked)({ item: labelOf(props.item) }),
  );
  // The box shows what the server holds: it moves when the change is made, not when it is pressed.
  const press = (event: Event): void => {
    event.preventDefault();
    void tick.run({ itemId: props.item.itemId, done: !props.item.doneAt });
  };
  return (
    <li class={styles.item}>
      <label class={styles.label} aria-busy={tick.busy()}>
        <input type="checkbox" checked={props.item.doneAt !== null} disabled={!mayEdit} onClick={press} />
        <span>{labelOf(props.item)}</span>
      </label>
      <p class={styles.when}>
        <ItemWhen item={props.item} />
        <Show when={props.item.costLine}>
          {(cost) => <span class={styles.cost}>{t.centers.costs({ line: cost() })}</span>}
        </Show>
      </p>
      <Outcome action={tick} />
      <Show when={mayEdit}>
        <OpenInPlace kind="plain" label={t.words.edit()} name={t.centers.editItem({ item: labelOf(props.item) })}>
          {(close) => (
            <>
              <ItemForm item={props.item} onClose={close} />
              <Retire
                verb={t.centers.removeItem({ item: labelOf(props.item) })}
                consequence={t.centers.removeItemConsequence()}
                said={t.centers.itemRemoved()}
                input={{ itemId: props.item.itemId }}
                change={(input, options) => changes.removeItem(input, options)}
              />
            </>
          )}
        </OpenInPlace>
      </Show>
    </li>
  );
}

function ItemWhen(props: { readonly item: ChecklistItem }) {
  const words = () => {
    const { doneAt, dueOn } = props.item;
    if (doneAt) return t.centers.itemDoneOn({ day: dayInWords(doneAt) });
    if (!dueOn) return t.centers.itemNoDay();
    return (isLate(props.item) ? t.centers.itemLateSince : t.centers.itemDueOn)({ day: dayInWords(dueOn) });
  };
  return <span class={isLate(props.item) ? styles.late : undefined}>{words()}</span>;
}
