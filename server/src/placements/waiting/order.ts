import type { Group } from '@iwaa/shared/centers/words';
import { type Urgency, urgencies } from '@iwaa/shared/placements/words';
import type { Moment } from '@iwaa/shared/text';

/** One request that waits, as everybody's place in the line needs it. */
export type Queued = {
  readonly requestId: string;
  readonly urgency: Urgency;
  readonly since: Moment;
  readonly groups: readonly Group[];
};

/** The order of the list: by urgency, then by who has waited longest; the id only so that two servers agree on a tie. */
export function inOrder<Waiting extends Queued>(queue: readonly Waiting[]): Waiting[] {
  return queue.toSorted(
    (one, other) =>
      urgencies.indexOf(one.urgency) - urgencies.indexOf(other.urgency) ||
      compare(one.since, other.since) ||
      compare(one.requestId, other.requestId),
  );
}

/** The place in the line of those who could use the same beds: a man does not wait behind women. From 1; undefined for who does not wait. */
export function positionOf(ordered: readonly Queued[], requestId: string): number | undefined {
  const index = ordered.findIndex((one) => one.requestId === requestId);
  const own = ordered[index];
  if (!own) return undefined;
  const rivals = ordered.slice(0, index).filter(({ groups }) => groups.some((group) => own.groups.includes(group)));
  return rivals.length + 1;
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
