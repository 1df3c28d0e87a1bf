import { api } from '../api.ts';
import { createQuery } from '../platform/query.ts';
import { viewer } from '../platform/session.ts';
import { t } from '../text/index.ts';
import { Answer } from '../ui/Answer.tsx';
import { ButtonLink } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import layout from '../ui/layout.module.css';
import { askBrowser, canBePushedTo } from './browser-push.ts';
import type { SettingsChanges } from './changes.ts';
import { PushCard } from './PushCard.tsx';
import { SettingsForm } from './SettingsForm.tsx';

const changes: SettingsChanges = {
  save: (input, options) => api.notifications.saveSettings.mutate(input, options),
  subscribe: (input, options) => api.notifications.subscribe.mutate(input, options),
  unsubscribe: (input, options) => api.notifications.unsubscribe.mutate(input, options),
  askBrowser,
};

/** How one wants to be told when Iwaa is not open. */
export function SettingsPage() {
  const settings = createQuery(
    () => api.notifications.settings.query(),
    () => null,
  );
  return (
    <>
      <div class={layout.head}>
        <h1>{t.noticeSettings.title()}</h1>
        <ButtonLink href="/notifications">{t.notices.title()}</ButtonLink>
      </div>
      <Answer query={settings} lines={6}>
        {(saved) => (
          <div class={layout.columns}>
            <Card title={t.noticeSettings.byMail()}>
              <SettingsForm saved={saved()} role={viewer()?.role} save={changes.save} />
            </Card>
            <Card title={t.noticeSettings.byPush()}>
              <PushCard
                saved={saved()}
                isPossible={canBePushedTo()}
                changes={changes}
                onChanged={() => settings.refetch()}
              />
            </Card>
          </div>
        )}
      </Answer>
    </>
  );
}
