/** The changes this feature asks of the server, by name. */
import type { ReadNotifications } from '@iwaa/shared/notifications/notifications';
import type { Change } from '../platform/action.ts';

export type MarkRead = Change<ReadNotifications, { marked: number }>;
