import type { Viewer } from '@iwaa/shared/access/access';

import { digest } from '../platform/crypto.ts';
import type { Database } from '../platform/db/database.ts';
import type { Feed } from '../platform/live.ts';
import { viewerOf } from './queries.ts';

/** Whom a cookie's token belongs to, as it was a moment ago. */
export type RecentViewers = (token: string) => Promise<Viewer | null>;

const longestKept = 1000;
const mostKept = 10_000;

type Kept = { readonly viewer: Promise<Viewer | null>; readonly until: number };

/**
 * For what is asked again and again and only reads: a session that was live within the last second is not looked up anew, unless the feed told
 * that somebody's rights changed. Whatever changes something asks the database each time.
 */
export function openRecentViewers(db: Database, feed: Feed): RecentViewers & Disposable {
  const closing = new AbortController();
  const kept = new Map<string, Kept>();
  feed.listen((events) => {
    if (events.some(({ kind }) => kind === 'access')) kept.clear();
  }, closing.signal);
  const recent: RecentViewers = (token) => {
    const key = digest(token).toString('base64');
    const now = Date.now();
    const last = kept.get(key);
    if (last && now < last.until) return last.viewer;
    if (kept.size >= mostKept) kept.clear();
    const viewer = viewerOf(db, token, false);
    kept.set(key, { viewer, until: now + longestKept });
    viewer.catch(() => kept.delete(key));
    return viewer;
  };
  return Object.assign(recent, { [Symbol.dispose]: () => closing.abort() });
}
