import type { CenterFacts } from '@iwaa/shared/availability/facts';
import { promisableBeds } from '@iwaa/shared/ledger/states';
import { isMinor } from '@iwaa/shared/centers/words';
import { letterOf } from '@iwaa/shared/placements/words';

import { roomKeyFor } from '../../availability/index.ts';
import { type Criteria, fitOf, type ToTake } from './match.ts';
import { isAccessibleFor, isAdult, receivesPerson, type Sleeper } from './sleeper.ts';

/** People of one incident. A unit is what stays together; two people apart are not in one center. */
export type Group = {
  readonly people: readonly Omit<Sleeper, 'letter'>[];
  readonly units: readonly (readonly number[])[];
  /** Units of one name are alike: none of them has more reason than another to go first. */
  readonly names: readonly string[];
  readonly apart: readonly (readonly [number, number])[];
  readonly asked: Omit<Criteria, 'requestId' | 'people' | 'together' | 'languages'>;
  /** What each person speaks, where somebody said it. */
  readonly languages: readonly (string | undefined)[];
};

/** Who of the group is one party at a center, by index in the group. */
export type Parties = readonly (readonly number[])[];

/** Units from what is to stay together: sets that share somebody are one, and whoever is in none is a unit alone. */
export function unitsOf(count: number, together: readonly (readonly number[])[]): number[][] {
  const unit = Array.from({ length: count }, (_, index) => index);
  for (const [first = 0, ...others] of together)
    for (const other of others) {
      const [from, to] = [unit[other], unit[first]];
      unit.forEach((one, index) => {
        if (one === from && to !== undefined) unit[index] = to;
      });
    }
  return [...Map.groupBy(unit.keys(), (index) => unit[index]).values()];
}

/** Units of the same people and needs, and whom nobody must be kept from, are alike. */
export function namesOf(group: Pick<Group, 'people' | 'units' | 'apart'>): string[] {
  return group.units.map((unit) => {
    const marked = group.apart.some((pair) => pair.some((one) => unit.includes(one)));
    const who = unit.map((index) => {
      const { group: of, ageBand, needs } = group.people[index] ?? {};
      return [of, ageBand, ...(needs ?? [])].join(' ');
    });
    return `${who.toSorted().join(', ')}${marked ? ` #${unit.join('.')}` : ''}`;
  });
}

/**
 * The parties that units make at one center: a family is a party of its own, so that its child sleeps beside its own adult; adults alone make
 * one; minors alone make one, away from adults who are not theirs.
 */
export function partiesAt(units: readonly (readonly number[])[], { people }: Pick<Group, 'people'>): Parties {
  const families = units.filter((unit) => unit.length > 1).toSorted((one, other) => other.length - one.length);
  const alone = units.filter((unit) => unit.length === 1).flat();
  const isMinorAt = (index: number) => isMinor(people[index]?.group ?? 'woman');
  const [minors, adults] = [alone.filter(isMinorAt), alone.filter((index) => !isMinorAt(index))];
  return [...families, minors, adults].filter((party) => party.length > 0);
}

/** Parties come in the order in which each finds its beds. `proven`: there is no other answer, rather than none tried. */
type Fit = { readonly parties?: Parties; readonly proven: boolean };

/** Do these units fit in one center at once. A party by itself is decided exactly; several are placed one after the other, in two orders. */
export function fitsTogether(center: CenterFacts, units: readonly (readonly number[])[], group: Group): Fit {
  const parties = partiesAt(units, group);
  const hasRoom = (order: Parties) => {
    let left: CenterFacts | undefined = center;
    for (const [index, party] of order.entries()) left = left && after(left, index, party, group);
    return left !== undefined;
  };
  for (const order of parties.length > 1 ? [parties, parties.toReversed()] : [parties])
    if (hasRoom(order)) return { parties: order, proven: true };
  const proven = parties.length === 1 || parties.some((party) => !after(center, 0, party, group));
  return { proven };
}

/** The center once a party has its beds there; undefined when it has none for it. */
function after(center: CenterFacts, number: number, party: readonly number[], group: Group): CenterFacts | undefined {
  const people = party.flatMap((index, at) => {
    const person = group.people[index];
    return person ? [{ ...person, letter: letterOf(at) }] : [];
  });
  const requestId = `party ${number}`;
  const languages = [...new Set(party.flatMap((index) => group.languages[index] ?? []))];
  const fit = fitOf(center, { ...group.asked, requestId, people, languages, together: 'center' });
  return fit && withTaken(center, fit, requestId, group.asked.from);
}

function withTaken(center: CenterFacts, { beds, places }: ToTake, offerId: string, since: string): CenterFacts {
  const rooms = center.rooms.map((room) => ({
    ...room,
    beds: room.beds.map((bed) => {
      const taken = beds.find(({ bedId }) => bedId === bed.bedId);
      if (!taken) return bed;
      const { bedId, roomId, letter, roomKey } = taken;
      const dated = { since, until: null, lapsesAt: null, reason: null, placementId: null };
      const claim = {
        claimId: `${offerId} ${bedId}`,
        bedId,
        roomId,
        purpose: 'hold' as const,
        roomKey,
        offerId,
        letter,
      };
      return { ...bed, claims: [...bed.claims, { ...claim, ...dated }] };
    }),
  }));
  const offerings = center.offerings.map((offering) => ({
    ...offering,
    taken:
      offering.taken + places.filter(({ offeringId, counted }) => counted && offeringId === offering.offeringId).length,
  }));
  return { ...center, rooms, offerings };
}

/** Beds of a center that could take a person of the group at all, whoever else is placed: what no plan can go beyond. */
export function bedsFor(center: CenterFacts, index: number, group: Group): string[] {
  const person = group.people[index];
  const unit = group.units.find((one) => one.includes(index)) ?? [];
  if (!person) return [];
  const sleeper = { ...person, letter: 'A' };
  const isAlone = unit.every((one) => isMinor(group.people[one]?.group ?? 'woman'));
  return center.rooms.flatMap((room) => {
    const hasAdults = room.receives.some((reception) => !isMinor(reception.group));
    const isUnsafe = !isAdult(sleeper) && isAlone && hasAdults && room.mixing !== 'one-party';
    if (isUnsafe || !receivesPerson(room, sleeper) || !isAccessibleFor(room, sleeper)) return [];
    const key = roomKeyFor(room, 'a party', person.group);
    const free = promisableBeds(room, group.asked.from, group.asked.at, key);
    return free.filter((bed) => bed.kind !== 'cot' || person.ageBand === '0-5').map((bed) => bed.bedId);
  });
}
