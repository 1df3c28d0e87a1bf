import { letterOf } from '@iwaa/shared/placements/words';

import { dayOf, list, moment, momentOr } from './copy.ts';
import type { Story } from './story.ts';
import type { StoryTables } from './tables.ts';
import type { City } from './towns.ts';

const [minute, day] = [60_000, 24 * 3_600_000];

const states = { booked: 'placed', arrived: 'placed', held: 'offered' } as const;
const outcomes = { departed: 'departed', withdrawn: 'withdrawn', lapsed: 'unmet' } as const;
const channels = ['hotline', 'police', 'hotline', 'hospital', 'association', 'hotline', 'prosecutor'];
const unmetReasons = ['full', 'too-far', 'full', 'service-missing', 'no-contact'];
const departures = ['own-housing', 'family', 'voluntary-return', 'family', 'other', 'left-without-notice'];
const turn = (words: readonly string[], n: number) => words[n % words.length] ?? null;

/** A request with its party. Whoever has come from another center was asked for there. */
export function writeRequest({ requests, people }: StoryTables, cities: readonly City[], story: Story): void {
  const { n, requestId, filed, ending, closesAt, unit, care, at, group } = story;
  const isOpen = ending === 'booked' || ending === 'arrived' || ending === 'held';
  const services = care ? [care.service] : [];
  requests.write(
    requestId,
    story.reference,
    filed.organizationId,
    filed.agentId,
    moment(at.asked),
    isOpen ? states[ending] : 'closed',
    isOpen ? null : outcomes[ending],
    momentOr(closesAt),
    turn(channels, n),
    filed.urgency,
    cities[n % cities.length]?.id ?? null,
    unit.party.length > 1 ? 'room' : 'center',
    list(care?.isMust ? services : []),
    list(care?.isMust ? [] : services),
    list([care?.need === 'interpreter' ? 'en' : 'ar']),
    'person',
    moment(at.sent),
    dayOf(at.asked - (n % 10) * day),
    ending === 'lapsed' ? turn(unmetReasons, n) : null,
    group?.id ?? null,
  );
  for (const [index, [personGroup, band]] of unit.party.entries())
    people.write(requestId, letterOf(index), personGroup, band, list(index === 0 && care?.need ? [care.need] : []));
}

/** Of a group its first party writes down the group, the other that they must not meet, if so. */
export function writeGroup({ groups, aparts }: StoryTables, { group, filed, unit, at, requestId, n }: Story): void {
  if (!group) return;
  const { id, reference, first } = group;
  const { organizationId, agentId, urgency } = filed;
  if (!first) groups.write(id, reference, organizationId, agentId, moment(at.asked), urgency, 2 * unit.party.length);
  else if (n % 2 === 0) {
    aparts.write(...(first.requestId < requestId ? [first.requestId, requestId] : [requestId, first.requestId]));
  }
}

export function writeOffer({ offers }: StoryTables, story: Story): void {
  const { n, offerId, requestId, centerId, filed, at, isAccepted, ending, from, managerId } = story;
  const isLapsed = ending === 'lapsed';
  offers.write(
    offerId,
    requestId,
    centerId,
    filed.organizationId,
    isAccepted ? 'accepted' : ending,
    from ? from.managerId : filed.agentId,
    moment(at.began),
    moment(at.lapses),
    moment(at.sent),
    isAccepted ? moment(at.answered) : null,
    isAccepted ? managerId : null,
    moment(at.remind),
    moment(at.answer),
    isLapsed ? moment(at.remind) : null,
    isLapsed ? moment(at.answer) : null,
    from?.placementId ?? null,
    from?.centerId ?? null,
    from ? turn(['family', 'care', 'safety', 'wish'], n) : null,
  );
}

export function writePlacement({ placements }: StoryTables, story: Story): void {
  const { n, placementId, offerId, requestId, centerId, filed, ending, at, now, endsAt, from } = story;
  const isHere = ending === 'arrived' && endsAt === null;
  const isAway = isHere && n % 80 === 0;
  placements.write(
    placementId,
    offerId,
    requestId,
    centerId,
    filed.organizationId,
    endsAt !== null && story.leavesAt !== null ? 'transferred' : ending,
    moment(at.answered),
    moment(at.answered + day),
    ending === 'booked' ? null : moment(at.arrived),
    momentOr(endsAt),
    isHere && n % 3 === 0 ? dayOf(expectedOf(story)) : null,
    isAway ? moment(now - day / 4) : null,
    isAway ? moment(now + 2 * day) : null,
    ending === 'departed' && story.leavesAt === null ? turn(departures, n) : null,
    from?.placementId ?? null,
    from?.centerId ?? null,
  );
}

/** When a third of those who are here are expected to leave; now and then the day has passed, and nobody has said why. */
export const expectedOf = ({ n, now }: Story): number => (n % 300 === 0 ? now - 3 * day : now + (2 + (n % 40)) * day);

const purposes = {
  departed: 'stay',
  arrived: 'stay',
  booked: 'booking',
  held: 'hold',
  withdrawn: 'hold',
  lapsed: 'hold',
} as const;

/** A bed for each person, the rest of a family's room kept for it; a claim that goes on has no end. */
export function writeClaims({ claims }: StoryTables, story: Story): void {
  const { unit, centerId, offerId, requestId, placementId, at, ending, isAccepted, endsAt, filed } = story;
  const [began, ended] = [moment(at.began), momentOr(endsAt)];
  const during = `[${began},${ended ?? ''})`;
  for (const [index, bedId] of unit.bedIds.entries()) {
    const letter = index < unit.party.length ? letterOf(index) : null;
    claims.write(
      bedId,
      unit.roomId,
      centerId,
      during,
      isAccepted && letter === null ? 'kept' : purposes[ending],
      unit.roomKey(requestId),
      offerId,
      isAccepted ? placementId : null,
      letter,
      isAccepted ? null : moment(at.lapses),
      isAccepted && endsAt !== null,
      isAccepted ? ended : null,
      filed.agentId,
      began,
    );
  }
}

/** Beds in which nobody can sleep since those who did have left. */
export function writeClosure({ closures }: StoryTables, { unit, centerId, managerId, endsAt, now }: Story): void {
  const since = moment(Math.max(endsAt ?? 0, now - 2 * day) + 30 * minute);
  for (const bedId of unit.bedIds)
    closures.write(bedId, unit.roomId, centerId, `[${since},)`, 'closure', 'plumbing', managerId, since);
}
