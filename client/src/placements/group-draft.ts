/** A group being composed: the people of one incident, who stays together and who must not meet. In memory only. */
import { type Group, isMinor } from '@iwaa/shared/centers/words';
import type { SearchGroup } from '@iwaa/shared/placements/group';
import type { AgeBand, Need, Urgency } from '@iwaa/shared/placements/words';
import { createStore } from 'solid-js/store';
import { newPerson } from './draft.ts';

export type Member = {
  readonly key: number;
  readonly group: Group;
  readonly ageBand: AgeBand;
  readonly needs: Need[];
  readonly language: string;
  /** People of one number stay together; 0 for somebody on their own. */
  readonly family: number;
};
export type GroupDraft = {
  members: Member[];
  apart: (readonly [number, number])[];
  urgency: Urgency;
  arriveOn: string;
  originCityId: string | undefined;
  mustServices: string[];
};

export const mostMembers = 30;
export const emptyGroup = (): GroupDraft => ({
  members: [],
  apart: [],
  urgency: 'now',
  arriveOn: '',
  originCityId: undefined,
  mustServices: [],
});

export const createGroupDraft = () => createStore(emptyGroup());
export type EditGroup = ReturnType<typeof createGroupDraft>[1];

const nextKey = (members: readonly Member[]): number => Math.max(0, ...members.map(({ key }) => key)) + 1;
export const nextFamily = (members: readonly Member[]): number =>
  Math.max(0, ...members.map(({ family }) => family)) + 1;

const memberOf = (group: Group, key: number, family = 0): Member => ({
  ...newPerson(group),
  key,
  language: '',
  family,
});

export const withOneMore = (members: readonly Member[], group: Group): Member[] => [
  ...members,
  memberOf(group, nextKey(members)),
];

/** The last one added of that group goes first: it is the one that was one too many. */
export function withOneLess(members: readonly Member[], group: Group): Member[] {
  const last = members.findLast((member) => member.group === group);
  return members.filter((member) => member !== last);
}

/** A woman with her child, who stay together. */
export function withFamily(members: readonly Member[], child: Group): Member[] {
  const [key, family] = [nextKey(members), nextFamily(members)];
  return [...members, memberOf('woman', key, family), memberOf(child, key + 1, family)];
}

/** Sets of two and more, by their place in the list: a family of one is nobody's. */
function togetherOf(members: readonly Member[]): number[][] {
  const families = Map.groupBy(
    members.map(({ family }, index) => ({ family, index })).filter(({ family }) => family > 0),
    ({ family }) => family,
  );
  return [...families.values()].map((set) => set.map(({ index }) => index)).filter((set) => set.length > 1);
}

/** What to search with, or undefined while there are fewer than two people or no day. */
export function groupCriteriaOf(draft: GroupDraft): SearchGroup | undefined {
  const isDated = draft.urgency === 'date';
  if (draft.members.length < 2 || (isDated && draft.arriveOn === '')) return undefined;
  const place = (key: number) => draft.members.findIndex((member) => member.key === key);
  const together = togetherOf(draft.members);
  const pairs = draft.apart
    .map(([one, other]): [number, number] => [place(one), place(other)])
    .filter(([one, other]) => one >= 0 && other >= 0)
    .filter(([one, other]) => !together.some((set) => set.includes(one) && set.includes(other)));
  return {
    people: draft.members.map(({ group, ageBand, needs, language }) => ({
      person: { group, ageBand, needs: [...needs] },
      ...(language !== '' && { language }),
    })),
    together,
    apart: pairs,
    urgency: draft.urgency,
    ...(isDated && { arriveOn: draft.arriveOn }),
    ...(draft.originCityId !== undefined && { originCityId: draft.originCityId }),
    mustServices: [...draft.mustServices],
    avoidCities: [],
  };
}

/** Minors who are with nobody: they are placed away from adults who are not theirs, and the screen says so. */
export const minorsAlone = (members: readonly Member[]): number =>
  members.filter(
    (member) =>
      isMinor(member.group) &&
      !members.some((other) => member.family > 0 && other.family === member.family && !isMinor(other.group)),
  ).length;
