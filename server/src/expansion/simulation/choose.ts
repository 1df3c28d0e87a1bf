import { get, indexAt } from './arrays.ts';
import { type Beds, fullness, roomFor } from './beds.ts';
import type { Party } from './parties.ts';
import type { World } from './world.ts';

/**
 * The room for a party in a phase, by the rule of the scenario; -1 when there is none. Only so many homes are called, each of which receives its
 * people; of those that have a room, the nearest or the least full.
 */
export function choose(world: World, beds: Beds, party: Party, phase: number, now: number): number {
  const { order } = world.rule;
  const { homes } = get(world.sources, party.source);
  let left = world.calls;
  let best = -1;
  let least = Infinity;
  for (let place = 0; place < homes.length; place++) {
    const home = indexAt(homes, place);
    if (!serves(world, home, phase)) continue;
    if (left === 0) break;
    left -= 1;
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
  const asked = get(world.sources, party.source).homes.filter((one) => serves(world, one, phase));
  const place = asked.indexOf(home);
  return place === -1 || place >= world.calls ? -1 : roomFor(world, beds, home, party, now);
}

const serves = (world: World, home: number, phase: number): boolean =>
  (indexAt(world.phasesOf, home) & (1 << phase)) !== 0;
