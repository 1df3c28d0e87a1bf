import { Invite, roles, type Role } from '@iwaa/shared/access/access';
import type { CenterList } from '@iwaa/shared/centers/centers';
import { createSignal, For, Show } from 'solid-js';
import { createStore } from 'solid-js/store';
import { safeParse } from 'valibot';
import type { Action } from '../platform/action.ts';
import { language, t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { Chip, ChipRow } from '../ui/Chip.tsx';
import { Select, TextInput } from '../ui/inputs.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import type { InvitationLink } from './changes.ts';
import { focusFirstWrong } from './focus-wrong.ts';
import layout from './layout.module.css';

type InviteFormProps = {
  readonly places: CenterList | undefined;
  readonly invite: Action<Invite, InvitationLink>;
  readonly onSubmit: (input: Invite) => void;
};

type Scope = 'centerId' | 'organizationId';
/** What a role belongs to: a center, an organization, or the whole network. */
const scopeOf = (role: Role): Scope | undefined => {
  if (role === 'manager' || role === 'staff') return 'centerId';
  return role === 'agent' ? 'organizationId' : undefined;
};

/** The role first, because it decides what else is asked. */
export function InviteForm(props: InviteFormProps) {
  const [draft, setDraft] = createStore({
    role: 'staff' as const satisfies Role as Role,
    scope: '',
    username: '',
    label: '',
  });
  const [tried, setTried] = createSignal(false);
  const scope = () => scopeOf(draft.role);
  const input = () => {
    const kind = scope();
    const { role, username, label } = draft;
    return { role, username, label, ...(kind && { [kind]: draft.scope }) };
  };
  const checked = () => safeParse(Invite, input());
  const isWrong = (field: string): boolean =>
    tried() && (checked().issues?.some((issue) => issue.path?.[0]?.key === field) ?? false);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    const result = checked();
    if (result.success) props.onSubmit(result.output);
    else focusFirstWrong(event.currentTarget);
  };
  return (
    <form class={layout.stack} noValidate onSubmit={submit}>
      <ChipRow wrap label={t.access.role()}>
        <For each={roles}>
          {(role) => (
            <Chip pressed={draft.role === role} onPress={() => setDraft({ role, scope: '' })}>
              {t.roles[role]()}
            </Chip>
          )}
        </For>
      </ChipRow>
      <p class={layout.soft}>{t.access[`may-${draft.role}`]()}</p>
      <Show when={scope()}>
        {(kind) => (
          <ScopeSelect
            kind={kind()}
            places={props.places}
            error={isWrong(kind()) ? t.access[`missing-${kind()}`]() : undefined}
            value={draft.scope}
            onValue={(value) => setDraft({ scope: value })}
          />
        )}
      </Show>
      <TextInput
        label={t.access.label()}
        hint={t.access.labelHint()}
        error={isWrong('label') ? t.access.labelMissing() : undefined}
        value={draft.label}
        onValue={(label) => setDraft({ label })}
        maxlength="60"
      />
      <TextInput
        label={t.signIn.username()}
        hint={t.access.usernameHint()}
        error={isWrong('username') ? t.access.usernameWrong() : undefined}
        value={draft.username}
        onValue={(username) => setDraft({ username })}
        dir="ltr"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        maxlength="40"
      />
      <Outcome action={props.invite} />
      <Button kind="primary" type="submit" pending={props.invite.busy()}>
        {t.access.inviteVerb()}
      </Button>
    </form>
  );
}

type ScopeSelectProps = {
  readonly kind: Scope;
  readonly places: CenterList | undefined;
  readonly error: string | undefined;
  readonly value: string;
  readonly onValue: (id: string) => void;
};

function ScopeSelect(props: ScopeSelectProps) {
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
