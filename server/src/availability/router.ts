import { WatchFeed } from '@iwaa/shared/live';

import { guarded, router } from '../platform/trpc.ts';
import { watch } from './watch.ts';

export const availabilityRouter = router({
  board: guarded.query(async ({ ctx }) => ctx.boardFor(ctx.viewer)),
  watch: guarded.input(WatchFeed).subscription(watch),
});
