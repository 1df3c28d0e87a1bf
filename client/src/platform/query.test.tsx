import type { LiveFrame } from '@iwaa/shared/live';
import { TRPCClientError } from '@trpc/client';
import { createRoot, createSignal } from 'solid-js';
import { afterEach, expect, test, vi } from 'vitest';
import { followFeed, liveState } from './live.ts';
import type { FeedListener } from './live-tabs.ts';
import { createQuery } from './query.ts';

const cleanUp: (() => void)[] = [];
afterEach(() => cleanUp.splice(0).forEach((end) => end()));

const topics = { centers: ['c1'], requests: [], board: true, network: false };
const frame = (kind: LiveFrame['kind'], pos: string): LiveFrame => ({
  pos,
  kind,
  at: new Date().toISOString(),
  topics,
});

async function openFeed(): Promise<FeedListener> {
  const opened: FeedListener[] = [];
  const open = (_: string, listener: FeedListener) => {
    opened.push(listener);
    return () => undefined;
  };
  cleanUp.push(followFeed(open, '3', vi.fn()));
  return vi.waitFor(() => opened[0] ?? Promise.reject(new Error('not open yet')));
}

const inRoot = <T,>(make: () => T): T =>
  createRoot((end) => {
    cleanUp.push(end);
    return make();
  });

test('a read is asked again when its input changes and when news concerns it, not otherwise', async () => {
  const feed = await openFeed();
  const [center, setCenter] = createSignal('c1');
  const read = vi.fn((id: string) => Promise.resolve(`beds of ${id}`));
  const query = inRoot(() => createQuery(read, center, { concerns: ({ centers }) => centers.includes(center()) }));
  await vi.waitUntil(() => query.data() === 'beds of c1');
  feed.frame(frame('changed', '1'));
  await vi.waitUntil(() => read.mock.calls.length === 2);
  setCenter('c2');
  await vi.waitUntil(() => query.data() === 'beds of c2');
  feed.frame(frame('changed', '2'));
  expect(read).toHaveBeenCalledTimes(3);
  feed.frame(frame('resync', '9'));
  await vi.waitUntil(() => read.mock.calls.length === 4);
});

test('what was read before the feed stood ready is read again for what happened since, and for nothing else', async () => {
  const read = vi.fn(() => Promise.resolve('7 places'));
  const query = inRoot(() => createQuery(read, () => 'board', { concerns: () => true }));
  await vi.waitUntil(() => query.data() === '7 places');
  const feed = await openFeed();
  feed.frame(frame('ready', '3'));
  expect(read).toHaveBeenCalledTimes(1);
  feed.frame(frame('changed', '4'));
  await vi.waitUntil(() => read.mock.calls.length === 2);
});

test('news during a read is answered by one more read, however much of it there is', async () => {
  const feed = await openFeed();
  const answers: ((value: string) => void)[] = [];
  const read = vi.fn(() => new Promise<string>((resolve) => answers.push(resolve)));
  const query = inRoot(() => createQuery(read, () => 'c1', { concerns: () => true }));
  await vi.waitUntil(() => answers.length === 1);
  ['1', '2', '3'].forEach((pos) => feed.frame(frame('changed', pos)));
  answers[0]?.('old');
  await vi.waitUntil(() => answers.length === 2);
  answers[1]?.('new');
  await vi.waitUntil(() => query.data() === 'new');
  expect(read).toHaveBeenCalledTimes(2);
});

test('when the line is lost the last answer stays, marked stale, and is read again by itself', async () => {
  const lost = new TRPCClientError('Failed to fetch');
  const read = vi.fn(() => Promise.resolve('7 places'));
  const query = inRoot(() => createQuery(read, () => 'board'));
  await vi.waitUntil(() => query.data() === '7 places');
  read.mockRejectedValueOnce(lost);
  query.refetch();
  await vi.waitUntil(() => query.stale());
  expect(query.data()).toBe('7 places');
  dispatchEvent(new Event('online'));
  await vi.waitUntil(() => !query.stale());
});

test('nothing is read before there is something to ask', () => {
  const read = vi.fn(() => Promise.resolve('x'));
  const query = inRoot(() => createQuery(read, () => undefined));
  expect(read).not.toHaveBeenCalled();
  expect(query.loading()).toBe(true);
});

test('the screen says live once the feed is, and reconnecting when it ends', async () => {
  const feed = await openFeed();
  feed.link('live');
  expect(liveState()).toBe('live');
  feed.end();
  await vi.waitUntil(() => liveState() === 'reconnecting');
});

test('what a new read found as it was stays the same object, and the read says which input it answers', async () => {
  const feed = await openFeed();
  const [asked, setAsked] = createSignal({ day: 1 });
  let free = 7;
  const read = vi.fn(() => Promise.resolve({ centers: [{ id: 'c1' }, { id: 'c2', free }] }));
  const query = inRoot(() => createQuery(read, asked, { concerns: () => true }));
  await vi.waitUntil(() => query.data());
  const [first, second] = query.data()?.centers ?? [];
  free = 6;
  const again = { day: 1 };
  setAsked(again);
  await vi.waitUntil(() => query.asked() === again);
  expect(query.data()?.centers[0]).toBe(first);
  expect(query.data()?.centers[1]).toEqual({ id: 'c2', free: 6 });
  expect(second).toEqual({ id: 'c2', free: 7 });
  const before = query.data();
  feed.frame(frame('changed', '1'));
  await vi.waitUntil(() => read.mock.calls.length === 3 && (query.readAt() ?? 0) > 0);
  expect(query.data()).toBe(before);
});

test('of what can be read in part only what moved is read, and all of it once a part could not be had', async () => {
  const feed = await openFeed();
  const readAll = vi.fn(() => Promise.resolve(['all']));
  const readMoved = vi.fn((before: readonly string[], moved: readonly { centers: readonly string[] }[]) =>
    Promise.resolve([...before, ...moved.flatMap(({ centers }) => centers)]),
  );
  const query = inRoot(() => createQuery(readAll, () => 'board', { concerns: () => true, readMoved }));
  await vi.waitUntil(() => query.data()?.join() === 'all');
  feed.frame(frame('changed', '1'));
  await vi.waitUntil(() => query.data()?.join() === 'all,c1');
  expect(readAll).toHaveBeenCalledOnce();
  readMoved.mockRejectedValueOnce(new TRPCClientError('refused'));
  feed.frame(frame('changed', '2'));
  await vi.waitUntil(() => query.stale());
  feed.frame(frame('changed', '3'));
  await vi.waitUntil(() => query.data()?.join() === 'all');
  expect(readMoved).toHaveBeenCalledTimes(2);
  feed.frame(frame('resync', '4'));
  await vi.waitUntil(() => readAll.mock.calls.length === 3);
});

test('what moves while a part is read is read after it, and nothing of it is missed', async () => {
  const feed = await openFeed();
  const asked: string[][] = [];
  const answers: (() => void)[] = [];
  const readMoved = (before: string, moved: readonly { centers: readonly string[] }[]) => {
    asked.push(moved.flatMap(({ centers }) => centers));
    return new Promise<string>((resolve) => answers.push(() => resolve(before)));
  };
  const query = inRoot(() =>
    createQuery(
      () => Promise.resolve('board'),
      () => 'board',
      { concerns: () => true, readMoved },
    ),
  );
  await vi.waitUntil(() => query.data() === 'board');
  const moves = (pos: string, center: string) =>
    feed.frame({ ...frame('changed', pos), topics: { ...topics, centers: [center] } });
  moves('1', 'c1');
  moves('2', 'c2');
  moves('3', 'c3');
  answers[0]!();
  await vi.waitUntil(() => asked.length === 2);
  expect(asked).toEqual([['c1'], ['c2', 'c3']]);
});
