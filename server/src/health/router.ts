/**
 * Health: how the system itself is, in parts that each have a state, for who answers for it. It stands above every other feature and asks the doors
 * of those that know; the platform, which measures, knows no feature. It has no tables, and announces nothing.
 */
import { guarded, router } from '../platform/trpc.ts';
import { readHealth } from './queries.ts';

export const healthRouter = router({
  read: guarded.query(readHealth),
});
