import { ListNotifications, ReadNotifications } from '@iwaa/shared/notifications/notifications';

import { change, look } from '../platform/procedures.ts';
import { guarded, router } from '../platform/trpc.ts';
import { read } from './commands/read.ts';
import { list, unread } from './queries.ts';

export const notificationsRouter = router({
  list: guarded.input(ListNotifications).query(look(list)),
  unread: guarded.query(look(unread)),
  read: guarded.input(ReadNotifications).mutation(change(read)),
});
