import { phases } from '@iwaa/shared/expansion/demand/assumptions';

import { at, get, indexAt } from '../solver/numbers.ts';
import { freeBeds, leaveRoom } from './beds.ts';
import { choose, chooseIn } from './choose.ts';
import { endOf, type Party, phaseAt } from './parties.ts';
import { enter, kinds, leaveLine, type Run, schedule } from './run.ts';
import { countOf } from './tally.ts';

export function ask(run: Run, party: Party, now: number): void {
  const { world, tally } = run;
  if (now >= 0) {
    const counts = countOf(tally, party.source);
    counts.asked += party.people;
    if (party.urgent) counts.urgentAsked += party.people;
  }
  const room = choose(world, run.beds, party, phaseAt(party, 0), now);
  if (room !== -1) place(run, party, room, now);
  else if (world.rule.mostDaysWaiting === 0) refuse(run, party);
  else {
    run.lines[party.urgent ? 0 : 2].push(party);
    if (world.rule.mostDaysWaiting !== null) schedule(run, party, now + world.rule.mostDaysWaiting, kinds.givesUp);
  }
}

function place(run: Run, party: Party, room: number, now: number): void {
  const { world, tally } = run;
  enter(run, party, room, now);
  const days = at(get(world.sources, party.source).daysTo, party.home);
  party.state = 'placed';
  party.arrivedAt = now + days;
  if (party.askedAt >= 0) {
    const counts = countOf(tally, party.source);
    counts.placed += party.people;
    counts.journeyDays += days * party.people;
    if (now > party.askedAt) {
      counts.waited += party.people;
      counts.waitDays += (now - party.askedAt) * party.people;
    }
  }
  if (party.lapses) return schedule(run, party, now + world.rule.holdHours / 24, kinds.lapses);
  schedule(run, party, party.arrivedAt + party.recoveryEnds, kinds.leaves);
  if (world.rule.transfers) scheduleMove(run, party, phaseAt(party, 0));
}

/** When the last phase that the home serves without a break ends before the stay does, the party is due elsewhere. */
function scheduleMove(run: Run, party: Party, phase: number): void {
  const serves = indexAt(run.world.phasesOf, party.home);
  let last = phase;
  while (last + 1 < phases.length && (serves & (1 << (last + 1))) !== 0) last += 1;
  const end = endOf(party, last);
  if (end < party.recoveryEnds) schedule(run, party, party.arrivedAt + end, kinds.movesOn);
}

export function moveOn(run: Run, party: Party, now: number): void {
  if (party.state !== 'placed') return;
  const room = choose(run.world, run.beds, party, phaseAt(party, now - party.arrivedAt), now);
  if (room !== -1) return transfer(run, party, room, now);
  party.blockedSince = now;
  run.lines[1].push(party);
}

function transfer(run: Run, party: Party, room: number, now: number): void {
  const { beds, tally } = run;
  const left = party.home;
  leaveRoom(beds, left, party.room, party.people, now);
  enter(run, party, room, now);
  unblock(run, party, now);
  if (now >= 0) tally.moved += party.people;
  scheduleMove(run, party, phaseAt(party, now - party.arrivedAt));
  serve(run, left, now);
}

export function leave(run: Run, party: Party, now: number): void {
  unblock(run, party, now);
  party.state = 'gone';
  leaveRoom(run.beds, party.home, party.room, party.people, now);
  serve(run, party.home, now);
}

export function lapse(run: Run, party: Party, now: number): void {
  if (now >= 0) run.tally.lapsed += party.people;
  leave(run, party, now);
}

export function giveUp(run: Run, party: Party): void {
  if (party.state !== 'waiting') return;
  leaveLine(run.lines[party.urgent ? 0 : 2], party);
  refuse(run, party);
}

function refuse(run: Run, party: Party): void {
  party.state = 'gone';
  if (party.askedAt < 0) return;
  const counts = countOf(run.tally, party.source);
  counts.refused += party.people;
  if (party.urgent) counts.urgentRefused += party.people;
}

/** A home has beds again: who waits for it gets them in the order of the lines. */
export function serve(run: Run, home: number, now: number): void {
  const { world, beds } = run;
  for (const line of run.lines) {
    for (let turn = 0; turn < line.length; turn++) {
      if (freeBeds(world, beds, home, now) <= 0) return;
      const party = get(line, turn);
      const phase = phaseAt(party, party.state === 'waiting' ? 0 : now - party.arrivedAt);
      const room = chooseIn(world, beds, party, phase, home, now);
      if (room === -1) continue;
      line.splice(turn, 1);
      // One served may set other beds free, and they others: the line is looked at from its beginning.
      turn = -1;
      if (party.state === 'waiting') place(run, party, room, now);
      else transfer(run, party, room, now);
    }
  }
}

function unblock(run: Run, party: Party, now: number): void {
  if (party.blockedSince === -1) return;
  if (now >= 0) run.tally.blockedDays += (now - Math.max(0, party.blockedSince)) * party.people;
  party.blockedSince = -1;
  leaveLine(run.lines[1], party);
}
