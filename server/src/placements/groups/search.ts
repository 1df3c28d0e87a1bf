import type { Viewer } from '@iwaa/shared/access/access';
import type { CenterFacts } from '@iwaa/shared/availability/facts';
import type { GroupFound, GroupPart, SearchGroup, Unplaced } from '@iwaa/shared/placements/group';
import type { PlaceFound } from '@iwaa/shared/placements/views';
import { letterOf } from '@iwaa/shared/placements/words';

import { momentNow } from '../../ledger/index.ts';
import type { Keys } from '../../platform/crypto.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { travelTableOn, wishesOf } from '../asked.ts';
import type { Known } from '../known.ts';
import { neededFrom } from '../commands/hold.ts';
import { splitGroup } from '../matching/group.ts';
import { match } from '../matching/match.ts';
import { type Group, namesOf, type Parties, unitsOf } from '../matching/parties.ts';
import { rank } from '../matching/rank.ts';
import { countSearch, keepUnmet } from '../unmet.ts';

/** How the people of one incident could be split over centers: all of them, or as many as can be and what is missing. Nothing is held. */
export async function searchGroup(
  tx: Transaction,
  viewer: Viewer,
  { input, centers, load }: { readonly input: SearchGroup } & Known,
  keys: Keys,
): Promise<GroupFound> {
  await countSearch(tx, viewer, input, keys);
  const at = await momentNow(tx);
  const group = groupOf(input, await neededFrom(tx, { arriveOn: input.arriveOn ?? null }, at), at);
  const places = await inOrder(tx, input, group, { centers, load });
  const preferred = places.flatMap(({ centerId }) => centers.filter((center) => center.centerId === centerId));
  const { parts, unplaced, proof } = splitGroup(preferred, group);
  const searched = { ...input, party: input.people.map(({ person }) => person) };
  await keepUnmet(tx, viewer, { searched, found: unplaced.length === 0, asGroup: true }, keys);
  return {
    at,
    proof,
    parts: parts.flatMap(({ center, parties }) => {
      const place = places.find(({ centerId }) => centerId === center.centerId);
      return place ? [partOf(input, center, parties, place)] : [];
    }),
    unplaced: unplaced.map((person) => ({ person, why: whyNot(person, group, centers) })),
    travelTableOn: await travelTableOn(tx),
  };
}

/** The group as the matching takes it. */
export function groupOf(input: Omit<SearchGroup, 'searchKey'>, from: string, at: string): Group {
  const people = input.people.map(({ person }) => person);
  const languages = input.people.map(({ language }) => language);
  const units = unitsOf(people.length, input.together);
  const { mustServices, avoidCities, apart } = input;
  const asked = { from, at, mustServices, wishedServices: [], avoidCities, clashes: [], stayDays: null };
  return { people, languages, units, apart, asked, names: namesOf({ people, units, apart }) };
}

/** Centers in the order in which one party of all these people would be offered them, had they room. */
async function inOrder(tx: Transaction, input: SearchGroup, group: Group, { centers, load }: Known) {
  const languages = [...new Set(input.people.flatMap(({ language }) => language ?? []))];
  const wishes = await wishesOf(tx, { ...input, languages }, load);
  const people = group.people.map((person, index) => ({ ...person, letter: letterOf(index) }));
  const criteria = { ...group.asked, languages, requestId: 'the group', people, together: 'center' as const };
  const places = rank(centers, criteria, wishes);
  return places.toSorted((one, other) => other.score - one.score || one.codeName.localeCompare(other.codeName));
}

/** Who goes to one center, with what the way and the talk there need. */
function partOf({ people }: SearchGroup, center: CenterFacts, parties: Parties, place: PlaceFound): GroupPart {
  const there = parties.flat().toSorted((one, other) => one - other);
  const persons = there.flatMap((index) => people[index] ?? []);
  const needing = persons.filter(
    ({ person, language }) =>
      person.needs.includes('interpreter') || (language !== undefined && !center.languages.includes(language)),
  );
  const byLanguage = [...Map.groupBy(needing, ({ language }) => language ?? null)];
  const { centerId, codeName, codeNameAr, cityId, travelMinutes, travelFrom } = place;
  return {
    centerId,
    codeName,
    codeNameAr,
    cityId,
    travelMinutes,
    travelFrom,
    people: there,
    parties: parties.map((party) => [...party]),
    seats: {
      people: there.length,
      wheelchairs: persons.filter(({ person }) => person.needs.includes('wheelchair')).length,
      childSeats: persons.filter(({ person }) => person.ageBand === '0-5').length,
    },
    interpreters: byLanguage.map(([language, speakers]) => ({ language, people: speakers.length })),
  };
}

/** Whether anybody receives such a person at all, full or not. */
function whyNot(index: number, group: Group, centers: readonly CenterFacts[]): Unplaced['why'] {
  const unit = group.units.find((one) => one.includes(index)) ?? [index];
  const people = unit.flatMap((one, at) => {
    const person = group.people[one];
    return person ? [{ ...person, letter: letterOf(at) }] : [];
  });
  const asked = { ...group.asked, languages: [], requestId: 'the unit', people, together: 'center' as const };
  const isFull = centers.some((center) => {
    const found = match(center, asked);
    return found.fits || found.misfits.every(({ code }) => code === 'no-bed' || code === 'staffing');
  });
  return isFull ? 'no-bed' : 'not-received';
}
