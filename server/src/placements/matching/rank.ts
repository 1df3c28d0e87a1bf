import type { CenterFacts } from '@iwaa/shared/availability/facts';
import { tally } from '@iwaa/shared/ledger/states';
import type { PlaceFound, ScorePart } from '@iwaa/shared/placements/views';
import type { SearchPlaces } from '@iwaa/shared/placements/inputs';
import type { Urgency } from '@iwaa/shared/placements/words';

import { freshnessOf, hoursSince } from '../../availability/index.ts';
import { type Criteria, match } from './match.ts';

export type Point = { readonly latitude: number; readonly longitude: number };
type Wishes = Pick<SearchPlaces, 'urgency' | 'wishedServices' | 'languages'> & { readonly origin: Point | null };

/** Minutes of travel beyond which distance gives no points: the more urgent, the nearer it must be. */
const tooFar: Record<Urgency, number> = { now: 300, today: 480, week: 720, date: 720 };

/** All centers for a party, those that fit first and the best of them foremost; each with its reasons and its score part by part. */
export function rank(centers: readonly CenterFacts[], criteria: Criteria, wishes: Wishes): PlaceFound[] {
  return centers
    .filter((center) => center.stage === 'open' || center.stage === 'equipping')
    .map((center) => place(center, criteria, wishes))
    .toSorted(
      (one, other) =>
        nearness(other) - nearness(one) || other.score - one.score || one.codeName.localeCompare(other.codeName),
    );
}

/** What fits, then what nearly fits, then what is not open yet. */
const nearness = ({ fits, misfits }: PlaceFound) =>
  fits ? 2 : misfits.some((misfit) => misfit.code === 'not-open') ? 0 : 1;

function place(center: CenterFacts, criteria: Criteria, wishes: Wishes): PlaceFound {
  const found = match(center, criteria);
  const wished = [...new Set([...criteria.mustServices, ...wishes.wishedServices])];
  const { met: metServices, missing: missingServices } = split(wished, center.services);
  const languages = split(wishes.languages, center.languages);
  const ownRoom = found.fits && found.beds.every((bed) => bed.roomKey === criteria.requestId);
  const travelMinutes = wishes.origin && minutesByRoad(wishes.origin, center);
  const { state, at } = freshnessOf(center);
  const parts: ScorePart[] = [
    {
      part: 'travel',
      points: travelMinutes === null ? 0 : Math.round(40 * (1 - Math.min(1, travelMinutes / tooFar[wishes.urgency]))),
    },
    { part: 'services', points: Math.round(20 * share(metServices.length, wished.length)) },
    { part: 'languages', points: Math.round(10 * share(languages.met.length, wishes.languages.length)) },
    { part: 'freshness', points: { fresh: 15, stale: 5, 'ring-first': 0, never: 0 }[state] },
    // A room of its own is worth something to a family, and is a waste for one person.
    { part: 'room', points: ownRoom === criteria.people.length > 1 ? 10 : 0 },
    { part: 'slack', points: slackPoints(tally(center.rooms, center.at).free) },
  ];
  return {
    centerId: center.centerId,
    codeName: center.codeName,
    codeNameAr: center.codeNameAr,
    cityId: center.cityId,
    fits: found.fits,
    misfits: found.fits ? [] : found.misfits,
    changes: found.fits ? [] : found.changes,
    travelMinutes,
    ownRoom,
    languages,
    parts,
    services: { met: metServices, missing: missingServices },
    freshness: state,
    confirmedHoursAgo: at === null ? null : hoursSince(at, center.at),
    score: parts.reduce((sum, part) => sum + part.points, 0),
  };
}

/** As coarse as the bands of the board: an exact number here would be read back from the score. */
const slackPoints = (free: number) => (free >= 3 ? 5 : free > 0 ? 2 : 0);

function split<T>(wanted: readonly T[], there: readonly T[]): { met: T[]; missing: T[] } {
  return { met: wanted.filter((one) => there.includes(one)), missing: wanted.filter((one) => !there.includes(one)) };
}

const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);

const earthRadiusKm = 6371;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Minutes between two points: great circle × 1.3 for the bends of the road, at 60 km/h. */
export function minutesByRoad(from: Point, to: Point): number {
  const half = (one: number, other: number) => Math.sin(radians(other - one) / 2) ** 2;
  const chord =
    half(from.latitude, to.latitude) +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * half(from.longitude, to.longitude);
  return Math.round(2 * earthRadiusKm * Math.asin(Math.sqrt(chord)) * 1.3);
}
