import { isMinor, type Group } from '@iwaa/shared/centers/words';
import type { Need } from '@iwaa/shared/placements/words';
import type { OfferingFacts, OverrideReason, ServiceId, ServiceRemark } from '@iwaa/shared/services/services';

/** What a party asks of the services of a center. */
export type ServicesAsked = {
  readonly people: readonly { readonly letter: string; readonly group: Group; readonly needs: readonly string[] }[];
  readonly languages: readonly string[];
  readonly mustServices: readonly ServiceId[];
  readonly wishedServices: readonly ServiceId[];
};

/** A place to take: for one of the party, or for all of it where the letter is null; without a number where nobody counts. */
export type PlaceToTake = {
  readonly offeringId: string;
  readonly letter: string | null;
  readonly counted: boolean;
  /** Said where there is no place left: one more is given, without a number. */
  readonly override?: OverrideReason | undefined;
};

export type ServiceMisfit = {
  readonly code: 'service-missing' | 'service-language' | 'service-full';
  readonly service: ServiceId;
};
type Given = { readonly code: 'given'; readonly offering: OfferingFacts; readonly letters: readonly (string | null)[] };

/** Every service that a party asks for, once. */
export const wantedOf = ({ mustServices, wishedServices }: ServicesAsked): ServiceId[] => [
  ...new Set([...mustServices, ...wishedServices]),
];

/** How many of `wanted` a center gives now: as `servicesFor` finds them, for a look at each of thousands. */
export function countMet(
  offerings: readonly OfferingFacts[],
  wanted: readonly ServiceId[],
  asked: ServicesAsked,
): number {
  let met = 0;
  for (const service of wanted) if (given(offerings, service, asked).code === 'given') met++;
  return met;
}

/** Must-have services that a center cannot give now, and the places a party takes there: wished ones as far as there are any. */
export function servicesFor(
  offerings: readonly OfferingFacts[],
  asked: ServicesAsked,
): { misfits: ServiceMisfit[]; places: PlaceToTake[]; met: ServiceId[]; remarks: ServiceRemark[] } {
  const found = wantedOf(asked).map((service) => given(offerings, service, asked));
  const gifts = found.filter((one) => one.code === 'given');
  return {
    misfits: found.flatMap((one) => (one.code !== 'given' && asked.mustServices.includes(one.service) ? [one] : [])),
    places: gifts.flatMap(({ offering: { offeringId, places }, letters }) =>
      letters.map((letter) => ({ offeringId, letter, counted: places !== null })),
    ),
    met: gifts.map(({ offering }) => offering.service),
    remarks: gifts.flatMap(({ offering }) => remarkOn(offering, asked.languages)),
  };
}

/** The offering that gives a service to a party, on site and in its language first; or why none does, from the plainest reason on. */
function given(offerings: readonly OfferingFacts[], service: ServiceId, asked: ServicesAsked): Given | ServiceMisfit {
  let best: Given | undefined;
  let code: ServiceMisfit['code'] = 'service-missing';
  for (const offering of offerings) {
    if (offering.service !== service) continue;
    if (offering.perLanguage && !speaks(offering, asked.languages)) {
      if (code === 'service-missing') code = 'service-language';
      continue;
    }
    code = 'service-full';
    const letters = served(offering, asked.people);
    const hasPlaces = offering.places === null || offering.places - offering.taken >= letters.length;
    if (hasPlaces && (!best || worth(offering, asked) > worth(best.offering, asked)))
      best = { code: 'given', offering, letters };
  }
  return best ?? { code, service };
}

/** Who of a party takes a place: those who say the need, or whomever the catalogue counts. */
export function served(
  { counted, need }: { readonly counted: OfferingFacts['counted']; readonly need: Need | null },
  people: ServicesAsked['people'],
): (string | null)[] {
  if (counted === 'party') return [null];
  const inNeed = people.filter((person) => need !== null && person.needs.includes(need));
  const counts = { person: () => true, adult: (group: Group) => !isMinor(group), minor: isMinor }[counted];
  const those = inNeed.length > 0 ? inNeed : people.filter(({ group }) => counts(group));
  return those.map(({ letter }) => letter);
}

const speaks = (offering: OfferingFacts, languages: readonly string[]) =>
  languages.length === 0 || languages.some((language) => offering.languages.includes(language));

const worth = (offering: OfferingFacts, { languages }: ServicesAsked) =>
  (offering.onSite ? 2 : 0) + (speaks(offering, languages) ? 1 : 0);

function remarkOn(offering: OfferingFacts, languages: readonly string[]): ServiceRemark[] {
  const { service, onSite, days } = offering;
  const foreign = offering.languages.length > 0 && !speaks(offering, languages) ? offering.languages : [];
  return onSite && days.length === 0 && foreign.length === 0 ? [] : [{ service, onSite, days, languages: foreign }];
}

/** The lowest number that nobody has: under the center's lock, the one the constraint will grant. */
export function freeNumber(used: ReadonlySet<number>): number {
  let number = 1;
  while (used.has(number)) number += 1;
  return number;
}
