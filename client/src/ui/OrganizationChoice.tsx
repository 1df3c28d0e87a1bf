import type { OrganizationLine } from '@iwaa/shared/centers/centers';
import { Select } from './inputs.tsx';
import layout from './layout.module.css';
import { OpenInPlace } from './OpenInPlace.tsx';
import { type AddsOrganization, OrganizationForm } from './OrganizationForm.tsx';
import { t } from '../text/index.ts';

type OrganizationChoiceProps = {
  readonly kind: 'operator' | 'referrer';
  readonly organizations: readonly OrganizationLine[];
  readonly error?: string | undefined;
  readonly value: string;
  readonly onValue: (organizationId: string) => void;
  readonly add: AddsOrganization;
  readonly onAdded: () => void;
};

/** Which organization of a kind: one already known, or a new one written here without leaving. */
export function OrganizationChoice(props: OrganizationChoiceProps) {
  const choices = () => [
    { value: '', label: t.organizations[`choose-${props.kind}`]() },
    ...props.organizations.filter((one) => one.kind === props.kind).map((one) => ({ value: one.id, label: one.name })),
  ];
  return (
    <div class={layout.stack}>
      <Select
        label={t.organizations[`one-${props.kind}`]()}
        error={props.error}
        choices={choices()}
        value={props.value}
        onValue={(organizationId) => props.onValue(organizationId)}
      />
      <OpenInPlace label={t.organizations[`another-${props.kind}`]()}>
        {(close) => (
          <OrganizationForm
            kind={props.kind}
            add={props.add}
            onAdded={(organizationId) => {
              close();
              props.onAdded();
              props.onValue(organizationId);
            }}
            onClose={close}
          />
        )}
      </OpenInPlace>
    </div>
  );
}
