import { createECDH, createHash } from 'node:crypto';

import type { Keys } from './crypto.ts';

export type PushTarget = {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
};
/** `gone`: the browser no longer wants it, and never will again. */
export type Pushed = 'taken' | 'gone';

/** Where the browsers of today are pushed to: Chrome and its kin, Firefox, Safari, Edge. */
const services = ['fcm.googleapis.com', 'updates.push.services.mozilla.com', 'push.apple.com', 'notify.windows.com'];

export function isPushService(endpoint: string): boolean {
  const { protocol, hostname, port } = new URL(endpoint);
  const isKnown = services.some((service) => hostname === service || hostname.endsWith(`.${service}`));
  return protocol === 'https:' && port === '' && isKnown;
}

/** The key pair by which push services know this server, derived from its secret: nothing more to keep. */
export function vapidOf(keys: Keys): { publicKey: string; privateKey: string } {
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(scalarFrom(keys.push));
  return { publicKey: pair.getPublicKey('base64url'), privateKey: pair.getPrivateKey('base64url') };
}

/** A digest is a number of the curve but for one in four thousand million; that one is digested again. */
function scalarFrom(bytes: Buffer): Buffer {
  const digest = createHash('sha256').update(bytes).digest();
  return digest[0] === 0xff || digest.every((byte) => byte === 0) ? scalarFrom(digest) : digest;
}

const patience = 15_000;
/** A night: what nobody could be told by then is told by the screen. */
const keptFor = 12 * 3600;

/** Hands one message to the browser's push service, readable by that browser alone. */
export async function push(
  keys: Keys,
  contact: string,
  target: PushTarget,
  text: string,
  urgent: boolean,
): Promise<Pushed> {
  // Not read at each start, but when the first is told this way.
  const { default: webpush } = await import('web-push');
  const { endpoint, method, headers, body } = webpush.generateRequestDetails(target, text, {
    vapidDetails: { subject: `mailto:${contact}`, ...vapidOf(keys) },
    TTL: keptFor,
    urgency: urgent ? 'high' : 'normal',
  });
  const answer = await fetch(endpoint, {
    method,
    headers,
    body: body === null ? null : new Uint8Array(body),
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  });
  await answer.body?.cancel();
  if (answer.status === 404 || answer.status === 410) return 'gone';
  if (!answer.ok) throw new Error(`the push service did not take it: ${answer.status}`);
  return 'taken';
}
