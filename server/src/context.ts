import { permits, type RecentViewers, viewerOf } from './access/index.ts';
import type { Engine } from './availability/index.ts';
import { recordDenial } from './audit/index.ts';
import { idempotencyKeyOf } from './platform/http/admission.ts';
import { addressOf, cameByHttps, deviceOf } from './platform/http/caller.ts';
import { sessionCookie } from './platform/http/session-cookie.ts';
import type { ContextOf } from './platform/http/trpc-mount.ts';
import type { Context } from './platform/trpc.ts';

type Parts = Pick<Context, 'db' | 'keys' | 'feed' | 'mailIsOn'> & {
  readonly engine: Engine;
  readonly recentViewer: RecentViewers;
  readonly trustedProxies: number;
};

/** Joins the request, the features that know people, and what the server opened at its start. */
export function contextOf({
  db,
  keys,
  feed,
  mailIsOn,
  engine,
  recentViewer,
  trustedProxies,
}: Parts): ContextOf<Context> {
  return async (c, answerHeaders, onlyReads = false) => {
    const isListening = c.req.method === 'GET';
    const { token, ...cookie } = sessionCookie(c, cameByHttps(c, trustedProxies), answerHeaders);
    return {
      db,
      keys,
      feed,
      mailIsOn,
      idempotencyKey: idempotencyKeyOf(c),
      viewer: token ? await (onlyReads ? recentViewer(token) : viewerOf(db, token, isListening)) : null,
      requestId: c.get('requestId'),
      address: addressOf(c, trustedProxies),
      device: deviceOf(c.req.header('user-agent') ?? ''),
      permits,
      witnessDenial: (viewer, path, refusal) => recordDenial(db, viewer, path, refusal),
      facts: engine.facts,
      boardFor: engine.boardFor,
      follow: engine.follow,
      cookie,
    };
  };
}
