import { createSignal, Show } from 'solid-js';
import { api } from '../api.ts';
import { createQuery } from '../platform/query.ts';
import { viewer } from '../platform/session.ts';
import { t } from '../text/index.ts';
import { Answer } from '../ui/Answer.tsx';
import { Button, ButtonLink } from '../ui/Button.tsx';
import layout from '../ui/layout.module.css';
import type { MarkRead } from './changes.ts';
import { NotificationsView } from './NotificationsView.tsx';

const markRead: MarkRead = (input, options) => api.notifications.read.mutate(input, options);

/** What the viewer was told, the newest first. */
export function NotificationsPage() {
  const [wanted, setWanted] = createSignal<{ readonly before?: string }>({});
  const told = createQuery((asked) => api.notifications.list.query(asked), wanted, {
    concerns: (topics) => topics.notices === true,
  });
  return (
    <>
      <div class={layout.head}>
        <h1>{t.notices.title()}</h1>
        <div class={layout.actions}>
          <Show when={viewer()?.role === 'coordinator'}>
            <ButtonLink href="/calls">{t.calls.title()}</ButtonLink>
          </Show>
          <ButtonLink href="/notifications/settings">{t.noticeSettings.title()}</ButtonLink>
        </div>
      </div>
      <Answer query={told} lines={6}>
        {(page) => (
          <div class={layout.stack}>
            <NotificationsView lines={page().lines} role={viewer()?.role} markRead={markRead} />
            <Show when={page().before}>
              {(before) => (
                <div>
                  <Button onClick={() => setWanted({ before: before() })}>{t.notices.older()}</Button>
                </div>
              )}
            </Show>
          </div>
        )}
      </Answer>
    </>
  );
}
