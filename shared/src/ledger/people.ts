import type { Moment } from '../text.ts';
import type { CenterSnapshot, ClaimSnapshot } from './snapshot.ts';

/** Claims by which people are or will be at a center: who is here, who is booked, and who is promised a place by a hold. */
export function claimsOfPeople({ rooms, at }: Pick<CenterSnapshot, 'rooms' | 'at'>): ClaimSnapshot[] {
  const found: ClaimSnapshot[] = [];
  // Loops: a search asks this of every center.
  for (const { beds } of rooms)
    for (const { claims } of beds) for (const one of claims) if (isOfSomebody(one, at)) found.push(one);
  return found;
}

const isOfSomebody = ({ letter, purpose, lapsesAt }: ClaimSnapshot, at: Moment): boolean =>
  letter !== null && purpose !== 'kept' && (lapsesAt === null || lapsesAt > at);

/** How many people there are at the fullest moment between two: it is one of those at which somebody comes. */
export function mostAtOnce(people: readonly ClaimSnapshot[], since: Moment, until: Moment): number {
  const comings = people.map((claim) => claim.since).filter((moment) => moment > since && moment < until);
  const presentAt = (moment: Moment) =>
    people.filter((claim) => claim.since <= moment && (claim.until === null || claim.until > moment)).length;
  return Math.max(...[since, ...comings].map(presentAt));
}
