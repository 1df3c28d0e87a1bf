import type { TestServer } from '../../server/test/server.ts';
import { coordinatorAccount, idOf, tokenOf } from '../generate/names.ts';
import { agents, coordinators } from '../generate/sizes.ts';
import type { Bench } from '../world.ts';
import { call, mustAnswer, post } from './ask.ts';
import { percentile, spreadOf, type Spread, times } from './figures.ts';
import { type Feeds, openFeeds } from './feeds.ts';

export type Heard = { readonly p50: Spread; readonly p99: Spread; readonly last: Spread; readonly lost: number };

/** Acts one after the other, each heard by every open feed: how long each feed waited, from when the act was sent. */
export async function broadcast(bench: Bench, urls: readonly string[], act: () => Promise<string>): Promise<Heard> {
  const { feeds: count, runs, acts } = bench.plan;
  const feeds = await holdOpen(count, urls);
  try {
    const measured = await times(runs, () => times(acts, () => feeds.hear(act)));
    const level = (share: number) => spreadOf(measured.map((run) => percentile(run.flat(), share)));
    const last = spreadOf(
      measured.map((run) =>
        percentile(
          run.map((waits) => Math.max(...waits)),
          0.99,
        ),
      ),
    );
    const heard = measured.flat(2).length;
    return { p50: level(0.5), p99: level(0.99), last, lost: count * runs * acts - heard };
  } finally {
    feeds.close();
  }
}

/** So many feeds, spread over the servers and over coordinators and agents. */
export const holdOpen = (count: number, urls: readonly string[]): Promise<Feeds> =>
  openFeeds(
    Array.from({ length: count }, (_, n) => ({
      url: urls[n % urls.length] ?? '',
      token: tokenOf(n % (coordinators + agents)),
    })),
  );

/** The act: a coordinator vouches for a center. */
export const vouch = (url: string) => () =>
  mustAnswer(() => call(url, 'centers.vouch', tokenOf(coordinatorAccount(0)), { centerId: idOf('center', 0) }));

export const say = (url: string) => () => mustAnswer(() => post(url, ''));

export const watchOf = (url: string) => `${url}/trpc/availability.watch?input=${encodeURIComponent('{}')}`;

/** What the server's heap holds once it has cleaned up, in bytes. */
export async function heapOf({ process, said }: TestServer): Promise<number> {
  const before = said().split('heap ').length;
  process.kill('SIGUSR2');
  while (said().split('heap ').length === before) await new Promise((resolve) => setTimeout(resolve, 20));
  return Number(said().split('heap ').at(-1)?.trim());
}
