import type { Viewer } from '@iwaa/shared/access/access';
import type { Moment } from '@iwaa/shared/text';

import { refuse } from '../../platform/refusal.ts';

/** Hours after arrival or close during which an agent may know more than the outcome. */
const hoursKnown = 48;

/** Is the time over in which the agent knows the center and the party: 48 hours after the arrival, or after the request was closed. */
export function isOver(
  { closedAt, arrivedAt }: { closedAt: Moment | null; arrivedAt: Moment | null },
  at: Moment,
): boolean {
  const [first] = [closedAt, arrivedAt].filter((moment) => moment !== null).toSorted();
  return first !== undefined && Date.parse(at) - Date.parse(first) > hoursKnown * 3_600_000;
}

/** An agent whose time is over may no longer act on what they may no longer see. */
export function mustStillKnow(viewer: Pick<Viewer, 'role'>, moments: Parameters<typeof isOver>[0], at: Moment): void {
  if (viewer.role === 'agent' && isOver(moments, at)) refuse('too-late');
}
