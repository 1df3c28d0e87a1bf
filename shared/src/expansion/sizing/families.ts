/** Families and single persons in one unit: a family takes several beds at once or none (planning.md §2.5; Kaufman 1981, Roberts 1981). */
import { ensureNumber, ensureWhole } from '../ranges.ts';
import { bedsFor } from './loss.ts';

/** Requests of one size. `load`: erlangs of requests, not of beds (requests a day × days of stay). */
export type PartyClass = { readonly people: number; readonly load: number };

/** Share of requests refused, by class in the order given, and mean beds in use. Exact for stays of any law, parties whole or not at all. */
export function refusalsOfParties(
  beds: number,
  classes: readonly PartyClass[],
): { readonly refused: readonly number[]; readonly inUse: number } {
  ensureWhole('beds', beds, 0, 10_000);
  for (const { people, load } of classes) {
    ensureWhole('people', people, 1);
    ensureNumber('load', load, 0);
  }
  const states = statesOf(beds, classes);
  const all = states.reduce((total, one) => total + one, 0);
  const refused = classes.map(
    ({ people }) => states.slice(Math.max(0, beds - people + 1)).reduce((total, one) => total + one, 0) / all,
  );
  return { refused, inUse: states.reduce((total, one, taken) => total + one * taken, 0) / all };
}

/** q(k) = (1/k) Σ a s q(k - s), up to a factor; scaled down whenever it grows, so that no size overflows. */
function statesOf(beds: number, classes: readonly PartyClass[]): number[] {
  const states = [1];
  for (let taken = 1; taken <= beds; taken++) {
    let weight = 0;
    for (const { people, load } of classes) weight += load * people * (states[taken - people] ?? 0);
    states.push(weight / taken);
    if (weight > 1e200) states.forEach((one, index) => (states[index] = one * 1e-200));
  }
  return states;
}

/**
 * Rooms for families of a mean of `people`, each with a room of its own: a mother and child block a room of four, so rooms are counted, not
 * beds. `load`: erlangs of families.
 */
export function familyRooms(load: number, target: number, people: number): { rooms: number; beds: number } {
  ensureNumber('people', people, 1);
  const rooms = bedsFor(load, target);
  return { rooms, beds: rooms * Math.ceil(people) };
}
