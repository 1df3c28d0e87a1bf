import type { Viewer } from '@iwaa/shared/access/access';
import type { LiveFrame } from '@iwaa/shared/live';

import { may } from '../access/index.ts';
import type { LiveEvent } from '../platform/live.ts';

/** What of these events the viewer may hear, as ids to ask again for; undefined when none of it is for them. */
export function topicsFor(viewer: Viewer, events: readonly LiveEvent[]): LiveFrame['topics'] | undefined {
  const capacity = events.filter((event) => event.kind === 'capacity' || event.kind === 'network');
  const centers = capacity.flatMap(({ centerId }) =>
    centerId && may(viewer, 'ledger.beds', { centerId }) ? [centerId] : [],
  );
  const requests = events.flatMap((event) =>
    event.requestId && may(viewer, 'placements.read', event) ? [event.requestId] : [],
  );
  // That something moved somewhere is told without a center: exact moments of one center would time its arrivals.
  const board = capacity.length > 0 && may(viewer, 'availability.board');
  const network = events.some((event) => event.kind === 'network');
  const notices = events.some((event) => event.kind === 'notice' && event.accountId === viewer.accountId);
  if (centers.length === 0 && requests.length === 0 && !board && !network && !notices) return undefined;
  const topics = { centers: [...new Set(centers)], requests: [...new Set(requests)], board, network };
  return notices ? { ...topics, notices } : topics;
}
