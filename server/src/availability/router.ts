import { WatchFeed } from '@iwaa/shared/live';

import { look } from '../platform/procedures.ts';
import { guarded, router } from '../platform/trpc.ts';
import { board } from './queries.ts';
import { watch } from './watch.ts';

export const availabilityRouter = router({
  board: guarded.query(look(board)),
  watch: guarded.input(WatchFeed).subscription(watch),
});
