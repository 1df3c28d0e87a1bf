import type { Group, Reception } from '@iwaa/shared/centers/words';
import { type AgeBand, agesOf } from '@iwaa/shared/placements/words';

/** Somebody with a claim on a bed. Null: somebody whom the viewer may not see yet (a hold that is not sent). */
export type Occupant = { readonly group: Group; readonly ageBand: AgeBand } | null;

/** Does a room that receives these take a person of that group and band: all of the band's ages, for the exact one is unknown. */
export function receives(receptions: readonly Reception[], group: Group, ageBand: AgeBand): boolean {
  const { from, to } = agesOf(ageBand);
  return receptions.some((one) => one.group === group && one.fromAge <= from && to <= one.toAge);
}

/** Would everybody there still fit? Whoever cannot be seen may be anybody whom the room received before. */
export function stillFit(
  occupants: readonly Occupant[],
  before: readonly Reception[],
  after: readonly Reception[],
): boolean {
  return occupants.every((person) => (person ? receives(after, person.group, person.ageBand) : covers(after, before)));
}

function covers(wide: readonly Reception[], narrow: readonly Reception[]): boolean {
  return narrow.every((inner) =>
    wide.some((outer) => outer.group === inner.group && outer.fromAge <= inner.fromAge && inner.toAge <= outer.toAge),
  );
}

type Wanted<T> = { readonly [Key in keyof T]?: T[Key] | undefined };

/** Names of the fields whose wanted value is not the present one. A list counts as what it holds, in any order. */
export function differingFields<T extends object>(present: T, wanted: Wanted<T>): (keyof T & string)[] {
  return keysOf(wanted).filter((key) => wanted[key] !== undefined && plain(wanted[key]) !== plain(present[key]));
}

function plain(value: unknown): string {
  return JSON.stringify(Array.isArray(value) ? value.map((item) => JSON.stringify(item)).toSorted() : value);
}

/** An object that a strict schema made has the keys of its type, and no other. */
function keysOf<T extends object>(object: Wanted<T>): (keyof T & string)[] {
  return Object.keys(object) as (keyof T & string)[];
}
