import type { Viewer } from '@iwaa/shared/access/access';

import { callerOf, type Context } from '../src/platform/trpc.ts';
import { appRouter } from '../src/router.ts';
import { contextFor, type House } from './context.ts';

const createCaller = callerOf(appRouter);
export type Caller = ReturnType<typeof createCaller>;

/** Every procedure as that person has it: rights, translations and the idempotency key included, only the wire left out. */
export function callerFor(
  house: Pick<House, 'db' | 'feed'>,
  viewer: Viewer | null,
  more: Partial<Context> = {},
): Caller {
  return createCaller(contextFor(house, viewer, more));
}
