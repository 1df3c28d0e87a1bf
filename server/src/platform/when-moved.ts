import type { Feed } from './live.ts';

/** At most this long between two looks at what only the clock moves. */
const longestWithoutLook = 30_000;

/** Does the work when the feed has moved on since the last time, or some time has passed. */
export function whenMoved(feed: Pick<Feed, 'head'>, work: () => Promise<void>): () => Promise<void> {
  let seen = -1;
  let looked = 0;
  return async () => {
    if (feed.head() === seen && Date.now() - looked < longestWithoutLook) return;
    [seen, looked] = [feed.head(), Date.now()];
    await work();
  };
}
