import { TRPCError } from '@trpc/server';
import type { Context } from 'hono';
import * as v from 'valibot';

import { Refusal } from '../refusal.ts';

const deepest = 32;

/**
 * What a request must be before anything is looked up for it: of our own pages when a browser sends it, JSON, not too deep, and by POST
 * unless it only listens: what is asked about people is never in an address.
 */
export function admit(c: Context, body: string, isListening: boolean): void {
  if (isForeign(c)) throw new TRPCError({ code: 'FORBIDDEN', cause: new Refusal('forbidden') });
  if (c.req.method !== 'POST' && !(c.req.method === 'GET' && isListening))
    throw new TRPCError({ code: 'METHOD_NOT_SUPPORTED' });
  if (c.req.method === 'POST' && !isJson(c.req.header('content-type')))
    throw new TRPCError({ code: 'UNSUPPORTED_MEDIA_TYPE' });
  if (isDeeper(body, deepest)) throw new TRPCError({ code: 'BAD_REQUEST' });
}

/** Beside the cookie, which a browser sends from our own pages only. Programs that are no browser send neither header. */
function isForeign(c: Context): boolean {
  if (c.req.header('sec-fetch-site') === 'cross-site') return true;
  const origin = c.req.header('origin');
  return origin !== undefined && URL.parse(origin)?.host !== c.req.header('host');
}

function isJson(contentType = ''): boolean {
  return contentType.split(';', 1)[0]?.trim().toLowerCase() === 'application/json';
}

/** Whether lists and objects stand in one another more than `limit` times, told without parsing them. */
export function isDeeper(json: string, limit: number): boolean {
  let depth = 0;
  let isText = false;
  for (let at = 0; at < json.length; at++) {
    const mark = json[at];
    if (mark === '"') isText = !isText;
    else if (isText) at += mark === '\\' ? 1 : 0;
    else if (mark === '[' || mark === '{') depth++;
    else if (mark === ']' || mark === '}') depth--;
    if (depth > limit) return true;
  }
  return false;
}

const Headers = v.object({
  'idempotency-key': v.optional(
    v.pipe(v.string(), v.regex(/^[\w.-]{8,80}$/, '8 to 80 letters, digits, dots, hyphens')),
  ),
});

/** The client-made key of a change; one that cannot be a key is an invalid input like any other. */
export function idempotencyKeyOf(c: Context): string | null {
  const { success, output, issues } = v.safeParse(Headers, { 'idempotency-key': c.req.header('idempotency-key') });
  if (!success) throw new TRPCError({ code: 'BAD_REQUEST', cause: new v.ValiError(issues) });
  return output['idempotency-key'] ?? null;
}
