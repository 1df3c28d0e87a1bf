import type { CenterFacts, CoverSpan } from '@iwaa/shared/availability/facts';
import { claimsOfPeople, mostAtOnce } from '@iwaa/shared/ledger/people';
import type { ClaimSnapshot } from '@iwaa/shared/ledger/snapshot';
import type { Moment } from '@iwaa/shared/text';

const horizon = 24 * 3_600_000;
const millisecond = 1;

/**
 * How many more people the staff can safely care for, over the 24 hours from a moment: below zero it says by how many there are too many.
 * Null while no rule limits the center, and for days so far ahead that no rota is written for them yet.
 */
export function staffRoom(
  center: Pick<CenterFacts, 'cover' | 'rooms' | 'at'>,
  from: Moment,
  isCounted: (claim: ClaimSnapshot) => boolean = () => true,
): number | null {
  if (center.cover === null) return null;
  const until = new Date(Date.parse(from) + horizon).toISOString();
  const spans = center.cover.filter((span) => span.since < until && span.until > from);
  const people = claimsOfPeople(center).filter(isCounted);
  const least = Math.min(
    ...spans.map((span) => roomIn(span, mostAtOnce(people, later(span.since, from), earlier(span.until, until)))),
  );
  return Number.isFinite(least) ? least : null;
}

/**
 * Until when, in milliseconds, `staffRoom` from the moment of a center on stays as it is by the clock: nobody comes or goes and no span of cover
 * begins or ends at either end of its 24 hours. `Infinity` where nothing does.
 */
export function staffRoomUntil({ cover, rooms, at }: Pick<CenterFacts, 'cover' | 'rooms' | 'at'>): number {
  if (cover === null) return Infinity;
  const claims = rooms.flatMap((room) => room.beds).flatMap((bed) => bed.claims);
  const edges = [...cover.flatMap((span) => [span.since, span.until]), ...claims.flatMap(edgesOf)];
  const now = Date.parse(at);
  const moments = edges.map((edge) => Date.parse(edge));
  // What begins as the 24 hours end is not within them yet.
  const atTheFarEnd = moments.map((moment) => moment - horizon + millisecond);
  return Math.min(...[...moments, ...atTheFarEnd].filter((moment) => moment > now));
}

const edgesOf = ({ since, until, lapsesAt }: ClaimSnapshot): Moment[] =>
  [since, until, lapsesAt].filter((edge) => edge !== null);

/** Spans that follow one another and say the same, as one: a network keeps those of all its centers. */
export function joined(spans: readonly CoverSpan[]): CoverSpan[] {
  const whole: CoverSpan[] = [];
  for (const { since, until, places, belowLeast } of spans) {
    const last = whole.at(-1);
    if (last?.places === places && last.belowLeast === belowLeast) whole[whole.length - 1] = { ...last, until };
    else whole.push({ since, until, places, belowLeast });
  }
  return whole;
}

/** Below the least staff of a rule there is no room, and no more than none is asked to leave. */
const roomIn = ({ places, belowLeast }: CoverSpan, people: number) =>
  belowLeast ? Math.min(0, places - people) : places - people;

const later = (one: Moment, other: Moment) => (one > other ? one : other);
const earlier = (one: Moment, other: Moment) => (one < other ? one : other);
