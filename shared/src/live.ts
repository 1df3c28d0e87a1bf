import * as v from 'valibot';
import type { Moment } from './text.ts';

/** Where a reader of the feed stands. tRPC overwrites it from Last-Event-ID, so it is as hostile as any input. */
export const WatchFeed = v.strictObject({
  lastEventId: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^\d{1,18}$/)))),
});

/**
 * One frame of the live feed: ids only. Whoever receives it asks again for what they may see.
 * - `ready`: connected, nothing missed before `pos`; `changed`: these things changed;
 * - `resync`: too old a position, ask for everything again; `ended`: the right to listen was taken away.
 */
export type LiveFrame = {
  pos: string;
  kind: 'ready' | 'changed' | 'resync' | 'ended';
  at: Moment;
  /** Changed centers (for those who may know of them), requests, whether the board moved at all, and whether the viewer was told something. */
  topics?: { centers: string[]; requests: string[]; board: boolean; network: boolean; notices?: true };
};
