import { call } from '../drive/ask.ts';
import { type Result, result, times } from '../drive/figures.ts';
import { alone, load, othersIn, spreadOfLoads } from '../drive/load.ts';
import { plantedLine } from '../drive/planted.ts';
import { agentAccount, tokenOf } from '../generate/names.ts';
import type { Size } from '../generate/sizes.ts';
import type { Bench } from '../world.ts';

const row = 'P2';
const bars = { p50: 10, p95: 25, p99: 50 } as const;
/** Levels that an open peer promises for a network of the size of `city`, in milliseconds. */
const peer = { p50: 100, p95: 500, p99: 1000 } as const;
const levels = ['p50', 'p95', 'p99'] as const;

const needs = [
  { party: [{ group: 'woman', ageBand: '25-44' }], urgency: 'now', originCityId: '6141010' },
  {
    party: [
      { group: 'woman', ageBand: '25-44' },
      { group: 'girl', ageBand: '6-12' },
    ],
    urgency: 'today',
    together: 'room',
    originCityId: '3231010',
    mustServices: ['medical'],
  },
];

export const search = (url: string, user: number) =>
  call(url, 'placements.search', tokenOf(agentAccount(user)), needs[user % needs.length]);

/** A search by need, answered with ranked places and their reasons. */
export async function measure(bench: Bench): Promise<Result[]> {
  const { users, seconds, runs, main } = bench.plan;
  await using world = await bench.worldOf(main);
  const { url } = await world.serve();
  const loads = await times(runs, () => load({ users, seconds, ask: (user) => search(url, user) }));
  const results = levels.map((level): Result => {
    const spread = spreadOfLoads(loads, level);
    const what = `search at ${users} users, ${level}${othersIn(loads)}`;
    const rival = `the peer's level: ${peer[level]} ms`;
    const ratio = spread.figure / peer[level];
    return result(
      { row, what, unit: 'ms', rival, ratio, bar: `≤ ${bars[level]} ms`, holds: spread.figure <= bars[level] },
      spread,
    );
  });
  return [...results, await plantedLine(row, bench, url, (line) => search(line, 0)), await growth(bench, url)];
}

async function growth(bench: Bench, url: string): Promise<Result> {
  const { grown, main, runs } = bench.plan;
  const tries = (at: string) => times(runs, () => alone(5, () => search(at, 0)));
  const here = spreadOfLoads(await tries(url), 'p50').figure;
  const loads = await inWorld(bench, grown, tries);
  const there = spreadOfLoads(loads, 'p50');
  const ratio = there.figure / here;
  const rival = `one search at ${main.name}: ${here.toFixed(1)} ms`;
  return result(
    {
      row,
      what: `one search at ${grown.name}${othersIn(loads)}`,
      unit: 'ms',
      rival,
      ratio,
      bar: '≤ 2.5 ×',
      holds: ratio <= 2.5,
    },
    there,
  );
}

async function inWorld<T>(bench: Bench, size: Size, work: (url: string) => Promise<T>): Promise<T> {
  await using world = await bench.worldOf(size);
  return await work((await world.serve()).url);
}
