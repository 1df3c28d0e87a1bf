import { Show } from 'solid-js';
import { api } from '../api.ts';
import { createQuery } from '../platform/query.ts';
import { viewer } from '../platform/session.ts';
import { LanguageChoice, ThemeChoice } from '../ui/Preferences.tsx';
import { t } from '../text/index.ts';
import { Answer } from '../ui/Answer.tsx';
import { Card } from '../ui/Card.tsx';
import { ChangePasswordForm } from './ChangePasswordForm.tsx';
import type { AccountChanges } from './changes.ts';
import layout from '../ui/layout.module.css';
import { SessionsView } from './SessionsView.tsx';

const changes: AccountChanges = {
  endSession: (input, options) => api.access.endSession.mutate(input, options),
  changePassword: (input, options) => api.access.changePassword.mutate(input, options),
};

/** One's own account: where it is open, its password, how the screens look. */
export function AccountPage() {
  const sessions = createQuery(
    () => api.access.sessions.query(),
    () => null,
  );
  return (
    <>
      <div>
        <h1>{t.shell.account()}</h1>
        <Show when={viewer()}>
          {(known) => (
            <p class={layout.soft}>
              <bdi>{known().label}</bdi> · <bdi dir="ltr">{known().username}</bdi> · {t.roles[known().role]()}
            </p>
          )}
        </Show>
      </div>
      <div class={layout.columns}>
        <Card title={t.access.sessions()}>
          <Answer query={sessions} lines={3}>
            {(list) => <SessionsView sessions={list()} end={changes.endSession} onEnded={() => sessions.refetch()} />}
          </Answer>
        </Card>
        <Card title={t.access.changePassword()}>
          <ChangePasswordForm change={changes.changePassword} onChanged={() => sessions.refetch()} />
        </Card>
        <Card title={t.shell.preferences()}>
          <LanguageChoice />
          <ThemeChoice />
        </Card>
      </div>
    </>
  );
}
