import type { Role } from '@iwaa/shared/access/access';
import type { NotificationLine } from '@iwaa/shared/notifications/notifications';
import { A } from '@solidjs/router';
import { Show } from 'solid-js';
import { t } from '../text/index.ts';
import { classes } from '../ui/classes.ts';
import { codeNameOf } from '../ui/placement/names.ts';
import { Reference } from '../ui/placement/Reference.tsx';
import { When } from '../ui/When.tsx';
import styles from './Notifications.module.css';
import { placeOf } from './where.ts';

type NotificationRowProps = {
  readonly line: NotificationLine;
  readonly role: Role | undefined;
  readonly onOpen: () => void;
};

/** What it is, where to look, since when; unread is a filled dot and a word, not a colour alone. */
export function NotificationRow(props: NotificationRowProps) {
  const isUnread = () => props.line.readAt === null;
  return (
    <li>
      <A
        class={classes(styles.row, isUnread() && styles.unread, props.line.escalation && isUnread() && styles.now)}
        href={placeOf(props.line, props.role)}
        onClick={() => props.onOpen()}
        data-row
      >
        <span class={styles.dot} aria-hidden="true" />
        <span class={styles.what}>{t.notices[props.line.kind]()}</span>
        <span class={styles.where}>
          <Show when={props.line.reference}>{(reference) => <Reference value={reference()} />}</Show>
          <Show when={props.line.center}>{(center) => <bdi>{codeNameOf(center())}</bdi>}</Show>
          <Show when={isUnread()}>
            <span class={styles.mark}>{props.line.escalation ? t.notices.actNow() : t.notices.isNew()}</span>
          </Show>
        </span>
        <span class={styles.when}>
          <When at={props.line.at} />
        </span>
      </A>
    </li>
  );
}
