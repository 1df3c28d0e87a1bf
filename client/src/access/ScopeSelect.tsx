import type { Role } from '@iwaa/shared/access/access';
import type { CenterList } from '@iwaa/shared/centers/centers';
import { Show } from 'solid-js';
import { t } from '../text/index.ts';
import { Select } from '../ui/inputs.tsx';
import { OrganizationChoice } from '../ui/OrganizationChoice.tsx';
import { codeNameOf } from '../ui/placement/names.ts';
import type { PeopleChanges } from './changes.ts';

type Scope = 'centerId' | 'organizationId';
/** What a role belongs to: a center, an organization, or the whole network. */
export const scopeOf = (role: Role): Scope | undefined => {
  if (role === 'manager' || role === 'staff') return 'centerId';
  return role === 'agent' ? 'organizationId' : undefined;
};

/** How an organization is added that was not there. */
export type NewOrganizations = { readonly add: PeopleChanges['addOrganization']; readonly onAdded: () => void };

type ScopeSelectProps = {
  readonly kind: Scope;
  readonly places: CenterList | undefined;
  readonly error: string | undefined;
  readonly value: string;
  readonly onValue: (id: string) => void;
  readonly organizations: NewOrganizations;
};

/** Where someone who is invited will belong: an organization that is not there yet is written on the spot. */
export function ScopeSelect(props: ScopeSelectProps) {
  const choices = () => [
    { value: '', label: t.access['choose-centerId']() },
    ...(props.places?.centers ?? []).map((one) => ({ value: one.centerId, label: codeNameOf(one) })),
  ];
  return (
    <Show
      when={props.kind === 'centerId'}
      fallback={
        <OrganizationChoice
          kind="referrer"
          organizations={props.places?.organizations ?? []}
          error={props.error}
          value={props.value}
          onValue={(id) => props.onValue(id)}
          {...props.organizations}
        />
      }
    >
      <Select
        label={t.access['scope-centerId']()}
        error={props.error}
        choices={choices()}
        value={props.value}
        onValue={(id) => props.onValue(id)}
      />
    </Show>
  );
}
