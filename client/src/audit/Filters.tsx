import type { People } from '@iwaa/shared/access/access';
import { ListAudit } from '@iwaa/shared/audit/audit';
import type { CenterList } from '@iwaa/shared/centers/centers';
import { createSignal, Show } from 'solid-js';
import { createStore } from 'solid-js/store';
import { safeParse } from 'valibot';
import { t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { Select, TextInput } from '../ui/inputs.tsx';
import layout from '../ui/layout.module.css';
import { codeNameOf } from '../ui/placement/names.ts';
import styles from './Audit.module.css';

type FiltersProps = {
  readonly people: People | undefined;
  readonly centers: CenterList | undefined;
  readonly onFilter: (filter: ListAudit) => void;
};

const nothing = { actorId: '', centerId: '', reference: '' };

/** By person, by center, by the reference of a request. A choice acts at once; a reference when it is complete. */
export function Filters(props: FiltersProps) {
  const [draft, setDraft] = createStore({ ...nothing });
  const [wrong, setWrong] = createSignal(false);
  const apply = (changes: Partial<typeof nothing>): void => {
    setDraft(changes);
    const given = Object.fromEntries(Object.entries(draft).filter(([, value]) => value.trim() !== ''));
    const filter = safeParse(ListAudit, given);
    setWrong(!filter.success);
    if (filter.success) props.onFilter(filter.output);
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    apply({});
  };
  const people = () => (props.people?.people ?? []).map((one) => ({ value: one.accountId, label: one.label }));
  const centers = () => (props.centers?.centers ?? []).map((one) => ({ value: one.centerId, label: codeNameOf(one) }));
  return (
    <form class={styles.filters} role="search" onSubmit={submit}>
      <Show when={props.people}>
        <Select
          label={t.audit.person()}
          choices={[{ value: '', label: t.audit.anyone() }, ...people()]}
          value={draft.actorId}
          onValue={(actorId) => apply({ actorId })}
        />
      </Show>
      <Show when={props.centers}>
        <Select
          label={t.audit.center()}
          choices={[{ value: '', label: t.audit.anyCenter() }, ...centers()]}
          value={draft.centerId}
          onValue={(centerId) => apply({ centerId })}
        />
      </Show>
      <TextInput
        label={t.audit.reference()}
        error={wrong() ? t.audit.referenceWrong() : undefined}
        value={draft.reference}
        onValue={(reference) => setDraft({ reference })}
        dir="ltr"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        maxlength="12"
      />
      <div class={layout.actions}>
        <Button type="submit">{t.audit.search()}</Button>
        <Button kind="plain" onClick={() => apply(nothing)}>
          {t.audit.clear()}
        </Button>
      </div>
    </form>
  );
}
