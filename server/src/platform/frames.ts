import type { Viewer } from '@iwaa/shared/access/access';
import type { LiveFrame } from '@iwaa/shared/live';

/** One frame of the live feed, with its bytes on the wire made once for all who hear it: server-sent events as tRPC's client reads them. */
export type Frame = { readonly told: LiveFrame; readonly bytes: () => Buffer };

export function frameOf(pos: number, kind: LiveFrame['kind'], topics?: LiveFrame['topics']): Frame {
  const told: LiveFrame = { pos: String(pos), kind, at: new Date().toISOString(), ...(topics && { topics }) };
  let bytes: Buffer | undefined;
  return { told, bytes: () => (bytes ??= Buffer.from(`data: ${JSON.stringify(told)}\nid: ${told.pos}\n\n`)) };
}

const pingEvery = 15_000;
export const wire = {
  pingEvery,
  connected: `event: connected\ndata: ${JSON.stringify({ reconnectAfterInactivityMs: 40_000 })}\n\n`,
  ping: 'event: ping\ndata: \n\n',
  /** The reader comes back by itself, where it was. */
  end: 'event: return\ndata: \n\n',
} as const;

export type Listener = {
  readonly hear: (frame: Frame) => void;
  /** Nothing more will come. */
  readonly end: () => void;
};
/** Follows the live feed from a position on (from now when it is left out); answers with the way to leave. */
export type Follow = (
  viewer: Viewer,
  lastEventId: string | null | undefined,
  listener: Listener,
) => Promise<() => void>;
