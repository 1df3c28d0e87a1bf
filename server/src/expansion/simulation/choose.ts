import { get, indexAt } from '../solver/numbers.ts';
import { type Beds, fullness, roomFor } from './beds.ts';
import type { Party } from './parties.ts';
import type { World } from './world.ts';

/** The room for a party in a phase among the homes that it asks, the nearest or the least full by the rule; -1 when there is none. */
export function choose(world: World, beds: Beds, party: Party, phase: number, now: number): number {
  const { order } = world.rule;
  const homes = homesAsked(world, party, phase);
  let best = -1;
  let least = Infinity;
  for (let place = 0; place < homes.length; place++) {
    const home = indexAt(homes, place);
    const room = roomFor(world, beds, home, party, now);
    if (room === -1) continue;
    if (order === 'nearest') return room;
    const full = fullness(world, beds, home, now);
    if (full >= least) continue;
    best = room;
    least = full;
  }
  return best;
}

/** The room that a party can have in one home, if it is one of those that it asks; else -1. */
export function chooseIn(world: World, beds: Beds, party: Party, phase: number, home: number, now: number): number {
  return homesAsked(world, party, phase).includes(home) ? roomFor(world, beds, home, party, now) : -1;
}

const homesAsked = (world: World, party: Party, phase: number): Int32Array =>
  get(get(world.sources, party.source).asked, phase);
