import type { CenterCover, CoverRule } from '@iwaa/shared/staff/cover';
import { isDefault } from '@iwaa/shared/staff/cover';
import { For, Show } from 'solid-js';
import { t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { TextInput } from '../ui/inputs.tsx';
import layout from '../ui/layout.module.css';
import { Notice } from '../ui/Notice.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import { AddRule } from './AddRule.tsx';
import type { WriteRules } from './changes.ts';
import { createCoverEdit } from './cover-edit.ts';
import { RuleRow } from './RuleRow.tsx';
import lists from './lists.module.css';
import styles from './staff.module.css';
import { StaffNav } from './StaffNav.tsx';

type CoverViewProps = {
  readonly cover: CenterCover;
  readonly mayWrite: boolean;
  readonly write: WriteRules;
  readonly reread: () => void;
};

/** The rules of a center: figures of its own, or assumptions that say that they are. */
export function CoverView(props: CoverViewProps) {
  const edit = createCoverEdit(props);
  const hasAssumption = () => edit.draft.rules.some((rule) => isDefault(rule, props.cover.defaults));
  return (
    <div class={styles.page}>
      <StaffNav />
      <h1>{t.staff.cover()}</h1>
      <p class={styles.soft}>{t.staff.coverIntro()}</p>
      <Show
        when={edit.draft.rules.length > 0}
        fallback={
          <Empty title={t.staff.noCoverTitle()}>
            <p>{t.staff.assumptionNote()}</p>
            <Show when={props.mayWrite}>
              <div>
                <Button kind="primary" onClick={edit.reset}>
                  {t.staff.startWithDefaults()}
                </Button>
              </div>
            </Show>
          </Empty>
        }
      >
        <Show when={hasAssumption()}>
          <Notice>{t.staff.assumptionNote()}</Notice>
        </Show>
        <ul class={lists.rules}>
          <For each={edit.draft.rules}>
            {(rule, index) => (
              <RuleRow
                rule={rule}
                assumed={isDefault(rule, props.cover.defaults)}
                mayWrite={props.mayWrite}
                onChange={(changes: Partial<CoverRule>) => edit.change(index(), changes)}
                onRemove={() => edit.remove(index())}
              />
            )}
          </For>
        </ul>
      </Show>
      <Show when={props.mayWrite}>
        <AddRule rules={edit.draft.rules} onAdd={edit.add} />
        <Hours edit={edit} />
        <div class={styles.choices}>
          <Button kind="primary" pending={edit.save.busy()} disabled={!edit.isRight()} onClick={edit.write}>
            {t.staff.saveCover()}
          </Button>
          <Button onClick={edit.reset}>{t.staff.resetCover()}</Button>
        </div>
        <Outcome action={edit.save} />
      </Show>
    </div>
  );
}

function Hours(props: { readonly edit: ReturnType<typeof createCoverEdit> }) {
  const hours = () => props.edit.draft;
  return (
    <>
      <h2>{t.staff.hours()}</h2>
      <div class={layout.fields}>
        <TextInput
          label={t.staff.dayBegins()}
          error={hours().dayBegins < hours().nightBegins ? undefined : t.staff.hoursWrong()}
          type="time"
          dir="ltr"
          value={hours().dayBegins}
          onValue={(dayBegins) => props.edit.setHours({ dayBegins })}
        />
        <TextInput
          label={t.staff.nightBegins()}
          type="time"
          dir="ltr"
          value={hours().nightBegins}
          onValue={(nightBegins) => props.edit.setHours({ nightBegins })}
        />
      </div>
    </>
  );
}
