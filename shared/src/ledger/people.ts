import type { Moment } from '../text.ts';
import type { CenterSnapshot, ClaimSnapshot } from './snapshot.ts';

/** Claims by which people are or will be at a center: who is here, who is booked, and who is promised a place by a hold. */
export const claimsOfPeople = ({ rooms, at }: Pick<CenterSnapshot, 'rooms' | 'at'>): ClaimSnapshot[] =>
  rooms
    .flatMap((room) => room.beds)
    .flatMap((bed) => bed.claims)
    .filter(({ letter, purpose }) => letter !== null && purpose !== 'kept')
    .filter(({ lapsesAt }) => lapsesAt === null || lapsesAt > at);

/** How many people there are at the fullest moment between two: it is one of those at which somebody comes. */
export function mostAtOnce(people: readonly ClaimSnapshot[], since: Moment, until: Moment): number {
  const comings = people.map((claim) => claim.since).filter((moment) => moment > since && moment < until);
  const presentAt = (moment: Moment) =>
    people.filter((claim) => claim.since <= moment && (claim.until === null || claim.until > moment)).length;
  return Math.max(...[since, ...comings].map(presentAt));
}
