import { setImmediate as giveWay } from 'node:timers/promises';

import type { CenterFacts } from '@iwaa/shared/availability/facts';
import type { Moment } from '@iwaa/shared/text';

import type { BedToTake } from '../../ledger/index.ts';
import { type Criteria, fitOf } from '../matching/match.ts';
import { rankFitting, type Wishes } from '../matching/rank.ts';

/** A waiting request as the plan needs it. */
export type Waiter = {
  readonly requestId: string;
  readonly criteria: Criteria;
  readonly wishes: Wishes;
  /** Centers that are not for it now: it had its time for their opening, or they said no a short while ago. */
  readonly blocked: ReadonlySet<string>;
  /** The center whose opening it was told of, and has still its time for. */
  readonly told: string | null;
};

export type Suggested = { readonly requestId: string; readonly centerId: string };

/**
 * Who would get what, if everybody ahead in the line took what they are told of: one bed is told to the first whom it fits, not to all. Pure;
 * `waiters` come in the order of the list. A large network takes a second or more: whoever asks the server meanwhile is answered between two of them.
 */
export async function planOpenings(waiters: readonly Waiter[], centers: readonly CenterFacts[]): Promise<Suggested[]> {
  const left = new Map(centers.map((center) => [center.centerId, center]));
  const suggested: Suggested[] = [];
  for (const { requestId, criteria, wishes, blocked, told } of waiters) {
    await giveWay();
    const open = [...left.values()].filter(({ centerId }) => !blocked.has(centerId));
    const places = rankFitting(open, criteria, wishes);
    const place = places.find(({ centerId }) => centerId === told) ?? places[0];
    const center = place && left.get(place.centerId);
    const fit = center && fitOf(center, criteria);
    if (!fit) continue;
    left.set(center.centerId, taken(center, fit.beds, criteria.from, requestId));
    suggested.push({ requestId, centerId: center.centerId });
  }
  return suggested;
}

/** The center as it would be once these beds were taken. */
function taken(center: CenterFacts, beds: readonly BedToTake[], from: Moment, requestId: string): CenterFacts {
  const claimOn = (bedId: string) =>
    beds
      .filter((bed) => bed.bedId === bedId)
      .map(({ roomId, roomKey, letter }) => ({
        claimId: `${requestId} ${bedId}`,
        bedId,
        roomId,
        roomKey,
        letter,
        purpose: 'hold' as const,
        since: from,
        until: null,
        lapsesAt: null,
        offerId: null,
        placementId: null,
        reason: null,
      }));
  const rooms = center.rooms.map((room) => ({
    ...room,
    beds: room.beds.map((bed) => ({ ...bed, claims: [...bed.claims, ...claimOn(bed.bedId)] })),
  }));
  return { ...center, rooms };
}
