import type { Role } from '@iwaa/shared/access/access';
import type { CenterList } from '@iwaa/shared/centers/centers';
import { language, t } from '../text/index.ts';
import { Select } from '../ui/inputs.tsx';

type Scope = 'centerId' | 'organizationId';
/** What a role belongs to: a center, an organization, or the whole network. */
export const scopeOf = (role: Role): Scope | undefined => {
  if (role === 'manager' || role === 'staff') return 'centerId';
  return role === 'agent' ? 'organizationId' : undefined;
};

type ScopeSelectProps = {
  readonly kind: Scope;
  readonly places: CenterList | undefined;
  readonly error: string | undefined;
  readonly value: string;
  readonly onValue: (id: string) => void;
};

/** Where someone who is invited will belong. */
export function ScopeSelect(props: ScopeSelectProps) {
  const centers = () =>
    (props.places?.centers ?? []).map((one) => ({
      value: one.centerId,
      label: language() === 'ar' ? one.codeNameAr : one.codeName,
    }));
  const organizations = () =>
    (props.places?.organizations ?? [])
      .filter((one) => one.kind === 'referrer')
      .map((one) => ({ value: one.id, label: one.name }));
  const choices = () => [
    { value: '', label: t.access[`choose-${props.kind}`]() },
    ...(props.kind === 'centerId' ? centers() : organizations()),
  ];
  return (
    <Select
      label={t.access[`scope-${props.kind}`]()}
      error={props.error}
      choices={choices()}
      value={props.value}
      onValue={(id) => props.onValue(id)}
    />
  );
}
