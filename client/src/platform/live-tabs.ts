/**
 * One feed for all the tabs of a browser: a browser opens only a few connections to one server, and every board needs one.
 * The tab that holds the lock reads the feed and relays it; when it closes, another takes over from the last position.
 */
import type { LiveFrame } from '@iwaa/shared/live';
import { backOff, waitOrOnline } from './back-off.ts';

export type Link = 'connecting' | 'live' | 'reconnecting';
export type FeedNews = { readonly frame: LiveFrame } | { readonly link: Link };
type Said = FeedNews | { readonly joined: true };

export type FeedListener = {
  readonly frame: (frame: LiveFrame) => void;
  readonly link: (link: Link) => void;
  readonly end: () => void;
};
/** Opens the server's feed after a position and answers with the way to close it. */
export type OpenFeed = (after: string, listener: FeedListener) => () => void;

/** Absent where the page is not served securely: each tab then reads for itself. */
type Locks = Pick<LockManager, 'request'> | undefined;

const name = 'iwaa-live';

/** Resolves when the signal is aborted: holding a lock means not resolving before. */
const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve());
  });

/** One connection, until it ends by itself or this tab leaves. Answers whether it ever came to life. */
async function readOnce(
  open: OpenFeed,
  after: string,
  tell: (news: FeedNews) => void,
  leaving: AbortSignal,
): Promise<boolean> {
  let lived = false;
  const ended = new AbortController();
  const close = open(after, {
    frame: (frame) => {
      lived = true;
      tell({ frame });
    },
    link: (link) => tell({ link }),
    end: () => ended.abort(),
  });
  await Promise.race([aborted(ended.signal), aborted(leaving)]);
  close();
  return lived;
}

/** Hears the feed in this tab after a position, reading it for the others when its turn comes, until the returned function is called. */
export function joinFeed(
  open: OpenFeed,
  after: string,
  hear: (news: FeedNews) => void,
  locks: Locks = navigator.locks,
): () => void {
  const channel = new BroadcastChannel(name);
  const leaving = new AbortController();
  let position = after;
  let link: Link = 'connecting';
  let leads = false;

  function take(news: FeedNews): void {
    if ('link' in news) link = news.link;
    else position = news.frame.pos;
    hear(news);
  }

  function tell(news: FeedNews): void {
    if (leaving.signal.aborted) return;
    take(news);
    channel.postMessage(news);
  }

  channel.onmessage = ({ data }: MessageEvent<Said>) => {
    if (!('joined' in data)) take(data);
    else if (leads) channel.postMessage({ link });
  };

  async function lead(): Promise<void> {
    leads = true;
    for (let attempt = 0; !leaving.signal.aborted; attempt += 1) {
      if (await readOnce(open, position, tell, leaving.signal)) attempt = 0;
      if (leaving.signal.aborted) return;
      tell({ link: 'reconnecting' });
      await Promise.race([waitOrOnline(backOff(attempt)), aborted(leaving.signal)]);
    }
  }

  channel.postMessage({ joined: true });
  const turn = locks ? locks.request(name, { signal: leaving.signal }, lead) : lead();
  turn.catch(() => {
    // Leaving before the lock came: nothing was opened.
  });
  return () => {
    leaving.abort();
    channel.close();
  };
}
