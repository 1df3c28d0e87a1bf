/**
 * One read of the server, kept fresh: read again when its input changes and when the live feed says that something it
 * concerns has changed. The last answer stays on the screen, marked stale, while a new one cannot be had.
 */
import { batch, createEffect, createMemo, createSignal, on, onCleanup, untrack } from 'solid-js';
import { backOff, waitOrOnline } from './back-off.ts';
import { failureOf, type Failure } from './failure.ts';
import { keepSame } from './keep-same.ts';
import { type News, onNews, type Topics } from './live.ts';
import { loseSession } from './viewer.ts';

export type Query<Output, Input = unknown> = {
  /** The last answer, or undefined before the first. Parts of it that a new read found as they were stay the same objects. */
  readonly data: () => Output | undefined;
  /** The input that `data` answers. */
  readonly asked: () => Input | undefined;
  /** True until there is a first answer or a failure to tell. */
  readonly loading: () => boolean;
  readonly failure: () => Failure | undefined;
  /** True when `data` is older than a read that failed. */
  readonly stale: () => boolean;
  /** When `data` was read, in milliseconds. */
  readonly readAt: () => number | undefined;
  readonly refetch: () => void;
};

export type QueryOptions<Output = never> = {
  /** Whether news about these centers and requests concerns this read. Left out: only a resync does. */
  readonly concerns?: (topics: Topics) => boolean;
  /** Reads what moved only, and answers with all of it as it is now; undefined when all is to be read. Left out: it always is. */
  readonly readMoved?: (before: Output, moved: readonly Topics[]) => Promise<Output> | undefined;
};

type Hear<Output> = { readonly answer: (found: Output) => void; readonly failure: (failure: Failure) => void };

/** Reads until there is an answer or a final failure; stops hearing when it is no longer wanted. */
async function readThrough<Output>(
  read: () => Promise<Output>,
  isWanted: () => boolean,
  hear: Hear<Output>,
): Promise<void> {
  for (let attempt = 0; isWanted(); attempt += 1) {
    try {
      const found = await read();
      if (isWanted()) hear.answer(found);
      return;
    } catch (error) {
      if (!isWanted()) return;
      const failure = failureOf(error);
      hear.failure(failure);
      if (failure.kind === 'signedOut') loseSession();
      if (failure.kind !== 'unknown') return;
    }
    await waitOrOnline(backOff(attempt));
  }
}

/** What news told, and no answer knows yet. */
type Unread = readonly Topics[] | 'all';

function createUnread() {
  let unread: Unread = 'all';
  return {
    add: (news: Topics) => void (unread = unread === 'all' ? unread : [...unread, news]),
    addAll: () => void (unread = 'all'),
    take(): Unread {
      const taken = unread;
      unread = [];
      return taken;
    },
  };
}

const readMoved = <Output>(before: Output | undefined, unread: Unread, options: QueryOptions<Output>) =>
  before === undefined || unread === 'all' ? undefined : options.readMoved?.(before, unread);

/** What was answered last, to what and when, and the failure since. */
function createAnswer<Input, Output>(onFailure: () => void) {
  const [data, setData] = createSignal<Output>();
  const [lastRead, setLastRead] = createSignal<{ asked: Input; at: number }>();
  const [failure, setFailure] = createSignal<Failure>();
  const hearFor = (asked: Input): Hear<Output> => ({
    answer: (found) =>
      batch(() => {
        setData((before) => keepSame(before, found));
        setLastRead({ asked, at: Date.now() });
        setFailure(undefined);
      }),
    failure: (told) => {
      onFailure();
      setFailure(told);
    },
  });
  const shown = {
    data,
    asked: () => lastRead()?.asked,
    loading: () => lastRead() === undefined && failure() === undefined,
    failure,
    stale: () => lastRead() !== undefined && failure() !== undefined,
    readAt: () => lastRead()?.at,
  };
  return { shown, hearFor };
}

/** `input` may answer undefined for "not yet": nothing is read until it has a value. */
export function createQuery<Input, Output>(
  read: (input: Input) => Promise<Output>,
  input: () => Input | undefined,
  options: QueryOptions<Output> = {},
): Query<Output, Input> {
  const unread = createUnread();
  // Whatever is asked next may be asked instead of what failed: what that was to read must not be missed.
  const { shown, hearFor } = createAnswer<Input, Output>(unread.addAll);
  let turn = 0;
  let busy = false;
  let askedAgain = false;

  async function start(): Promise<void> {
    const wanted = untrack(input);
    const mine = (turn += 1);
    if (wanted === undefined) return;
    busy = true;
    const part = unread.take();
    await readThrough(
      () => readMoved(untrack(shown.data), part, options) ?? read(wanted),
      () => mine === turn,
      hearFor(wanted),
    );
    if (mine !== turn) return;
    busy = false;
    if (askedAgain) readAgain();
  }

  /** News during a read is answered by one more read after it, however much of it there is. */
  function readAgain(): void {
    askedAgain = busy && untrack(shown.failure) === undefined;
    if (!askedAgain) void start();
  }

  function refetch(): void {
    unread.addAll();
    readAgain();
  }

  function hear(news: News): void {
    if (news === 'resync') return refetch();
    if (options.concerns?.(news) !== true) return;
    unread.add(news);
    readAgain();
  }

  createEffect(
    on(createMemo(input), () => {
      unread.addAll();
      void start();
    }),
  );
  onCleanup(onNews(hear));
  onCleanup(() => (turn += 1));

  return { ...shown, refetch };
}
