/** People in words: groups, ages and needs, never a name. */
import { type Group, groups, isMinor } from '@iwaa/shared/centers/words';
import type { PartyPerson } from '@iwaa/shared/placements/views';
import type { AgeBand, PartyCount } from '@iwaa/shared/placements/words';
import { t } from '../../text/index.ts';

type Described = Pick<PartyPerson, 'group' | 'ageBand' | 'needs'>;

/** "soutien psychologique, école": a list as each language writes it. */
export const commaList = (words: readonly string[]): string => words.join(t.party.comma());

const joined = (parts: readonly string[]): string => parts.reduce((first, rest) => t.party.and({ first, rest }));

/** "16–17", isolated so that an Arabic sentence does not turn it into "17–16". */
export const bandInWords = (band: AgeBand): string => `\u2066${band.replace('-', '–\u2060')}\u2069`;

/** "femme + 2 enfants"; children by themselves keep their group: "garçon". */
export function partyInWords(party: PartyCount): string {
  const present = groups.filter((group) => (party[group] ?? 0) > 0);
  const adults = present.filter((group) => !isMinor(group));
  const children = present.filter(isMinor).reduce((sum, group) => sum + (party[group] ?? 0), 0);
  const counted = (group: Group): string => t.party[group]({ count: party[group] ?? 0 });
  if (adults.length === 0) return present.length === 0 ? t.words.people({ count: 0 }) : joined(present.map(counted));
  return joined([...adults.map(counted), ...(children > 0 ? [t.party.children({ count: children })] : [])]);
}

/** How many of each group these people are. */
export const countOf = (people: readonly { readonly group: Group }[]): PartyCount =>
  Object.fromEntries(
    groups
      .map((group) => [group, people.filter((person) => person.group === group).length] as const)
      .filter(([, count]) => count > 0),
  );

/** "femme (25–44 ans)" */
export const personInWords = (person: Pick<Described, 'group' | 'ageBand'>): string =>
  t.party.aged({
    who: t.party[person.group]({ count: 1 }),
    ages: t.party.years({ age: bandInWords(person.ageBand) }),
  });

export const needsInWords = (person: Pick<Described, 'needs'>): string =>
  commaList(person.needs.map((need) => t.needs[need]()));
