import type { OrganizationLine } from '@iwaa/shared/centers/centers';
import { createSignal, Show } from 'solid-js';
import { createAction } from '../platform/action.ts';
import { t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { Select, TextInput } from '../ui/inputs.tsx';
import { OrCancel } from '../ui/OrCancel.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import type { NetworkChanges } from './changes.ts';
import layout from '../ui/layout.module.css';

type OrganizationChoiceProps = {
  readonly organizations: readonly OrganizationLine[];
  readonly error?: string | undefined;
  readonly value: string;
  readonly onValue: (organizationId: string) => void;
  readonly add: NetworkChanges['addOrganization'];
  readonly onAdded: () => void;
};

/** Who runs the center: one already known, or a new one written here without leaving. */
export function OrganizationChoice(props: OrganizationChoiceProps) {
  const [name, setName] = createSignal<string>();
  const add = createAction<{ name: string; kind: 'operator' }, { organizationId: string }>((input, options) =>
    props.add(input, options),
  );
  const choices = () => [
    { value: '', label: t.centers.chooseOrganization() },
    ...props.organizations.filter((one) => one.kind === 'operator').map((one) => ({ value: one.id, label: one.name })),
  ];
  const submit = async (): Promise<void> => {
    const wanted = name()?.trim();
    if (!wanted) return;
    const outcome = await add.run({ name: wanted, kind: 'operator' });
    if (outcome.phase !== 'done') return;
    setName(undefined);
    props.onAdded();
    props.onValue(outcome.result.organizationId);
  };
  return (
    <div class={layout.stack}>
      <Select
        label={t.centers['field-organizationId']()}
        error={props.error}
        choices={choices()}
        value={props.value}
        onValue={(organizationId) => props.onValue(organizationId)}
      />
      <Show when={name() !== undefined} fallback={<NewOrganization onPress={() => setName('')} />}>
        <TextInput label={t.centers.organizationName()} value={name() ?? ''} onValue={setName} maxlength="80" />
        <Outcome action={add} />
        <OrCancel onCancel={() => setName(undefined)}>
          <Button pending={add.busy()} onClick={() => void submit()}>
            {t.centers.addOrganization()}
          </Button>
        </OrCancel>
      </Show>
    </div>
  );
}

function NewOrganization(props: { readonly onPress: () => void }) {
  return (
    <div>
      <Button onClick={() => props.onPress()}>{t.centers.newOrganization()}</Button>
    </div>
  );
}
