import type { CenterFacts } from '@iwaa/shared/availability/facts';
import type { RoomSnapshot } from '@iwaa/shared/ledger/snapshot';
import { isMinor } from '@iwaa/shared/centers/words';
import type { Change, Misfit } from '@iwaa/shared/placements/views';

import { staffRoom } from '../../availability/index.ts';
import type { BedToTake } from '../../ledger/index.ts';
import { type PlaceToTake, servicesFor, type ServicesAsked } from '../../services/index.ts';
import { type Asking, assign, countPlaceable } from './assign.ts';
import { isAccessibleFor, receivesPerson } from './sleeper.ts';

/** What a party asks of a center besides its beds. */
export type Criteria = Asking &
  ServicesAsked & {
    readonly people: Asking['people'];
    readonly avoidCities: readonly string[];
    /** Centers where somebody is whom this party must not meet. */
    readonly clashes: readonly string[];
    /** Expected length of the stay; null while nobody knows. */
    readonly stayDays: number | null;
  };

/** Either exact beds and places of services, or every reason why not with what would change it. */
export type Match =
  | { readonly fits: true; readonly beds: readonly BedToTake[]; readonly places: readonly PlaceToTake[] }
  | { readonly fits: false; readonly misfits: Misfit[]; readonly changes: Change[] };

/** Party × center, pure: the same answer for the same snapshot, used by the search, by the hold and by the tests. */
export function match(center: CenterFacts, criteria: Criteria): Match {
  const beds = assign(center.rooms, criteria);
  const services = servicesFor(center.offerings, criteria);
  const misfits: Misfit[] = [
    ...ruledOut(center, criteria),
    ...services.misfits,
    ...(beds ? [] : withoutBeds(center, criteria)),
  ];
  // Told of a center that would fit, and of no other: each answer more is one more about who is there.
  if (beds && misfits.length === 0 && criteria.clashes.includes(center.centerId)) misfits.push({ code: 'conflict' });
  if (beds && misfits.length === 0) return { fits: true, beds, places: services.places };
  return {
    fits: false,
    misfits,
    changes: [...new Set(misfits.flatMap((misfit) => changesFor(misfit, center, criteria)))],
  };
}

function ruledOut(center: CenterFacts, criteria: Criteria): Misfit[] {
  const { maxStayDays } = center;
  const isTooLong = maxStayDays !== null && criteria.stayDays !== null && criteria.stayDays > maxStayDays;
  return [
    ...(center.stage === 'open' ? [] : [{ code: 'not-open' as const, opensOn: center.opensOn }]),
    ...(center.participation === 'counts' ? [{ code: 'counts-only' as const }] : []),
    ...(center.participation === 'holds' ? [{ code: 'by-phone' as const }] : []),
    ...(criteria.avoidCities.includes(center.cityId) ? [{ code: 'avoided' as const }] : []),
    ...(isTooLong ? [{ code: 'stay-too-long' as const, days: maxStayDays }] : []),
    ...(roomLeft(center, criteria) < criteria.people.length ? [{ code: 'staffing' as const }] : []),
  ];
}

/** How many more people the staff can care for from that moment on, with everybody who is promised a place counted. */
const roomLeft = (center: CenterFacts, { from }: Criteria) => staffRoom(center, from) ?? Infinity;

/** Why no bed was found, from the plainest reason on: nobody here receives such a person; no step-free room; not together; full. */
function withoutBeds({ rooms }: CenterFacts, criteria: Criteria): Misfit[] {
  const unreceived = criteria.people.filter((person) => !rooms.some((room) => receivesPerson(room, person)));
  if (unreceived.length > 0) return notReceived(unreceived);
  const barred = criteria.people.filter(
    (person) => !rooms.some((room) => receivesPerson(room, person) && isAccessibleFor(room, person)),
  );
  if (barred.length > 0) return [{ code: 'not-accessible' }];
  const apart = { ...criteria, together: 'center' as const };
  const never = unsafeAlone(rooms, apart);
  if (never.length > 0) return notReceived(never);
  if (criteria.together === 'room' && assign(rooms, apart)) return [{ code: 'no-room-together' }];
  // How many are missing would tell how many are free: exact numbers of a small center time its admissions.
  return [{ code: 'no-bed' }];
}

/** People whom not even an empty center could take: minors alone, where every room that receives them has adults. */
function unsafeAlone(rooms: readonly RoomSnapshot[], criteria: Criteria): Criteria['people'] {
  if (criteria.people.some((person) => !isMinor(person.group)) || assign(rooms.map(emptied), criteria)) return [];
  return criteria.people.filter((person) => !assign(rooms.map(emptied), { ...criteria, people: [person] }));
}

function notReceived(people: Criteria['people']): Misfit[] {
  const each = new Map(
    people.map(({ group, ageBand }) => [
      `${group} ${ageBand}`,
      { code: 'group-not-received' as const, group, ageBand },
    ]),
  );
  return [...each.values()];
}

const emptied = (room: RoomSnapshot): RoomSnapshot => ({
  ...room,
  beds: room.beds.map((bed) => ({ ...bed, claims: [] })),
});

function changesFor(misfit: Misfit, center: CenterFacts, criteria: Criteria): Change[] {
  switch (misfit.code) {
    case 'not-open':
      return misfit.opensOn === null ? [] : ['later'];
    case 'counts-only':
    case 'by-phone':
      return ['call'];
    case 'avoided':
      return ['lift-avoidance'];
    case 'service-missing':
    case 'service-language':
      return ['other-service'];
    case 'service-full':
      return ['later', 'other-service'];
    case 'stay-too-long':
      return ['shorter-stay'];
    case 'conflict':
      return ['coordinator'];
    case 'no-room-together':
      return ['apart'];
    case 'staffing':
      return criteria.people.length > 1 && roomLeft(center, criteria) > 0 ? ['later', 'smaller-party'] : ['later'];
    case 'no-bed':
      return fitsInPart(center, criteria) ? ['later', 'smaller-party'] : ['later'];
    default:
      return [];
  }
}

const fitsInPart = (center: CenterFacts, criteria: Criteria) =>
  criteria.people.length > 1 && countPlaceable(center.rooms, { ...criteria, together: 'center' }) > 0;
