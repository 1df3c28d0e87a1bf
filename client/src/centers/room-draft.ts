/** Whom a room receives and how, while it is being written. */
import type { RoomDetail } from '@iwaa/shared/centers/centers';
import { groups, type Group, type Mixing, type Reception } from '@iwaa/shared/centers/words';
import { usualAges } from '../ui/reception.ts';

export type Admission = {
  readonly receives: readonly Reception[];
  readonly mixing: Mixing;
  readonly accessible: boolean;
};

export const newAdmission: Admission = {
  receives: [{ group: 'woman', ...usualAges.woman }],
  mixing: 'open',
  accessible: false,
};

/** Groups stay in the order of the glossary, whatever the order of the taps. */
export function withGroup(receives: readonly Reception[], group: Group, on: boolean): Reception[] {
  const others = receives.filter((one) => one.group !== group);
  const wanted = on ? [...others, { group, ...usualAges[group] }] : others;
  return wanted.toSorted((one, other) => groups.indexOf(one.group) - groups.indexOf(other.group));
}

export const withAges = (receives: readonly Reception[], changed: Reception): Reception[] =>
  receives.map((one) => (one.group === changed.group ? changed : one));

export const areAgesRight = (receives: readonly Reception[]): boolean =>
  receives.every(({ fromAge, toAge }) => 0 <= fromAge && fromAge <= toAge && toAge <= 120);

export type RoomDraft = Admission & { readonly name: string };

export const draftOf = ({ name, receives, mixing, accessible }: RoomDetail): RoomDraft => ({
  name,
  receives,
  mixing,
  accessible,
});
