import { call, mustAnswer } from '../drive/ask.ts';
import { serveBare } from '../drive/bare.ts';
import { inTurns, type Result, result, times } from '../drive/figures.ts';
import { alone, type Load, load, othersIn, readsForASecond, spreadOfLoads } from '../drive/load.ts';
import { plantedLine } from '../drive/planted.ts';
import { agentAccount, tokenOf } from '../generate/names.ts';
import type { Bench } from '../world.ts';

const row = 'P2';
const bars = { p50: 10, p95: 25, p99: 50 } as const;
/** Levels that an open peer promises for a network of the size of `city`, in milliseconds. */
const peer = { p50: 100, p95: 500, p99: 1000 } as const;
const levels = ['p50', 'p95', 'p99'] as const;

const ages = ['18-24', '25-44', '45-64', '65+'] as const;
const girl = { group: 'girl', ageBand: '6-12' };
/** As many different searches: a woman of some age, alone, or with her daughter and in need of care. */
const kinds = 2 * ages.length;

function needOf(user: number) {
  const woman = { group: 'woman', ageBand: ages[Math.floor(user / 2) % ages.length] };
  return user % 2 === 0
    ? { party: [woman], urgency: 'now', originCityId: '6141010' }
    : {
        party: [woman, girl],
        urgency: 'today',
        together: 'room',
        originCityId: '3231010',
        mustServices: ['medical'],
      };
}

export const search = (url: string, user: number) =>
  call(url, 'placements.search', tokenOf(agentAccount(user)), needOf(user));

/** A search by need, answered with ranked places and their reasons. */
export async function measure(bench: Bench): Promise<Result[]> {
  const { users, seconds, runs, main } = bench.plan;
  await using world = await bench.worldOf(main);
  const { url } = await world.serve();
  const asking = { users, seconds, ask: (user: number) => search(url, user) };
  await using bare = await serveBare(world, await mustAnswer(() => search(url, 0)));
  const measured = await times(runs, async () => ({
    ours: await load(asking),
    bare: await load({ ...asking, ask: (user) => bare.fromHono(tokenOf(agentAccount(user))) }),
  }));
  const reading = await times(runs, () => load({ ...asking, readsFor: readsForASecond }));
  return [
    ...told(
      `search at ${users} users who ask again at once`,
      measured.map(({ ours }) => ours),
    ),
    ...floor(
      users,
      measured.map((run) => run.bare),
    ),
    ...told(`search at ${users} users who read for a second`, reading),
    await plantedLine(row, bench, url, (line) => search(line, 0)),
    ...(await growth(bench)),
  ];
}

const told = (name: string, loads: readonly Load[]): Result[] =>
  levels.map((level) => {
    const spread = spreadOfLoads(loads, level);
    const what = `${name}, ${level}${othersIn(loads)}`;
    const rival = `the peer's level: ${peer[level]} ms`;
    const ratio = spread.figure / peer[level];
    return result(
      { row, what, unit: 'ms', rival, ratio, bar: `≤ ${bars[level]} ms`, holds: spread.figure <= bars[level] },
      spread,
    );
  });

/** What nothing on this machine can be quicker than. */
const floor = (users: number, loads: readonly Load[]): Result[] =>
  levels.map((level) => {
    const what = `the same bytes and check from bare Hono, ${users} users who ask again at once, ${level}`;
    return result({ row, what, unit: 'ms' }, spreadOfLoads(loads, level));
  });

const turns = ['for the first time', 'again'] as const;

/** One who asks alone, now here and now there: each kind for the first time since the servers began, and once more. */
async function growth({ plan: { grown, main }, worldOf }: Bench): Promise<Result[]> {
  await using worldHere = await worldOf(main);
  await using worldThere = await worldOf(grown);
  const urls = [(await worldHere.serve()).url, (await worldThere.serve()).url];
  const results: Result[] = [];
  for (const turn of turns) {
    const [here = [], there = []] = await inTurns(kinds, urls, (url, user) => alone(1, () => search(url, user)));
    const [mine, other] = [spreadOfLoads(there, 'p50'), spreadOfLoads(here, 'p50')];
    const what = `one search at ${grown.name}, ${turn}${othersIn(there)}`;
    const rival = `one search at ${main.name}: ${other.figure.toFixed(1)} ms`;
    const ratio = mine.figure / other.figure;
    results.push(result({ row, what, unit: 'ms', rival, ratio, bar: '≤ 2.5 ×', holds: ratio <= 2.5 }, mine));
  }
  return results;
}
