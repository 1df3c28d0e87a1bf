import type { Viewer } from '@iwaa/shared/access/access';

import { type Frame, frameOf, type Listener } from '../platform/frames.ts';
import type { LiveEvent } from '../platform/live.ts';
import { topicsFor } from './topics.ts';

/** One who follows the live feed. */
export type Reader = {
  readonly viewer: Viewer;
  readonly listener: Listener;
  /** The last position that it knows of. */
  pos: number;
  /** What came while it is told what it missed, or while it is not sure that it may still hear. */
  held: LiveEvent[] | undefined;
};

/** Those of one role at one place hear the same. */
export const audienceOf = ({ role, centerId, organizationId }: Viewer) =>
  `${role} ${centerId ?? ''} ${organizationId ?? ''}`;

/** Tells an audience what came: one frame, its bytes made once. Whoever was told something in person has a frame of their own. */
export function tell(readers: ReadonlySet<Reader>, events: readonly LiveEvent[]): void {
  const [first, last] = [events[0], events.at(-1)];
  const [one] = readers;
  if (!first || !last || !one) return;
  const inPerson = new Set(events.flatMap(({ kind, accountId }) => (kind === 'notice' ? [accountId] : [])));
  const forAll = events.filter(({ kind }) => kind !== 'notice');
  const frame = changed(one.viewer, last.pos, forAll);
  for (const reader of readers) {
    const isTold = inPerson.has(reader.viewer.accountId);
    if (reader.held) reader.held.push(...events);
    // It came back a moment ago and read some of this from the log.
    else if (first.pos <= reader.pos) release(Object.assign(reader, { held: [...events] }));
    else hand(reader, last.pos, isTold ? changed(reader.viewer, last.pos, events) : frame);
  }
}

/** Tells a reader what was held back for it, each position once. */
export function release(reader: Reader): void {
  const fresh = (reader.held ?? []).filter(({ pos }) => pos > reader.pos).toSorted((one, other) => one.pos - other.pos);
  reader.held = undefined;
  const last = fresh.at(-1);
  if (last) hand(reader, last.pos, changed(reader.viewer, last.pos, fresh));
}

function hand(reader: Reader, pos: number, frame: Frame | undefined): void {
  reader.pos = pos;
  if (frame) reader.listener.hear(frame);
}

function changed(viewer: Viewer, pos: number, events: readonly LiveEvent[]): Frame | undefined {
  const topics = topicsFor(viewer, events);
  return topics && frameOf(pos, 'changed', topics);
}
