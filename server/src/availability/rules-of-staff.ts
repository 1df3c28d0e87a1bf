import type { CenterFacts, CoverSpan } from '@iwaa/shared/availability/facts';
import { claimsOfPeople, mostAtOnce } from '@iwaa/shared/ledger/people';
import type { ClaimSnapshot } from '@iwaa/shared/ledger/snapshot';
import type { Moment } from '@iwaa/shared/text';

const horizon = 24 * 3_600_000;

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

/** Below the least staff of a rule there is no room, and no more than none is asked to leave. */
const roomIn = ({ places, belowLeast }: CoverSpan, people: number) =>
  belowLeast ? Math.min(0, places - people) : places - people;

const later = (one: Moment, other: Moment) => (one > other ? one : other);
const earlier = (one: Moment, other: Moment) => (one < other ? one : other);
