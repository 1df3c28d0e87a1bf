import { ReadBoard } from '@iwaa/shared/availability/inputs';
import { WatchFeed } from '@iwaa/shared/live';

import { guarded, router } from '../platform/trpc.ts';
import { watch } from './watch.ts';

export const availabilityRouter = router({
  board: guarded.input(ReadBoard).query(async ({ ctx, input }) => {
    const board = await ctx.boardFor(ctx.viewer);
    const moved = input?.movedCenters && new Set(input.movedCenters);
    return moved ? { ...board, centers: board.centers.filter(({ centerId }) => moved.has(centerId)) } : board;
  }),
  watch: guarded.input(WatchFeed).subscription(watch),
});
