import type { AddOrganization } from '@iwaa/shared/centers/editing';
import { organizationKinds, type OrganizationKind } from '@iwaa/shared/centers/words';
import { createSignal, Show, untrack } from 'solid-js';
import { createAction, type Change } from '../platform/action.ts';
import { t } from '../text/index.ts';
import { announce } from './Announcer.tsx';
import { Button } from './Button.tsx';
import { Select } from './inputs.tsx';
import layout from './layout.module.css';
import { OrCancel } from './OrCancel.tsx';
import { type OrganizationDraft, OrganizationFields } from './OrganizationFields.tsx';
import { Outcome } from './Outcome.tsx';

export type AddsOrganization = Change<AddOrganization, { organizationId: string }>;

type OrganizationFormProps = {
  /** The kind that is wanted here; left out, it is chosen. */
  readonly kind?: OrganizationKind;
  readonly add: AddsOrganization;
  readonly onAdded: (organizationId: string) => void;
  readonly onClose: () => void;
};

/** One more organization. It stands inside other forms as well, so it is sent by its own button and is no form itself. */
export function OrganizationForm(props: OrganizationFormProps) {
  const [kind, setKind] = createSignal(untrack(() => props.kind) ?? 'referrer');
  const [draft, setDraft] = createSignal<OrganizationDraft>({ name: '', channel: null });
  const [tried, setTried] = createSignal(false);
  const add = createAction<AddOrganization, { organizationId: string }>((input, options) => props.add(input, options));
  const isNamed = () => draft().name.trim() !== '';
  const submit = async (): Promise<void> => {
    setTried(true);
    if (!isNamed()) return;
    const { name, channel } = draft();
    const through = kind() === 'referrer' && channel !== null ? { channel } : {};
    const outcome = await add.run({ name, kind: kind(), ...through });
    if (outcome.phase !== 'done') return;
    announce(t.organizations.added({ name }));
    props.onAdded(outcome.result.organizationId);
  };
  return (
    <div class={layout.stack} role="group" aria-label={t.organizations.new()}>
      <Show when={props.kind === undefined}>
        <Select
          label={t.organizations.kind()}
          choices={organizationKinds.map((value) => ({ value, label: t.organizations[`kind-${value}`]() }))}
          value={kind()}
          onValue={setKind}
        />
      </Show>
      <OrganizationFields
        value={draft()}
        nameError={tried() && !isNamed() ? t.organizations.nameMissing() : undefined}
        hasChannel={kind() === 'referrer'}
        onChange={(changed) => setDraft((before) => ({ ...before, ...changed }))}
      />
      <Outcome action={add} />
      <OrCancel onCancel={() => props.onClose()}>
        <Button pending={add.busy()} onClick={() => void submit()}>
          {t.organizations.add()}
        </Button>
      </OrCancel>
    </div>
  );
}
