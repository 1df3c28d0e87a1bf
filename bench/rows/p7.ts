import { columns } from '@iwaa/shared/availability/availability';
import { exponential, randomOf } from '@iwaa/shared/expansion/random';
import { waitingFor } from '@iwaa/shared/expansion/sizing/waiting';
import { refusal } from '@iwaa/shared/expansion/sizing/loss';
import type { Interval, Scenario } from '@iwaa/shared/expansion/simulation/model';

import { emptyHeap, nextTime, pop, push } from '../../server/src/expansion/simulation/heap.ts';
import {
  drawParty,
  freshParty,
  type Parties,
  partiesNow,
  untilNext,
} from '../../server/src/expansion/simulation/parties.ts';
import { emptyWorkspace, replicate } from '../../server/src/expansion/simulation/replicate.ts';
import { simulate } from '../../server/src/expansion/simulation/simulate.ts';
import { type World, worldOf } from '../../server/src/expansion/simulation/world.ts';
import { aHome, aRoom, aScenario, someWomen, stayDays } from '../../server/test/simulated.ts';
import { once, type Result, result, spreadOf } from '../drive/figures.ts';
import { burdenFor, plantedInTurns } from '../drive/planted.ts';
import type { Bench } from '../world.ts';

const row = 'P7';
const years = 8;

/** A plan of eight years: 15 homes that open over five of them, 12 areas, five columns, demand that grows. */
export async function measure({ plan }: Bench): Promise<Result[]> {
  const world = worldOf(nationalPlan());
  const { runs, replications } = plan;
  const turns = Array.from({ length: runs + 1 }, () => ({
    ours: eventsASecond(replications, playing(world)),
    rival: eventsASecond(replications, (index) => sameMoments(world, index)),
    heap: eventsASecond(replications, (index) => heapAlone(index, 4000)),
  })).slice(1);
  const [ours, rival, heap] = [
    spreadOf(turns.map((turn) => turn.ours)),
    spreadOf(turns.map((turn) => turn.rival)),
    spreadOf(turns.map((turn) => turn.heap)),
  ];
  const what = `${years} years × ${replications} runs of a plan: events`;
  const told = `${(rival.figure / 1e6).toPrecision(3)} M/s: bare loop, same binary heap and people, nothing decided`;
  // Of turns side by side: other work on the machine then weighs on both.
  const ratio = spreadOf(turns.map((turn) => turn.ours / turn.rival)).figure;
  return [
    result({ row, what, unit: '/s', rival: told, ratio, bar: '≥ 0.5', holds: ratio >= 0.5 }, ours),
    result({ row, what: 'the heap alone, one exponential number an event', unit: '/s', ratio: null }, heap),
    ...knownAnswers(replications),
    await burdened(world, runs),
  ];
}

/** Every known answer must lie in the 95 % interval of so many runs of forty years. */
function knownAnswers(replications: number): Result[] {
  const play = (scenario: Scenario) =>
    simulate([scenario], { seed: 1, leastRuns: replications, mostRuns: replications, halfWidth: 1 }).results[0]?.all;
  const line = (what: string, known: number, seen: Interval | undefined): Result => {
    const { mean, halfWidth } = seen ?? { mean: Number.NaN, halfWidth: 0 };
    return result(
      {
        row,
        what: `${what}, in %`,
        unit: '%',
        rival: `${(100 * known).toFixed(2)} % by formula`,
        bar: `inside ± ${(100 * halfWidth).toFixed(2)}`,
        holds: Math.abs(mean - known) <= halfWidth,
      },
      once(100 * mean),
    );
  };
  const ten = { homes: [aHome({ rooms: [aRoom({ beds: 10 })] })], sources: [someWomen(6)] };
  const waiting = aScenario({ rule: { mostDaysWaiting: null }, network: ten });
  const pairs = aScenario({ network: { sources: [someWomen(4.543, { groupSize: 2 })] } });
  return [
    ...(['exponential', 'constant', 'log-normal'] as const).map((law) =>
      line(`B(8, 4.543), ${law} stays`, refusal(8, 4.543), play(aScenario({ network: { law } }))?.refused),
    ),
    line('the same in groups of two', refusal(8, 4.543, 2), play(pairs)?.refused),
    line('C(10, 6), who waits', waitingFor(10, 6, stayDays)?.waits ?? 0, play(waiting)?.waited),
  ];
}

/** A pause put into every run that is timed, as long again as a run takes, must show in the time that the rate of events leaves a run. */
function burdened(world: World, runs: number): Promise<Result> {
  const play = playing(world);
  const events = play(0);
  const msOfRun = (pause: number) => {
    const slowed = () => {
      const until = performance.now() + pause;
      while (performance.now() < until);
      return play(0);
    };
    return (1000 * events) / eventsASecond(1, slowed);
  };
  const put = burdenFor(msOfRun(0));
  const took = (pause: number) => () => Promise.resolve(msOfRun(pause));
  return plantedInTurns({ row, put, tries: 4 + runs }, took(0), took(put));
}

function playing(world: World): (index: number) => number {
  const workspace = emptyWorkspace();
  return (index) => replicate(world, 1, index, workspace).events;
}

function eventsASecond(replications: number, play: (index: number) => number): number {
  const began = performance.now();
  let events = 0;
  for (let index = 0; index < replications; index++) events += play(index);
  return (1000 * events) / (performance.now() - began);
}

/** The rival: the same people drawn at the same moments and let go when they leave; no bed is looked for, nothing is counted. */
function sameMoments(world: World, index: number): number {
  const heap = emptyHeap();
  const parties: Parties = { all: [], free: [] };
  const sources = world.sources.map((source, place) => ({ source, random: randomOf(1, 'source', place, index) }));
  sources.forEach(({ source, random }, place) => push(heap, untilNext(source, random) - world.warmUp, place * 2));
  let events = 0;
  for (let now = nextTime(heap); now < world.end; now = nextTime(heap)) {
    const what = pop(heap);
    events += 1;
    const from = what & 1 ? undefined : sources[what >>> 1];
    if (!from) {
      const gone = parties.all[what >>> 1];
      if (gone) parties.free.push(gone);
      continue;
    }
    push(heap, now + untilNext(from.source, from.random), what);
    for (let some = partiesNow(from.source, from.random, now); some > 0; some--) {
      const party = freshParty(parties);
      drawParty(party, world, what >>> 1, from.random, now);
      push(heap, now + party.recoveryEnds, party.id * 2 + 1);
    }
  }
  return events;
}

function heapAlone(index: number, events: number): number {
  const heap = emptyHeap();
  const random = randomOf(1, index);
  for (let one = 0; one < 120; one++) push(heap, exponential(random, 1), one);
  for (let event = 0; event < events; event++) {
    const now = nextTime(heap);
    push(heap, now + exponential(random, 1), pop(heap));
  }
  return events;
}

function nationalPlan(): Scenario {
  const homes = Array.from({ length: 15 }, (_, place) =>
    aHome({
      id: `home ${place}`,
      rooms: columns.map((column) => aRoom({ beds: 4, receives: [column], fromDay: Math.floor(place / 3) * 365 })),
    }),
  );
  const sources = Array.from({ length: 12 }, (_, area) =>
    columns.map((column) =>
      someWomen(0, {
        area: `area ${area}`,
        column,
        people: column === 'family' ? 2.5 : 1,
        groupSize: 1.3,
        urgentShare: 0.2,
        partiesAYear: Array.from({ length: years }, (__, year) => 3 * 1.06 ** year),
        stays: [
          { phase: 'urgent', days: 7, goesOn: 0.7 },
          { phase: 'reflection', days: 45, goesOn: 0.6 },
          { phase: 'recovery', days: 120, goesOn: 0 },
        ],
        hours: homes.map((__, home) => 1 + Math.abs(home - area)),
      }),
    ),
  ).flat();
  const network = { homes, sources, law: 'log-normal' as const, variation: 1.2 };
  return aScenario({ network, rule: { years, lapses: 0.05, holdHours: 12 } });
}
