/** What the live feed brings to this tab: news of what changed (ids only), and how live the screen is. */
import type { LiveFrame } from '@iwaa/shared/live';
import { createSignal } from 'solid-js';
import { now, observeServerTime } from './clock.ts';
import { joinFeed, type FeedNews, type Link, type OpenFeed } from './live-tabs.ts';

export type Topics = NonNullable<LiveFrame['topics']>;
export type News = Topics | 'resync';

const [link, setLink] = createSignal<Link>('connecting');
const [confirmedAt, setConfirmedAt] = createSignal<number>();
const [online, setOnline] = createSignal(navigator.onLine);
const listeners = new Set<(news: News) => void>();

/** How live the screen is: "offline" when the device itself says it has no network. */
export const liveState = (): Link | 'offline' => (online() ? link() : 'offline');
/** Whether what is shown can be taken as it is: the first connection, just after the page was read, is no interruption. */
export const isLive = (): boolean => liveState() === 'live' || liveState() === 'connecting';
/** When the feed last spoke, in the server's milliseconds: what is shown was true then. */
export const lastConfirmed = confirmedAt;

/** Calls back on each change heard of; answers with the way to stop. */
export function onNews(listener: (news: News) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function announce(news: News): void {
  for (const listener of listeners) listener(news);
}

/** Whatever the link becomes, the screen was true until now if it was live. */
function hearLink(next: Link): void {
  if (link() === 'live' || next === 'live') setConfirmedAt(now());
  setLink(next);
}

function hearFrame(frame: LiveFrame): void {
  const at = Date.parse(frame.at);
  observeServerTime(at);
  setConfirmedAt(at);
  if (frame.kind === 'changed' && frame.topics) announce(frame.topics);
  if (frame.kind === 'resync') announce('resync');
}

/**
 * Follows the feed until the returned function is called, from a position before everything that is on the screen. `onEnded`: the server closed it for
 * this session.
 */
export function followFeed(open: OpenFeed, after: string, onEnded: () => void): () => void {
  const hear = (news: FeedNews): void => {
    if ('link' in news) return hearLink(news.link);
    hearFrame(news.frame);
    if (news.frame.kind === 'ended') onEnded();
  };
  const noteNetwork = (): void => void setOnline(navigator.onLine);
  addEventListener('online', noteNetwork);
  addEventListener('offline', noteNetwork);
  const leave = joinFeed(open, after, hear);
  return () => {
    leave();
    setLink('connecting');
    removeEventListener('online', noteNetwork);
    removeEventListener('offline', noteNetwork);
  };
}
