import {
  ListNotifications,
  ReadNotifications,
  SaveNotificationSettings,
  SubscribePush,
  UnsubscribePush,
} from '@iwaa/shared/notifications/notifications';

import { change, look } from '../platform/procedures.ts';
import { guarded, router } from '../platform/trpc.ts';
import { subscribeFrom, unsubscribe } from './commands/push.ts';
import { read } from './commands/read.ts';
import { saveSettings } from './commands/settings.ts';
import { list, settings, unread } from './queries.ts';

export const notificationsRouter = router({
  list: guarded.input(ListNotifications).query(look(list)),
  unread: guarded.query(look(unread)),
  read: guarded.input(ReadNotifications).mutation(change(read)),
  settings: guarded.query(async (call) => ({ ...(await look(settings)(call)), mailIsOn: call.ctx.mailIsOn })),
  saveSettings: guarded.input(SaveNotificationSettings).mutation(change(saveSettings)),
  subscribe: guarded.input(SubscribePush).mutation((call) => change(subscribeFrom(call.ctx.device))(call)),
  unsubscribe: guarded.input(UnsubscribePush).mutation(change(unsubscribe)),
});
