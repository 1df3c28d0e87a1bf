import { isIPv6 } from 'node:net';

import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** Whether the browser came by https: only a proxy that is trusted to stand in front can tell. */
export function cameByHttps(c: Context, trustedProxies: number): boolean {
  return trustedProxies > 0 && c.req.header('x-forwarded-proto') === 'https';
}

/**
 * The caller's network address: the one that the farthest trusted proxy saw, or that of the connection. Of an IPv6 address its first half,
 * for one household or phone has as many second halves as it likes.
 */
export function addressOf(c: Context, trustedProxies: number): string {
  const told = c.req.header('x-forwarded-for')?.split(',') ?? [];
  const seenByProxy = trustedProxies > 0 ? told.at(-trustedProxies)?.trim() : undefined;
  return networkOf(seenByProxy ?? getConnInfo(c).remote.address ?? '');
}

export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=[\d.]+$)/i, '').replace(/%.*$/, '');
  if (!isIPv6(plain)) return plain;
  const [head = [], tail = []] = plain
    .toLowerCase()
    .split('::')
    .map((half) => half.split(':').filter(Boolean));
  const groups = [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => '0'), ...tail];
  return groups.slice(0, 4).join(':');
}

const browsers = [
  ['Firefox', /Firefox|FxiOS/],
  ['Edge', /Edg/],
  ['Samsung Internet', /SamsungBrowser/],
  ['Opera', /OPR\//],
  ['Chrome', /Chrome|CriOS/],
  ['Safari', /Safari/],
] as const;

const systems = [
  ['Android', /Android/],
  ['iOS', /iPhone|iPad/],
  ['Windows', /Windows/],
  ['macOS', /Macintosh/],
  ['ChromeOS', /CrOS/],
  ['Linux', /Linux/],
] as const;

/** Family of browser and system: enough to recognise one's own device in a list, too little to track it. Empty when unknown. */
export function deviceOf(userAgent: string): string {
  const families = [browsers, systems].map((known) => known.find(([, mark]) => mark.test(userAgent))?.[0]);
  return families.filter(Boolean).join(' · ');
}
