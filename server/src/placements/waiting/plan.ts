import { setImmediate as giveWay } from 'node:timers/promises';

import type { CenterFacts } from '@iwaa/shared/availability/facts';
import type { Moment } from '@iwaa/shared/text';

import type { BedToTake } from '../../ledger/index.ts';
import { type Criteria, fitOf, type ToTake } from '../matching/match.ts';
import { rankFitting, type Wishes } from '../matching/rank.ts';

/** A waiting request as the plan needs it. */
export type Waiter = {
  readonly requestId: string;
  readonly criteria: Criteria;
  /** Centers that are not for it now: it had its time for their opening, or they said no a short while ago. */
  readonly blocked: ReadonlySet<string>;
  /** The center whose opening it was told of, and has still its time for. */
  readonly told: string | null;
  /** What decides between centers that fit, asked only where there is something to choose. */
  readonly wishes: () => Promise<Wishes>;
};

export type Suggested = { readonly requestId: string; readonly centerId: string };

/** So many centers are compared without a break: some ten milliseconds. */
const atOnce = 100;

export type Planned = { readonly suggested: readonly Suggested[]; readonly isWhole: boolean };

/**
 * Who would get what, if everybody ahead in the line took what they are told of: one bed is told to the first whom it fits, not to all.
 * `waiters` come in the order of the list. In a large network that takes long: whoever asks the server meanwhile is answered in between, what `unfit`
 * knows is not compared again, and after `mostMs` the rest of the line is left to the next look, which finds those before it told.
 */
export async function planOpenings(
  waiters: readonly Waiter[],
  centers: readonly CenterFacts[],
  { unfit = rememberUnfit(), mostMs = Infinity }: { readonly unfit?: Unfit; readonly mostMs?: number } = {},
): Promise<Planned> {
  const began = performance.now();
  const left = new Map(centers.map((center) => [center.centerId, center]));
  const suggested: Suggested[] = [];
  for (const [place, { requestId, criteria, wishes, blocked, told }] of waiters.entries()) {
    if (place > 0 && performance.now() - began > mostMs) return { suggested, isWhole: false };
    const kept = told !== null && !blocked.has(told) ? left.get(told) : undefined;
    const center =
      kept && fitOf(kept, criteria) ? kept : await bestOf([...left.values()], { criteria, wishes, blocked, unfit });
    const fit = center && fitOf(center, criteria);
    if (!fit) continue;
    left.set(center.centerId, taken(center, fit.beds, criteria.from, requestId));
    suggested.push({ requestId, centerId: center.centerId });
  }
  return { suggested, isWhole: true };
}

type Choosing = Pick<Waiter, 'criteria' | 'wishes' | 'blocked'> & { readonly unfit: Unfit };

/** The best of those that fit: whether any does is asked first, for most who wait find none; then the best of the best of each handful. */
async function bestOf(
  centers: readonly CenterFacts[],
  { criteria, wishes, blocked, unfit }: Choosing,
): Promise<CenterFacts | undefined> {
  const asked = askedIn(criteria);
  const fit = (center: CenterFacts): ToTake | undefined => {
    const found = fitOf(center, criteria);
    if (!found) unfit.learn(center, asked);
    return found;
  };
  const mayFit = (center: CenterFacts) => !blocked.has(center.centerId) && !unfit.isKnown(center, asked);
  const handfuls = inHandfuls(centers.filter(mayFit));
  let begun = 0;
  while (begun < handfuls.length && !handfuls[begun]?.some(fit)) {
    begun++;
    await giveWay();
  }
  const rest = handfuls.slice(begun);
  if (rest.length === 0) return undefined;
  const wished = await wishes();
  let best: CenterFacts[] = [];
  for (const handful of rest) {
    const [place] = rankFitting([...best, ...handful], criteria, wished, { most: 1, fit });
    best = [...best, ...handful].filter(({ centerId }) => centerId === place?.centerId);
    await giveWay();
  }
  return best[0];
}

const inHandfuls = (centers: readonly CenterFacts[]) =>
  Array.from({ length: Math.ceil(centers.length / atOnce) }, (_, place) =>
    centers.slice(place * atOnce, (place + 1) * atOnce),
  );

/** Who does not fit where, as long as neither has changed. */
export type Unfit = {
  readonly isKnown: (center: CenterFacts, asked: string) => boolean;
  readonly learn: (center: CenterFacts, asked: string) => void;
};

/** A center that is read again has other rooms, so that what was known of it is forgotten by itself. */
export function rememberUnfit(): Unfit {
  const known = new WeakMap<CenterFacts['rooms'], Set<string>>();
  return {
    isKnown: ({ rooms }, asked) => known.get(rooms)?.has(asked) ?? false,
    learn: ({ rooms }, asked) => {
      const all = known.get(rooms) ?? new Set();
      known.set(rooms, all.add(asked));
    },
  };
}

/** What decides whether a center fits, but for the moment: who needs a place now needs it a second later, too. */
const askedIn = ({ at, from, ...asked }: Criteria) => JSON.stringify({ ...asked, from: from === at ? 'now' : from });

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
