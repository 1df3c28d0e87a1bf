import { Invite, roles, type Role } from '@iwaa/shared/access/access';
import type { CenterList } from '@iwaa/shared/centers/centers';
import { createSignal, For, Show } from 'solid-js';
import { createStore } from 'solid-js/store';
import { safeParse } from 'valibot';
import type { Action } from '../platform/action.ts';
import { t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { Chip, ChipRow } from '../ui/Chip.tsx';
import { TextInput } from '../ui/inputs.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import type { InvitationLink } from './changes.ts';
import { focusFirstWrong } from '../ui/focus-wrong.ts';
import layout from '../ui/layout.module.css';
import { type NewOrganizations, scopeOf, ScopeSelect } from './ScopeSelect.tsx';

type InviteFormProps = {
  readonly places: CenterList | undefined;
  readonly invite: Action<Invite, InvitationLink>;
  readonly organizations: NewOrganizations;
  readonly onSubmit: (input: Invite) => void;
};

type Draft = { role: Role; scope: string; username: string; label: string };
const emptyDraft = (): Draft => ({ role: 'staff', scope: '', username: '', label: '' });

/** The role first, because it decides what else is asked. */
export function InviteForm(props: InviteFormProps) {
  const [draft, setDraft] = createStore(emptyDraft());
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
      <RoleChoice value={draft.role} onChoose={(role) => setDraft({ role, scope: '' })} />
      <Show when={scope()}>
        {(kind) => (
          <ScopeSelect
            kind={kind()}
            places={props.places}
            error={isWrong(kind()) ? t.access[`missing-${kind()}`]() : undefined}
            value={draft.scope}
            onValue={(value) => setDraft({ scope: value })}
            organizations={props.organizations}
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
      <UsernameInput
        isWrong={isWrong('username')}
        value={draft.username}
        onValue={(username) => setDraft({ username })}
      />
      <Outcome action={props.invite} />
      <Button kind="primary" type="submit" pending={props.invite.busy()}>
        {t.access.inviteVerb()}
      </Button>
    </form>
  );
}

type UsernameInputProps = {
  readonly isWrong: boolean;
  readonly value: string;
  readonly onValue: (username: string) => void;
};

function UsernameInput(props: UsernameInputProps) {
  return (
    <TextInput
      label={t.signIn.username()}
      hint={t.access.usernameHint()}
      error={props.isWrong ? t.access.usernameWrong() : undefined}
      value={props.value}
      onValue={(username) => props.onValue(username)}
      dir="ltr"
      autocomplete="off"
      autocapitalize="none"
      spellcheck={false}
      maxlength="40"
    />
  );
}

/** The roles, and what the chosen one may do. */
function RoleChoice(props: { readonly value: Role; readonly onChoose: (role: Role) => void }) {
  return (
    <>
      <ChipRow wrap label={t.access.role()}>
        <For each={roles}>
          {(role) => (
            <Chip pressed={props.value === role} onPress={() => props.onChoose(role)}>
              {t.roles[role]()}
            </Chip>
          )}
        </For>
      </ChipRow>
      <p class={layout.soft}>{t.access[`may-${props.value}`]()}</p>
    </>
  );
}
