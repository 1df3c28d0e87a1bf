import { timingSafeEqual } from 'node:crypto';

import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

import { digest } from '../crypto.ts';

/**
 * Whether the caller may read the metrics: with the token where one is set, else from this machine itself and not through a proxy, which
 * is on this machine for everybody.
 */
export function mayReadMetrics(c: Context, token: string | undefined): boolean {
  if (token !== undefined)
    return timingSafeEqual(digest(c.req.header('authorization') ?? ''), digest(`Bearer ${token}`));
  const isForwarded = ['forwarded', 'x-forwarded-for', 'via'].some((name) => c.req.header(name) !== undefined);
  return !isForwarded && isLoopback(getConnInfo(c).remote.address ?? '');
}

function isLoopback(address: string): boolean {
  return address === '::1' || /^(?:::ffff:)?127\./.test(address);
}
