import * as v from 'valibot';

import { Id, type Moment, Text } from '../text.ts';
import { noticeLanguages, type NotificationKind } from './words.ts';

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

/** An hour of the day where the network is. */
const Hour = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const Quiet = v.pipe(
  v.strictObject({ from: Hour, until: Hour }),
  v.check(({ from, until }) => from !== until, 'no hour at all'),
);

export const SaveNotificationSettings = v.strictObject({
  language: v.picklist(noticeLanguages),
  /** Null: no mail. */
  email: v.nullable(v.pipe(Text(200), v.rfcEmail())),
  /** Null: told at any hour. */
  quiet: v.nullable(Quiet),
});
export type SaveNotificationSettings = v.InferOutput<typeof SaveNotificationSettings>;

const Base64Url = (bytes: number) =>
  v.pipe(v.string(), v.regex(new RegExp(`^[A-Za-z0-9_-]{${Math.ceil((bytes * 4) / 3)}}=*$`)));

/** What a browser gives when it lets itself be pushed to. */
export const SubscribePush = v.strictObject({
  endpoint: v.pipe(v.string(), v.url(), v.startsWith('https://'), v.maxLength(1000)),
  keys: v.strictObject({ p256dh: Base64Url(65), auth: Base64Url(16) }),
});
export type SubscribePush = v.InferOutput<typeof SubscribePush>;

export const UnsubscribePush = v.strictObject({ subscriptionId: Id });
export type UnsubscribePush = v.InferOutput<typeof UnsubscribePush>;

export type PushDevice = { subscriptionId: string; device: string; createdAt: Moment };
/** The answer to `notifications.settings`. */
export type NotificationSettings = SaveNotificationSettings & {
  devices: PushDevice[];
  /** What a browser needs to subscribe: the public key of this server. */
  pushKey: string;
  /** Whether mails leave; otherwise they only become files where the server runs. */
  mailIsOn: boolean;
};
