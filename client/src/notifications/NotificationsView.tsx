import type { Role } from '@iwaa/shared/access/access';
import type { NotificationLine, ReadNotifications } from '@iwaa/shared/notifications/notifications';
import { Show } from 'solid-js';
import { createAction } from '../platform/action.ts';
import { moveFocusInList } from '../platform/keys.ts';
import { t } from '../text/index.ts';
import { announce } from '../ui/Announcer.tsx';
import { Button } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { KeyedFor } from '../ui/KeyedFor.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import type { MarkRead } from './changes.ts';
import { NotificationRow } from './NotificationRow.tsx';
import styles from './Notifications.module.css';

type NotificationsViewProps = {
  readonly lines: readonly NotificationLine[];
  readonly role: Role | undefined;
  readonly markRead: MarkRead;
};

/** The list; arrows go from one to the next, Enter opens, and what was opened is read. */
export function NotificationsView(props: NotificationsViewProps) {
  const mark = createAction<ReadNotifications, { marked: number }>((input, options) => props.markRead(input, options));
  const anyUnread = () => props.lines.some((line) => line.readAt === null);
  const readAll = async (): Promise<void> => {
    if ((await mark.run({})).phase === 'done') announce(t.notices.allRead());
  };
  const open = (line: NotificationLine): void => {
    if (line.readAt === null) void mark.run({ notificationIds: [line.notificationId] });
  };
  return (
    <Show
      when={props.lines.length > 0}
      fallback={
        <Empty title={t.notices.none()}>
          <p>{t.notices.noneWhat()}</p>
        </Empty>
      }
    >
      <Show when={anyUnread()}>
        <div>
          <Button pending={mark.busy()} onClick={() => void readAll()}>
            {t.notices.readAll()}
          </Button>
        </div>
      </Show>
      <Outcome action={mark} />
      <ul class={styles.list} onKeyDown={(event) => moveFocusInList(event, '[data-row]')}>
        <KeyedFor each={props.lines} by={(line) => line.notificationId}>
          {(line) => <NotificationRow line={line()} role={props.role} onOpen={() => open(line())} />}
        </KeyedFor>
      </ul>
    </Show>
  );
}
