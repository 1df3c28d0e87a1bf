/**
 * One read of the server, kept fresh: read again when its input changes and when the live feed says that something it
 * concerns has changed. The last answer stays on the screen, marked stale, while a new one cannot be had.
 */
import { createEffect, createMemo, createSignal, on, onCleanup, untrack } from 'solid-js';
import { backOff, waitOrOnline } from './back-off.ts';
import { failureOf, type Failure } from './failure.ts';
import { onNews, type Topics } from './live.ts';
import { loseSession } from './viewer.ts';

export type Query<Output> = {
  /** The last answer, or undefined before the first. */
  readonly data: () => Output | undefined;
  /** True until there is a first answer or a failure to tell. */
  readonly loading: () => boolean;
  readonly failure: () => Failure | undefined;
  /** True when `data` is older than a read that failed. */
  readonly stale: () => boolean;
  /** When `data` was read, in milliseconds. */
  readonly readAt: () => number | undefined;
  readonly refetch: () => void;
};

export type QueryOptions = {
  /** Whether news about these centers and requests concerns this read. Left out: only a resync does. */
  readonly concerns?: (topics: Topics) => boolean;
};

type Hear<Output> = { readonly answer: (data: Output) => void; readonly failure: (failure: Failure) => void };

/** Reads until there is an answer or a final failure; stops hearing when it is no longer wanted. */
async function readThrough<Output>(
  read: () => Promise<Output>,
  isWanted: () => boolean,
  hear: Hear<Output>,
): Promise<void> {
  for (let attempt = 0; isWanted(); attempt += 1) {
    try {
      const data = await read();
      if (isWanted()) hear.answer(data);
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

/** `input` may answer undefined for "not yet": nothing is read until it has a value. */
export function createQuery<Input, Output>(
  read: (input: Input) => Promise<Output>,
  input: () => Input | undefined,
  options: QueryOptions = {},
): Query<Output> {
  const [answer, setAnswer] = createSignal<{ data: Output; readAt: number }>();
  const [failure, setFailure] = createSignal<Failure>();
  let turn = 0;
  let busy = false;
  let askedAgain = false;

  const hear: Hear<Output> = {
    answer: (data) => {
      setAnswer(() => ({ data, readAt: Date.now() }));
      setFailure(undefined);
    },
    failure: setFailure,
  };

  async function start(): Promise<void> {
    const wanted = untrack(input);
    const mine = (turn += 1);
    if (wanted === undefined) return;
    busy = true;
    await readThrough(
      () => read(wanted),
      () => mine === turn,
      hear,
    );
    if (mine !== turn) return;
    busy = false;
    if (askedAgain) refetch();
  }

  /** News during a read is answered by one more read after it, however much of it there is. */
  function refetch(): void {
    askedAgain = busy && untrack(failure) === undefined;
    if (!askedAgain) void start();
  }

  createEffect(on(createMemo(input), () => void start()));
  onCleanup(onNews((news) => (news === 'resync' || options.concerns?.(news) === true) && refetch()));
  onCleanup(() => (turn += 1));

  return {
    data: () => answer()?.data,
    loading: () => answer() === undefined && failure() === undefined,
    failure,
    stale: () => answer() !== undefined && failure() !== undefined,
    readAt: () => answer()?.readAt,
    refetch,
  };
}
