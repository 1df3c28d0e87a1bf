import { exponential, geometric, logNormal, type Random } from '@iwaa/shared/expansion/random';
import type { StayLaw } from '@iwaa/shared/expansion/simulation/model';

import { get } from '../solver/numbers.ts';
import { daysOfYear, type World, type WorldSource } from './world.ts';

/** People who are placed together, from the call to the departure. Used again for others once nothing more happens to it. */
export type Party = {
  readonly id: number;
  source: number;
  column: number;
  people: number;
  urgent: boolean;
  /** Nobody will arrive on the hold. */
  lapses: boolean;
  askedAt: number;
  /** Days from arrival to the end of each phase, that of a phase not reached being that of the one before. */
  urgentEnds: number;
  reflectionEnds: number;
  recoveryEnds: number;
  arrivedAt: number;
  home: number;
  room: number;
  state: 'waiting' | 'placed' | 'gone';
  /** When it began to wait for a transfer; -1 while it does not. */
  blockedSince: number;
  /** Moments to come that name it. */
  pending: number;
};

export type Parties = { readonly all: Party[]; readonly free: Party[] };

export function freshParty(parties: Parties): Party {
  const used = parties.free.pop();
  if (used) return used;
  const party: Party = {
    id: parties.all.length,
    urgentEnds: 0,
    reflectionEnds: 0,
    recoveryEnds: 0,
    source: 0,
    column: 0,
    people: 1,
    urgent: false,
    lapses: false,
    askedAt: 0,
    arrivedAt: 0,
    home: -1,
    room: -1,
    state: 'waiting',
    blockedSince: -1,
    pending: 0,
  };
  parties.all.push(party);
  return party;
}

/**
 * Draws all that is chance about a party when it asks, whatever then becomes of it: scenarios meet the same people. How often it draws depends on nothing
 * but what it drew.
 */
export function drawParty(party: Party, world: World, source: number, random: Random, now: number): void {
  const from = get(world.sources, source);
  party.source = source;
  party.column = from.columnCode;
  party.people =
    from.wholePeople === from.people || random() >= from.people - from.wholePeople
      ? from.wholePeople
      : from.wholePeople + 1;
  party.urgent = from.urgentShare > 0 && random() < from.urgentShare;
  party.lapses = world.rule.lapses > 0 && random() < world.rule.lapses;
  party.askedAt = now;
  party.home = -1;
  party.state = 'waiting';
  party.blockedSince = -1;
  drawStay(party, world, from, random);
}

function drawStay(party: Party, { network, spread }: World, { stays }: WorldSource, random: Random): void {
  party.urgentEnds = 0;
  party.reflectionEnds = 0;
  let end = 0;
  for (let place = 0; place < stays.length; place++) {
    const { phase, days, goesOn } = get(stays, place);
    end += daysFrom(random, network.law, days, spread);
    if (phase === 'urgent') party.urgentEnds = end;
    if (phase !== 'recovery') party.reflectionEnds = end;
    party.recoveryEnds = end;
    if (goesOn === 0 || random() >= goesOn) break;
  }
}

function daysFrom(random: Random, law: StayLaw, mean: number, spread: number): number {
  if (law === 'constant') return mean;
  return law === 'exponential' ? exponential(random, mean) : logNormal(random, mean, spread);
}

/** Days until an operation of this source is looked at again. */
export const untilNext = ({ mostADay }: WorldSource, random: Random): number => exponential(random, 1 / mostADay);

/** Parties of an operation now; 0 when the year has fewer of them than the busiest (thinning). */
export function partiesNow({ partiesAYear, mostADay, groupSize }: WorldSource, random: Random, now: number): number {
  if (partiesAYear.length > 1) {
    const year = Math.min(partiesAYear.length - 1, Math.max(0, Math.floor(now / daysOfYear)));
    if (random() * mostADay * groupSize * daysOfYear >= get(partiesAYear, year)) return 0;
  }
  return geometric(random, groupSize);
}

/** Phase in which a party is that many days after its arrival; the last one at the end. */
export function phaseAt(party: Party, days: number): number {
  if (days < party.urgentEnds - 1e-9) return 0;
  return days < party.reflectionEnds - 1e-9 ? 1 : 2;
}

/** Days from arrival to the end of a phase, by its place among the phases. */
export function endOf(party: Party, phase: number): number {
  if (phase === 0) return party.urgentEnds;
  return phase === 1 ? party.reflectionEnds : party.recoveryEnds;
}
