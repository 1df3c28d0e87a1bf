import { A } from '@solidjs/router';
import { createEffect, on, Show } from 'solid-js';
import { api } from '../api.ts';
import { createQuery } from '../platform/query.ts';
import { t } from '../text/index.ts';
import { announce } from '../ui/Announcer.tsx';
import { classes } from '../ui/classes.ts';
import layout from '../ui/layout.module.css';
import styles from './Bell.module.css';

/** How many things wait to be read, followed live; a new one is read aloud. */
export function Bell() {
  const unread = createQuery(
    () => api.notifications.unread.query(),
    () => null,
    { concerns: (topics) => topics.notices === true },
  );
  const count = () => unread.data()?.count ?? 0;
  createEffect(
    on(
      count,
      (now, before) => now > (before ?? now) && unread.readAt() !== undefined && announce(t.notices.arrived()),
      {
        defer: true,
      },
    ),
  );
  const says = () => (count() > 0 ? t.notices.unread({ count: count() }) : t.notices.noneUnread());
  return (
    <A class={styles.bell} href="/notifications" title={says()}>
      <span class={layout.unseen}>{says()}</span>
      <svg class={styles.icon} viewBox="0 0 16 16" aria-hidden="true">
        <path d="M8 1.5a4 4 0 0 0-4 4c0 3.6-1.4 4.7-1.9 5.3-.3.3-.1.9.4.9h11c.5 0 .7-.6.4-.9-.5-.6-1.9-1.7-1.9-5.3a4 4 0 0 0-4-4zM6.2 13a1.9 1.9 0 0 0 3.6 0z" />
      </svg>
      <Show when={count() > 0}>
        <span class={classes(styles.count, (unread.data()?.escalations ?? 0) > 0 && styles.now)} aria-hidden="true">
          {count() > 99 ? '99+' : count()}
        </span>
      </Show>
    </A>
  );
}
