import { sentences } from '@iwaa/shared/notifications/sentences/en';

import type { Room } from '../messages.ts';

export const notices = {
  ...sentences,
  title: 'Notifications',
  unread: { one: '{count} unread notification', other: '{count} unread notifications' },
  noneUnread: 'Notifications, all read',
  arrived: 'New notification',
  isNew: 'unread',
  actNow: 'act now',
  readAll: 'Mark all as read',
  allRead: 'All are marked as read.',
  older: 'Older',
  none: 'Nothing for you at the moment.',
  noneWhat: 'What asks for your attention will be written here, and its number shown at the top of every page.',
} satisfies Room<'en', 'notices'>;
