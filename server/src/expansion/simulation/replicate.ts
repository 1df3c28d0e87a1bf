import { randomOf } from '@iwaa/shared/expansion/random';

import { ask, giveUp, lapse, leave, moveOn, serve } from './acts.ts';
import { at, get } from '../solver/numbers.ts';
import { beginCounting, count, emptyBeds } from './beds.ts';
import { emptyHeap, type Heap, nextTime, pop, push } from './heap.ts';
import { drawParty, freshParty, type Parties, partiesNow, untilNext } from './parties.ts';
import { kinds, type Run } from './run.ts';
import { emptyTally, type Tally } from './tally.ts';
import type { World } from './world.ts';

/** What runs can use one after the other. */
export type Workspace = { readonly heap: Heap; readonly parties: Parties };
export const emptyWorkspace = (): Workspace => ({ heap: emptyHeap(), parties: { all: [], free: [] } });

/** Plays the years once. The same seed and index meet the same people in every scenario with the same sources. */
export function replicate(world: World, seed: number, index: number, workspace: Workspace): Tally {
  workspace.heap.size = 0;
  workspace.parties.free.length = 0;
  for (const party of workspace.parties.all) {
    party.pending = 0;
    workspace.parties.free.push(party);
  }
  const beds = emptyBeds(world);
  const run: Run = {
    world,
    heap: workspace.heap,
    beds,
    parties: workspace.parties,
    randoms: world.sources.map((_, source) => randomOf(seed, 'source', source, index)),
    lines: [[], [], []],
    tally: emptyTally(world.sources.length, beds.residentDays),
  };
  begin(run);
  for (let now = nextTime(run.heap); now < world.end; now = nextTime(run.heap)) {
    const what = pop(run.heap);
    run.tally.events += 1;
    happen(run, what & 7, what >>> 3, now);
  }
  beds.residents.forEach((_, home) => count(beds, home, world.end));
  return run.tally;
}

function begin({ world, heap, randoms }: Run): void {
  push(heap, 0, kinds.warmUpEnds);
  world.sources.forEach((source, index) => {
    if (source.mostADay > 0)
      push(heap, untilNext(source, get(randoms, index)) - world.warmUp, index * 8 + kinds.arrives);
  });
  if (world.rule.mostDaysWaiting === 0) return;
  world.roomsOf.forEach((rooms, home) => {
    for (const room of rooms)
      if (at(world.roomFrom, room) > 0) push(heap, at(world.roomFrom, room), home * 8 + kinds.opens);
  });
  const isShifting = world.network.homes.some(({ staffed }) => staffed !== null && staffed.night < staffed.day);
  if (isShifting) push(heap, 8 / 24 - Math.ceil(world.warmUp), kinds.dayBegins);
}

function happen(run: Run, kind: number, id: number, now: number): void {
  if (kind === kinds.arrives) return arrive(run, id, now);
  if (kind === kinds.opens) return serve(run, id, now);
  if (kind === kinds.dayBegins) return beginDay(run, now);
  if (kind === kinds.warmUpEnds) return beginCounting(run.beds, now);
  const party = get(run.parties.all, id);
  party.pending -= 1;
  if (kind === kinds.leaves) leave(run, party, now);
  else if (kind === kinds.lapses) lapse(run, party, now);
  else if (kind === kinds.movesOn) moveOn(run, party, now);
  else giveUp(run, party);
  if (party.state === 'gone' && party.pending === 0) run.parties.free.push(party);
}

function arrive(run: Run, source: number, now: number): void {
  const { world, heap } = run;
  const from = get(world.sources, source);
  const random = get(run.randoms, source);
  push(heap, now + untilNext(from, random), source * 8 + kinds.arrives);
  for (let parties = partiesNow(from, random, now); parties > 0; parties--) {
    const party = freshParty(run.parties);
    drawParty(party, world, source, random, now);
    ask(run, party, now);
    if (party.state === 'gone') run.parties.free.push(party);
  }
}

function beginDay(run: Run, now: number): void {
  push(run.heap, now + 1, kinds.dayBegins);
  run.world.roomsOf.forEach((_, home) => serve(run, home, now));
}
