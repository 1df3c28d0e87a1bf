import type { CenterFacts } from '@iwaa/shared/availability/facts';
import { tally } from '@iwaa/shared/ledger/states';
import type { PlaceFound, ScorePart } from '@iwaa/shared/placements/views';
import type { SearchPlaces } from '@iwaa/shared/placements/inputs';
import type { Urgency } from '@iwaa/shared/placements/words';

import { freshnessOf, hoursSince } from '../../availability/index.ts';
import { servicesFor } from '../../services/index.ts';
import { type Criteria, type ToTake, fitOf, unfitOf } from './match.ts';
import { type Road, travelOn } from './travel.ts';

/** What a party would like besides what it must have, and what the network knows around it. */
export type Wishes = Pick<SearchPlaces, 'urgency' | 'languages'> & {
  /** Where the party sets out; null while nobody said. */
  readonly road: Road | null;
  /** Requests of late for each bed of a center, as a share of the network's mean; a center not in it was not asked. */
  readonly load: ReadonlyMap<string, number>;
};

/** Minutes of travel beyond which distance gives no points: the more urgent, the nearer it must be. */
const tooFar: Record<Urgency, number> = { now: 300, today: 480, week: 720, date: 720 };

/**
 * Centers for a party, those that fit first and the best of them foremost, each with its score part by part and its reasons: as many as are to be told.
 * What is not told is not worked out.
 */
export function rank(
  centers: readonly CenterFacts[],
  criteria: Criteria,
  wishes: Wishes,
  most = centers.length,
): PlaceFound[] {
  const { fitting, others } = parted(centers, criteria, wishes);
  if (fitting.length >= most) return fitting.slice(0, most);
  const told = others
    .map((center) => ({ center, found: place(center, undefined, criteria, wishes) }))
    .toSorted((one, other) => nearness(other.center) - nearness(one.center) || byScore(one.found, other.found))
    .slice(0, most - fitting.length);
  return [...fitting, ...told.map(({ center, found }) => ({ ...found, ...unfitOf(center, criteria) }))];
}

/** Only those that fit, the best foremost. */
export const rankFitting = (centers: readonly CenterFacts[], criteria: Criteria, wishes: Wishes): PlaceFound[] =>
  parted(centers, criteria, wishes).fitting;

/** Centers that fit, ranked, apart from the others, which stay as they came. */
function parted(centers: readonly CenterFacts[], criteria: Criteria, wishes: Wishes) {
  const fitting: PlaceFound[] = [];
  const others: CenterFacts[] = [];
  for (const center of centers.filter(({ stage }) => stage === 'open' || stage === 'equipping')) {
    const fit = fitOf(center, criteria);
    if (fit) fitting.push(place(center, fit, criteria, wishes));
    else others.push(center);
  }
  return { fitting: fitting.toSorted(byScore), others };
}

const byScore = (one: PlaceFound, other: PlaceFound) =>
  other.score - one.score || one.codeName.localeCompare(other.codeName);

/** What nearly fits, then what is not open yet. */
const nearness = ({ stage }: CenterFacts) => (stage === 'open' ? 1 : 0);

/** A center and its score, still without reasons. */
function place(center: CenterFacts, fit: ToTake | undefined, criteria: Criteria, wishes: Wishes): PlaceFound {
  const wished = [...new Set([...criteria.mustServices, ...criteria.wishedServices])];
  const services = servicesFor(center.offerings, criteria);
  const languages = split(wishes.languages, center.languages);
  const ownRoom = fit?.beds.every((bed) => bed.roomKey === criteria.requestId) === true;
  const { minutes: travelMinutes, from: travelFrom } = travelOn(wishes.road, center);
  const { state, at } = freshnessOf(center);
  const parts: ScorePart[] = [
    {
      part: 'travel',
      points: travelMinutes === null ? 0 : Math.round(40 * (1 - Math.min(1, travelMinutes / tooFar[wishes.urgency]))),
    },
    { part: 'services', points: Math.round(20 * share(services.met.length, wished.length)) },
    { part: 'languages', points: Math.round(10 * share(languages.met.length, wishes.languages.length)) },
    { part: 'freshness', points: { fresh: 15, stale: 5, 'ring-first': 0, never: 0 }[state] },
    // A room of its own is worth something to a family, and is a waste for one person.
    { part: 'room', points: ownRoom === criteria.people.length > 1 ? 10 : 0 },
    { part: 'slack', points: slackPoints(tally(center.rooms, center.at).free) },
    { part: 'fairness', points: fairnessPoints(wishes.load.get(center.centerId) ?? 0) },
  ];
  return {
    centerId: center.centerId,
    codeName: center.codeName,
    codeNameAr: center.codeNameAr,
    cityId: center.cityId,
    fits: fit !== undefined,
    misfits: [],
    changes: [],
    travelMinutes,
    travelFrom,
    ownRoom,
    languages,
    parts,
    services: {
      met: services.met,
      missing: wished.filter((service) => !services.met.includes(service)),
      remarks: services.remarks,
    },
    freshness: state,
    confirmedHoursAgo: at === null ? null : hoursSince(at, center.at),
    score: parts.reduce((sum, part) => sum + part.points, 0),
  };
}

/** As coarse as the bands of the board: an exact number here would be read back from the score. */
const slackPoints = (free: number) => (free >= 3 ? 5 : free > 0 ? 2 : 0);

/** A center asked no more than its share goes before one that was asked twice as often: the same few are not worn out. */
const fairnessPoints = (load: number) => (load <= 1 ? 5 : load <= 2 ? 2 : 0);

function split<T>(wanted: readonly T[], there: readonly T[]): { met: T[]; missing: T[] } {
  return { met: wanted.filter((one) => there.includes(one)), missing: wanted.filter((one) => !there.includes(one)) };
}

const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
