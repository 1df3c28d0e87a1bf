import type { CenterFacts } from '@iwaa/shared/availability/facts';
import type { PlaceFound, ScorePart } from '@iwaa/shared/placements/views';
import type { SearchPlaces } from '@iwaa/shared/placements/inputs';
import type { Urgency } from '@iwaa/shared/placements/words';

import { givenBy, hoursSince, trustAt } from '../../availability/index.ts';
import { countMet, servicesFor, wantedOf } from '../../services/index.ts';
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
const told: ReadonlySet<string> = new Set(stages);

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
  const asked = askedWith(criteria, wishes);
  const glances = glancesAt(centers, asked);
  const fitting = fittingOf(glances, criteria, { most, ...(fit && { fit }) });
  const fits = new Set(fitting.map(({ center }) => center));
  const places = fitting.map((one) => placeOf(one, asked));
  for (const stage of stages) {
    const isNext = (center: CenterFacts) => center.stage === stage && !fits.has(center);
    const nearest = best(glances, most - places.length, (center, points) =>
      isNext(center) ? weighed(center, points, undefined, criteria) : undefined,
    );
    places.push(...nearest.map((one) => ({ ...placeOf(one, asked), ...unfitOf(one.center, criteria) })));
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
): PlaceFound[] => {
  const asked = askedWith(criteria, wishes);
  return fittingOf(glancesAt(centers, asked), criteria, fitting).map((one) => placeOf(one, asked));
};

const fittingOf = (glances: Glances, criteria: Criteria, { most = Infinity, fit = fitOf }: Fitting): Weighed[] =>
  best(glances, most, (center, points) => {
    const found = fit(center, criteria);
    return found && weighed(center, points, found, criteria);
  });

/** The best of them, as many as are wanted. Beds are looked at in those only that can still be among these, whatever their beds are worth. */
function best(
  glances: Glances,
  most: number,
  weigh: (center: CenterFacts, points: number) => Weighed | undefined,
): Weighed[] {
  const found: Weighed[] = [];
  for (let points = glances.length - 1; points >= 0 && most > 0; points--) {
    for (const center of glances[points] ?? []) {
      const last = found.length < most ? undefined : found.at(-1);
      if (last && points + mostForBeds < last.score) return found;
      const one = weigh(center, points);
      if (!one) continue;
      const worse = found.findIndex((other) => byScore(one, other) < 0);
      found.splice(worse === -1 ? found.length : worse, 0, one);
      if (found.length > most) found.pop();
    }
  }
  return found;
}

const byScore = (one: Weighed, other: Weighed) =>
  other.score - one.score || one.center.codeName.localeCompare(other.center.codeName);

/** Centers by their points before their beds are looked at. A network has thousands: nothing else is worked out for each of them. */
type Glances = readonly (readonly CenterFacts[] | undefined)[];

function glancesAt(centers: readonly CenterFacts[], { pointsFor }: Asked): Glances {
  const { travel, services, languages, freshness, fairness } = pointsFor;
  const glances: CenterFacts[][] = [];
  for (const center of centers) {
    if (!told.has(center.stage)) continue;
    const points = travel(center) + services(center) + languages(center) + freshness(center) + fairness(center);
    (glances[points] ??= []).push(center);
  }
  return glances;
}

/** What one search asks of every center, and what it works out once for all of them. */
type Asked = {
  readonly criteria: Criteria;
  readonly wishes: Wishes;
  readonly wanted: ReturnType<typeof wantedOf>;
  /** Points for each part that needs no look at the beds. */
  readonly pointsFor: Readonly<Record<Exclude<ScorePart['part'], 'room' | 'slack'>, (center: CenterFacts) => number>>;
};

function askedWith(criteria: Criteria, wishes: Wishes): Asked {
  const wanted = wantedOf(criteria);
  return {
    criteria,
    wishes,
    wanted,
    pointsFor: {
      travel: (center) => {
        const { minutes } = travelOn(wishes.road, center);
        return minutes === null ? 0 : Math.round(40 * (1 - Math.min(1, minutes / tooFar[wishes.urgency])));
      },
      services: (center) => Math.round(20 * share(countMet(center.offerings, wanted, criteria), wanted.length)),
      languages: (center) => {
        const spoken = wishes.languages.filter((language) => center.languages.includes(language)).length;
        return Math.round(10 * share(spoken, wishes.languages.length));
      },
      freshness: (center) => forTrust[trustAt(criteria.at)(center)],
      fairness: (center) => fairnessPoints(wishes.load.get(center.centerId) ?? 0),
    },
  };
}

const forTrust = { fresh: 15, stale: 5, 'ring-first': 0, never: 0 } as const;
const forRoom = 10;
const forSlack = 5;
/** What a look at the beds can add at most. */
const mostForBeds = forRoom + forSlack;

/** A center whose beds were looked at. */
type Weighed = {
  readonly center: CenterFacts;
  readonly fits: boolean;
  readonly ownRoom: boolean;
  readonly room: number;
  readonly slack: number;
  readonly score: number;
};

function weighed(center: CenterFacts, points: number, fit: ToTake | undefined, criteria: Criteria): Weighed {
  const ownRoom = fit?.beds.every((bed) => bed.roomKey === criteria.requestId) === true;
  // A room of its own is worth something to a family, and is a waste for one person.
  const room = ownRoom === criteria.people.length > 1 ? forRoom : 0;
  const slack = slackPoints(givenBy(center).totals.free);
  return { center, fits: fit !== undefined, ownRoom, room, slack, score: points + room + slack };
}

/** A center with its score part by part, still without reasons. */
function placeOf(
  { center, fits, ownRoom, room, slack, score }: Weighed,
  { criteria, wishes, wanted, pointsFor }: Asked,
): PlaceFound {
  const travel = travelOn(wishes.road, center);
  const services = servicesFor(center.offerings, criteria);
  const points = { ...pointsFor, room: () => room, slack: () => slack };
  return {
    centerId: center.centerId,
    codeName: center.codeName,
    codeNameAr: center.codeNameAr,
    cityId: center.cityId,
    fits,
    byPhone: center.participation === 'holds',
    misfits: [],
    changes: [],
    travelMinutes: travel.minutes,
    travelFrom: travel.from,
    ownRoom,
    languages: split(wishes.languages, center.languages),
    parts: scoreParts.map((part) => ({ part, points: points[part](center) })),
    services: {
      met: services.met,
      missing: wanted.filter((service) => !services.met.includes(service)),
      remarks: services.remarks,
    },
    freshness: trustAt(criteria.at)(center),
    confirmedHoursAgo: center.vouchedAt === null ? null : hoursSince(center.vouchedAt, criteria.at),
    score,
  };
}

/** In the order in which they are told. */
const scoreParts = ['travel', 'services', 'languages', 'freshness', 'fairness', 'room', 'slack'] as const;

/** As coarse as the bands of the board: an exact number here would be read back from the score. */
const slackPoints = (free: number) => (free >= 3 ? forSlack : free > 0 ? 2 : 0);

/** A center asked no more than its share goes before one that was asked twice as often: the same few are not worn out. */
const fairnessPoints = (load: number) => (load <= 1 ? 5 : load <= 2 ? 2 : 0);

function split<T>(wanted: readonly T[], there: readonly T[]): { met: T[]; missing: T[] } {
  return { met: wanted.filter((one) => there.includes(one)), missing: wanted.filter((one) => !there.includes(one)) };
}

const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
