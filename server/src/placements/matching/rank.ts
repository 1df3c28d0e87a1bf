import type { CenterFacts } from '@iwaa/shared/availability/facts';
import type { PlaceFound, ScorePart } from '@iwaa/shared/placements/views';
import type { SearchPlaces } from '@iwaa/shared/placements/inputs';
import type { Urgency } from '@iwaa/shared/placements/words';

import { freshnessOf, givenBy, hoursSince } from '../../availability/index.ts';
import { servicesFor } from '../../services/index.ts';
import type { Load } from '../load.ts';
import { type Criteria, type ToTake, fitOf, unfitOf } from './match.ts';
import { type Road, travelOn } from './travel.ts';

/** What a party would like besides what it must have, and what the network knows around it. */
export type Wishes = Pick<SearchPlaces, 'urgency' | 'languages'> & {
  /** Where the party sets out; null while nobody said. */
  readonly road: Road | null;
  readonly load: Load;
};

/** Minutes of travel beyond which distance gives no points: the more urgent, the nearer it must be. */
const tooFar: Record<Urgency, number> = { now: 300, today: 480, week: 720, date: 720 };

/** What nearly fits, then what is not open yet. */
const stages = ['open', 'equipping'] as const;

/**
 * Centers for a party, those that fit first and the best of them foremost, each with its score part by part and its reasons: as many as are to be told.
 * What is not told is not worked out.
 */
export function rank(
  centers: readonly CenterFacts[],
  criteria: Criteria,
  wishes: Wishes,
  { most = centers.length, fit }: Fitting = {},
): PlaceFound[] {
  const glances = glancesAt(centers, criteria, wishes);
  const fitting = fittingOf(glances, criteria, { most, ...(fit && { fit }) });
  const places = fitting.map(({ place }) => place);
  const fits = new Set(fitting.map(({ center }) => center));
  for (const stage of stages) {
    const others = glances.filter(({ center }) => center.stage === stage && !fits.has(center));
    const nearest = best(others, most - places.length, (glance) => placeOf(glance, undefined, criteria));
    places.push(...nearest.map(({ center, place }) => ({ ...place, ...unfitOf(center, criteria) })));
  }
  return places;
}

/** How many are wanted, and how it is found out whether one fits. */
type Fitting = {
  readonly most?: number;
  readonly fit?: (center: CenterFacts, criteria: Criteria) => ToTake | undefined;
};

/** Only those that fit, the best foremost, as many as are wanted. */
export const rankFitting = (
  centers: readonly CenterFacts[],
  criteria: Criteria,
  wishes: Wishes,
  fitting: Fitting = {},
): PlaceFound[] => fittingOf(glancesAt(centers, criteria, wishes), criteria, fitting).map(({ place }) => place);

const fittingOf = (
  glances: readonly Glance[],
  criteria: Criteria,
  { most = glances.length, fit = fitOf }: Fitting,
): Weighed[] =>
  best(glances, most, (glance) => {
    const found = fit(glance.center, criteria);
    return found && placeOf(glance, found, criteria);
  });

type Weighed = { readonly center: CenterFacts; readonly place: PlaceFound };

/** The best of them, as many as are wanted. Beds are looked at in those only that can still be among these, whatever their beds are worth. */
function best(glances: readonly Glance[], most: number, weigh: (glance: Glance) => PlaceFound | undefined): Weighed[] {
  let found: Weighed[] = [];
  let last = -Infinity;
  for (const glance of most > 0 ? glances.toSorted((one, other) => other.points - one.points) : []) {
    if (glance.points + mostForBeds < last) break;
    const place = weigh(glance);
    if (place) found.push({ center: glance.center, place });
    if (found.length < most) continue;
    found = found.toSorted(byScore).slice(0, most);
    last = found.at(-1)?.place.score ?? last;
  }
  return found.toSorted(byScore);
}

const byScore = ({ place: one }: Weighed, { place: other }: Weighed) =>
  other.score - one.score || one.codeName.localeCompare(other.codeName);

/** What is known of a center before its beds are looked at, and the points for it. */
type Glance = Pick<PlaceFound, 'languages' | 'freshness'> & {
  readonly center: CenterFacts;
  readonly travel: ReturnType<typeof travelOn>;
  readonly services: ReturnType<typeof servicesFor>;
  readonly parts: readonly ScorePart[];
  readonly points: number;
};

function glancesAt(centers: readonly CenterFacts[], criteria: Criteria, wishes: Wishes): Glance[] {
  const wished = wishedIn(criteria).length;
  return centers.flatMap((center) =>
    stages.some((stage) => stage === center.stage) ? [glanceAt(center, criteria, wishes, wished)] : [],
  );
}

function glanceAt(center: CenterFacts, criteria: Criteria, wishes: Wishes, wished: number): Glance {
  const travel = travelOn(wishes.road, center);
  const services = servicesFor(center.offerings, criteria);
  const languages = split(wishes.languages, center.languages);
  const freshness = freshnessOf(center).state;
  const nearness = travel.minutes === null ? 0 : 1 - Math.min(1, travel.minutes / tooFar[wishes.urgency]);
  const parts: ScorePart[] = [
    { part: 'travel', points: Math.round(40 * nearness) },
    { part: 'services', points: Math.round(20 * share(services.met.length, wished)) },
    { part: 'languages', points: Math.round(10 * share(languages.met.length, wishes.languages.length)) },
    { part: 'freshness', points: { fresh: 15, stale: 5, 'ring-first': 0, never: 0 }[freshness] },
    { part: 'fairness', points: fairnessPoints(wishes.load.get(center.centerId) ?? 0) },
  ];
  return { center, travel, services, languages, freshness, parts, points: pointsIn(parts) };
}

const forRoom = 10;
const forSlack = 5;
/** What a look at the beds can add at most. */
const mostForBeds = forRoom + forSlack;

/** A center and its score, still without reasons. */
function placeOf(glance: Glance, fit: ToTake | undefined, criteria: Criteria): PlaceFound {
  const { center, travel, services, languages, freshness } = glance;
  const ownRoom = fit?.beds.every((bed) => bed.roomKey === criteria.requestId) === true;
  const parts: ScorePart[] = [
    ...glance.parts,
    // A room of its own is worth something to a family, and is a waste for one person.
    { part: 'room', points: ownRoom === criteria.people.length > 1 ? forRoom : 0 },
    { part: 'slack', points: slackPoints(givenBy(center).totals.free) },
  ];
  return {
    centerId: center.centerId,
    codeName: center.codeName,
    codeNameAr: center.codeNameAr,
    cityId: center.cityId,
    fits: fit !== undefined,
    byPhone: center.participation === 'holds',
    misfits: [],
    changes: [],
    travelMinutes: travel.minutes,
    travelFrom: travel.from,
    ownRoom,
    languages,
    parts,
    services: {
      met: services.met,
      missing: wishedIn(criteria).filter((service) => !services.met.includes(service)),
      remarks: services.remarks,
    },
    freshness,
    confirmedHoursAgo: center.vouchedAt === null ? null : hoursSince(center.vouchedAt, center.at),
    score: pointsIn(parts),
  };
}

const wishedIn = ({ mustServices, wishedServices }: Criteria) => [...new Set([...mustServices, ...wishedServices])];

const pointsIn = (parts: readonly ScorePart[]) => parts.reduce((sum, part) => sum + part.points, 0);

/** As coarse as the bands of the board: an exact number here would be read back from the score. */
const slackPoints = (free: number) => (free >= 3 ? forSlack : free > 0 ? 2 : 0);

/** A center asked no more than its share goes before one that was asked twice as often: the same few are not worn out. */
const fairnessPoints = (load: number) => (load <= 1 ? 5 : load <= 2 ? 2 : 0);

function split<T>(wanted: readonly T[], there: readonly T[]): { met: T[]; missing: T[] } {
  return { met: wanted.filter((one) => there.includes(one)), missing: wanted.filter((one) => !there.includes(one)) };
}

const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
