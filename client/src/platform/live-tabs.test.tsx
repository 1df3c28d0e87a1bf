import type { LiveFrame } from '@iwaa/shared/live';
import { locks } from 'node:worker_threads';
import { afterEach, expect, test, vi } from 'vitest';
import { joinFeed, type FeedListener, type FeedNews } from './live-tabs.ts';

const frame = (pos: string): LiveFrame => ({ pos, kind: 'changed', at: '2026-11-23T10:00:00.000Z' });
const leaveAll: (() => void)[] = [];
afterEach(() => leaveAll.splice(0).forEach((leave) => leave()));

/** A tab in front of one server feed: what it heard, and the connections it opened. */
function openTab() {
  const heard: FeedNews[] = [];
  const connections: { after: string; listener: FeedListener; closed: boolean }[] = [];
  const leave = joinFeed(
    (after, listener) => {
      const connection = { after, listener, closed: false };
      connections.push(connection);
      return () => {
        connection.closed = true;
      };
    },
    '3',
    (news) => heard.push(news),
    locks,
  );
  leaveAll.push(leave);
  return { heard, connections, leave };
}

test('two tabs share one connection and both hear every frame', async () => {
  const first = openTab();
  await vi.waitUntil(() => first.connections.length === 1);
  const second = openTab();
  first.connections[0]?.listener.frame(frame('7'));
  await vi.waitUntil(() => second.heard.some((news) => 'frame' in news));
  expect(first.heard).toContainEqual({ frame: frame('7') });
  expect(second.heard).toContainEqual({ frame: frame('7') });
  expect(second.connections).toHaveLength(0);
});

test('the first connection begins where the page was before it read anything', async () => {
  const tab = openTab();
  await vi.waitUntil(() => tab.connections.length === 1);
  expect(tab.connections[0]?.after).toBe('3');
});

test('a tab that joins late is told how live the feed is', async () => {
  const first = openTab();
  await vi.waitUntil(() => first.connections.length === 1);
  first.connections[0]?.listener.link('live');
  const second = openTab();
  await vi.waitUntil(() => second.heard.length > 0);
  expect(second.heard).toContainEqual({ link: 'live' });
});

test('when the reading tab closes, the other goes on from the last position', async () => {
  const first = openTab();
  await vi.waitUntil(() => first.connections.length === 1);
  const second = openTab();
  first.connections[0]?.listener.frame(frame('41'));
  await vi.waitUntil(() => second.heard.some((news) => 'frame' in news));
  first.leave();
  await vi.waitUntil(() => second.connections.length === 1);
  expect(first.connections[0]?.closed).toBe(true);
  expect(second.connections[0]?.after).toBe('41');
});

test('a connection that ends is opened again from where it was, and the screen says so meanwhile', async () => {
  const tab = openTab();
  await vi.waitUntil(() => tab.connections.length === 1);
  tab.connections[0]?.listener.frame(frame('5'));
  tab.connections[0]?.listener.end();
  await vi.waitUntil(() => tab.heard.some((news) => 'link' in news && news.link === 'reconnecting'));
  dispatchEvent(new Event('online'));
  await vi.waitUntil(() => tab.connections.length === 2);
  expect(tab.connections[1]?.after).toBe('5');
});
