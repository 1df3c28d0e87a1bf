import * as v from 'valibot';

import { Id, type Moment } from '../text.ts';
import type { NotificationKind } from './words.ts';

export const ListNotifications = v.strictObject({ before: v.optional(Id) });
export type ListNotifications = v.InferOutput<typeof ListNotifications>;

/** Marks as read: those named, or all there are. */
export const ReadNotifications = v.strictObject({
  notificationIds: v.optional(v.pipe(v.array(Id), v.minLength(1), v.maxLength(100))),
});
export type ReadNotifications = v.InferOutput<typeof ReadNotifications>;

/** One thing the viewer was told: where to look, never what is there. */
export type NotificationLine = {
  notificationId: string;
  kind: NotificationKind;
  /** Somebody must act now. */
  escalation: boolean;
  reference: string | null;
  center: { codeName: string; codeNameAr: string } | null;
  at: Moment;
  readAt: Moment | null;
};
/** The answer to `notifications.list`: the newest first; `before` continues it. */
export type NotificationPage = { lines: NotificationLine[]; before: string | null };

/** The answer to `notifications.unread`: what the bell says. */
export type Unread = { count: number; escalations: number };
