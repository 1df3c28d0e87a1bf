/** The changes this feature asks of the server, by name. */
import type {
  ReadNotifications,
  SaveNotificationSettings,
  SubscribePush,
  UnsubscribePush,
} from '@iwaa/shared/notifications/notifications';
import type { Change } from '../platform/action.ts';

export type MarkRead = Change<ReadNotifications, { marked: number }>;

export type SettingsChanges = {
  readonly save: Change<SaveNotificationSettings, null>;
  readonly subscribe: Change<SubscribePush, null>;
  readonly unsubscribe: Change<UnsubscribePush, null>;
  /** Asks the person and the browser; undefined when either says no. */
  readonly askBrowser: (pushKey: string) => Promise<SubscribePush | undefined>;
};
