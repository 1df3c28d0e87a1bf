import type { Feed, LiveEvent } from '../platform/live.ts';

export type Inbox = Disposable & {
  /** What came since the last look, at once or when something comes; an empty list when nothing came for `patience` milliseconds. Ends with the reader. */
  readonly taken: (patience: number) => AsyncGenerator<LiveEvent[]>;
};

/** Keeps what the feed tells until its reader takes it, so that nothing is missed while the reader is busy. */
export function inboxOf(feed: Feed, signal: AbortSignal | undefined): Inbox {
  const closing = new AbortController();
  const ended = signal ? AbortSignal.any([signal, closing.signal]) : closing.signal;
  let waiting: LiveEvent[] = [];
  let ring = () => {};
  feed.listen((events) => {
    waiting.push(...events);
    ring();
  }, ended);
  const somethingOr = (patience: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, patience);
      ring = () => {
        clearTimeout(timer);
        resolve();
      };
      if (waiting.length > 0 || ended.aborted) ring();
    });
  ended.addEventListener('abort', () => ring(), { once: true });
  return {
    async *taken(patience) {
      while (!ended.aborted) {
        await somethingOr(patience);
        const events = waiting;
        waiting = [];
        if (!ended.aborted) yield events;
      }
    },
    [Symbol.dispose]: () => closing.abort(),
  };
}
