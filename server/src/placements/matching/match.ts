import type { CenterFacts } from '@iwaa/shared/availability/facts';
import type { RoomSnapshot } from '@iwaa/shared/ledger/snapshot';
import { isMinor } from '@iwaa/shared/centers/words';
import type { Change, Misfit } from '@iwaa/shared/placements/views';

import { staffRoomLately } from '../../availability/index.ts';
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

/** Exact beds and places of services for a whole party. */
export type ToTake = { readonly beds: readonly BedToTake[]; readonly places: readonly PlaceToTake[] };
/** Every reason why not, with what would change it. */
export type Unfit = { readonly misfits: Misfit[]; readonly changes: Change[] };
export type Match = ({ readonly fits: true } & ToTake) | ({ readonly fits: false } & Unfit);

/** Party × center, pure: the same answer for the same snapshot, used by the search, by the hold and by the tests. */
export function match(center: CenterFacts, criteria: Criteria): Match {
  const fit = fitOf(center, criteria);
  return fit ? { fits: true, ...fit } : { fits: false, ...unfitOf(center, criteria) };
}

/** What the center has for the party, or undefined: what is quickly known is asked first, since a search asks every center. */
export function fitOf(center: CenterFacts, criteria: Criteria, bedsIn = assign): ToTake | undefined {
  if (ruledOut(center, criteria).length > 0 || criteria.clashes.includes(center.centerId)) return undefined;
  const { misfits, places } = servicesFor(center.offerings, criteria);
  const beds = misfits.length > 0 ? undefined : bedsIn(center.rooms, criteria);
  return beds && hasStaff(center, criteria) ? { beds, places } : undefined;
}

/** Of a center that does not fit: every reason, also those behind the first. */
export function unfitOf(center: CenterFacts, criteria: Criteria): Unfit {
  const misfits: Misfit[] = [
    ...ruledOut(center, criteria),
    ...(hasStaff(center, criteria) ? [] : [{ code: 'staffing' as const }]),
    ...servicesFor(center.offerings, criteria).misfits,
    ...(assign(center.rooms, criteria) ? [] : withoutBeds(center, criteria)),
  ];
  // Told of a center that would fit, and of no other: each answer more is one more about who is there.
  if (misfits.length === 0) misfits.push({ code: 'conflict' });
  return { misfits, changes: [...new Set(misfits.flatMap((misfit) => changesFor(misfit, center, criteria)))] };
}

function ruledOut(center: CenterFacts, criteria: Criteria): Misfit[] {
  const { maxStayDays } = center;
  const isTooLong = maxStayDays !== null && criteria.stayDays !== null && criteria.stayDays > maxStayDays;
  return [
    ...(center.stage === 'open' ? [] : [{ code: 'not-open' as const, opensOn: center.opensOn }]),
    ...(center.participation === 'counts' ? [{ code: 'counts-only' as const }] : []),
    ...(criteria.avoidCities.includes(center.cityId) ? [{ code: 'avoided' as const }] : []),
    ...(isTooLong ? [{ code: 'stay-too-long' as const, days: maxStayDays }] : []),
  ];
}

/** How many more people the staff can care for from that moment on, with everybody who is promised a place counted. */
const roomLeft = (center: CenterFacts, { from }: Criteria) => staffRoomLately(center, from) ?? Infinity;
const hasStaff = (center: CenterFacts, criteria: Criteria) => roomLeft(center, criteria) >= criteria.people.length;

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
