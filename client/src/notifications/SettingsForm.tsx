import type { Role } from '@iwaa/shared/access/access';
import { type NotificationSettings, SaveNotificationSettings } from '@iwaa/shared/notifications/notifications';
import { createSignal, Show, untrack } from 'solid-js';
import { safeParse } from 'valibot';
import { createAction } from '../platform/action.ts';
import { t } from '../text/index.ts';
import { languages } from '../text/messages.ts';
import { announce } from '../ui/Announcer.tsx';
import { Button } from '../ui/Button.tsx';
import { focusFirstWrong } from '../ui/focus-wrong.ts';
import { Select, TextInput } from '../ui/inputs.tsx';
import layout from '../ui/layout.module.css';
import { Notice } from '../ui/Notice.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import { ownNames } from '../ui/Preferences.tsx';
import type { SettingsChanges } from './changes.ts';

type SettingsFormProps = {
  readonly saved: NotificationSettings;
  readonly role: Role | undefined;
  readonly save: SettingsChanges['save'];
};

/** What is typed, and what of it can be saved; an empty address or no hours mean none. */
function createDraft(saved: NotificationSettings) {
  const [language, setLanguage] = createSignal(saved.language);
  const [email, setEmail] = createSignal(saved.email ?? '');
  const [from, setFrom] = createSignal(saved.quiet?.from ?? '');
  const [until, setUntil] = createSignal(saved.quiet?.until ?? '');
  const quiet = () => (from() || until() ? { from: from(), until: until() } : null);
  const input = () => ({ language: language(), email: email().trim() || null, quiet: quiet() });
  const wrong = () =>
    new Set(safeParse(SaveNotificationSettings, input()).issues?.map((issue) => String(issue.path?.[0]?.key)));
  return { language, setLanguage, email, setEmail, from, setFrom, until, setUntil, input, wrong };
}

function QuietHours(props: { readonly draft: ReturnType<typeof createDraft>; readonly tried: boolean }) {
  const error = () => (props.tried && props.draft.wrong().has('quiet') ? t.noticeSettings.wrongHours() : undefined);
  return (
    <fieldset class={layout.stack}>
      <legend>
        <strong>{t.noticeSettings.quiet()}</strong>
      </legend>
      <div class={layout.fields}>
        <TextInput
          label={t.noticeSettings.from()}
          value={props.draft.from()}
          onValue={props.draft.setFrom}
          error={error()}
          type="time"
          dir="ltr"
          optional
        />
        <TextInput
          label={t.noticeSettings.until()}
          value={props.draft.until()}
          onValue={props.draft.setUntil}
          type="time"
          dir="ltr"
          optional
        />
      </div>
      <p class={layout.small}>{t.noticeSettings.quietHow()}</p>
    </fieldset>
  );
}

/** Mail, its language and the hours in which nothing but an escalation comes. */
export function SettingsForm(props: SettingsFormProps) {
  // What is being typed is not overwritten when the answer is read again.
  const draft = createDraft(untrack(() => props.saved));
  const [tried, setTried] = createSignal(false);
  const save = createAction<SaveNotificationSettings, null>((input, options) => props.save(input, options));
  const isOnDuty = () => props.role === 'manager' || props.role === 'coordinator';
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    const parsed = safeParse(SaveNotificationSettings, draft.input());
    if (!parsed.success) return focusFirstWrong(event.currentTarget);
    if ((await save.run(parsed.output)).phase === 'done') announce(t.noticeSettings.saved());
  };
  return (
    <form class={layout.stack} noValidate onSubmit={(event) => void submit(event)}>
      <Show when={!props.saved.mailIsOn}>
        <Notice kind="warn">{t.noticeSettings.mailIsOff()}</Notice>
      </Show>
      <TextInput
        label={t.noticeSettings.email()}
        hint={t.noticeSettings.emailHow()}
        error={tried() && draft.wrong().has('email') ? t.noticeSettings.wrongEmail() : undefined}
        value={draft.email()}
        onValue={draft.setEmail}
        type="email"
        dir="ltr"
        autocomplete="email"
        optional
      />
      <Select
        label={t.noticeSettings.language()}
        choices={languages.map((value) => ({ value, label: ownNames[value] }))}
        value={draft.language()}
        onValue={draft.setLanguage}
      />
      <QuietHours draft={draft} tried={tried()} />
      <Notice>{isOnDuty() ? t.noticeSettings.escalationsOnDuty() : t.noticeSettings.escalations()}</Notice>
      <Outcome action={save} />
      <Show when={save.state().phase === 'done'}>
        <Notice>{t.noticeSettings.saved()}</Notice>
      </Show>
      <div>
        <Button kind="primary" type="submit" pending={save.busy()}>
          {t.noticeSettings.save()}
        </Button>
      </div>
    </form>
  );
}
