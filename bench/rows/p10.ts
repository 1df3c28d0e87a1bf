import { holdAndGiveUp } from '../drive/acts.ts';
import { call } from '../drive/ask.ts';
import { broadcast, vouch, watchOf } from '../drive/broadcast.ts';
import { inTurns, once, type Result, result, type Spread, spreadOf } from '../drive/figures.ts';
import { alone, othersIn, spreadOfLoads } from '../drive/load.ts';
import { plantedLine } from '../drive/planted.ts';
import { coordinatorAccount, tokenOf } from '../generate/names.ts';
import { bedsPerRoom } from '../generate/sizes.ts';
import type { Bench } from '../world.ts';
import { search } from './p2.ts';

const row = 'P10';
export const growthOf = {
  row,
  board: 'board read',
  search: 'the same search again',
  first: 'first holds since the start, given up',
  act: 'later hold and give up',
  news: 'act → news',
} as const;

const tries = 5;
const board = (url: string) => call(url, 'availability.board', tokenOf(coordinatorAccount(0)));
const asking = { agent: 0, center: 0 };
const act = (url: string) => holdAndGiveUp(url, asking);
const asks = { board, search: (url: string) => search(url, 0), first: act, act };

const measured = ['board', 'search', 'first', 'act', 'news'] as const;
type Measured = (typeof measured)[number];

/** What one asker waits for at each size of the network, with nothing else going on: at one size after the other, again and again. */
export async function measure(bench: Bench): Promise<Result[]> {
  await using worlds = new AsyncDisposableStack();
  const urls: string[] = [];
  for (const size of bench.plan.sizes) urls.push((await worlds.use(await bench.worldOf(size)).serve()).url);
  const results: Result[] = [];
  for (const name of measured) {
    if (name === 'act') await inTurns(bench.plan.settling, urls, act);
    const costs = await costsOf(bench, urls, name);
    results.push(...costs.map((cost, place) => told(bench, place, name, cost, costs[0]?.figure ?? 0)));
  }
  return [...results, ...(await loadings(bench)), await plantedBoard(bench)];
}

const loadings = ({ plan: { sizes }, loadingOf }: Bench): Promise<Result[]> =>
  Promise.all(
    sizes.map(async (size) => {
      const seconds = await loadingOf(size);
      const { mostSeconds: most } = size;
      const bar = most === undefined ? {} : { bar: `≤ ${most} s`, holds: seconds <= most };
      return result({ row, what: `${size.name} made and loaded`, unit: 's', ...bar }, once(seconds));
    }),
  );

type Cost = Spread & { readonly refused: string };

async function costsOf(bench: Bench, urls: readonly string[], name: Measured): Promise<Cost[]> {
  if (name === 'news') {
    const few = { ...bench, plan: { ...bench.plan, feeds: 10, runs: 1 } };
    const heard = await inTurns(bench.plan.runs, urls, (url) => broadcast(few, [watchOf(url)], vouch(url)));
    return heard.map((runs) => ({ ...spreadOf(runs.map(({ p50 }) => p50.figure)), refused: '' }));
  }
  const loads = await inTurns(bench.plan.runs, urls, (url) => alone(tries, () => asks[name](url)));
  return loads.map((runs) => ({ ...spreadOfLoads(runs, 'p50'), refused: othersIn(runs) }));
}

/** A change must cost the same at every size; what reads the whole network is shown as it grows. */
function told({ plan: { sizes } }: Bench, place: number, name: Measured, cost: Cost, least: number): Result {
  const { refused, ...spread } = cost;
  const size = sizes[place] ?? sizes[0];
  const beds = size.centers * size.rooms * bedsPerRoom;
  const what = `${growthOf[name]}, ${beds} beds${refused}`;
  const ratio = spread.figure / least;
  const isFirst = place === 0;
  const rival = isFirst ? null : `${sizes[0].name}: ${least.toFixed(1)} ms`;
  const barred = name === 'first' || name === 'act' || name === 'news';
  const bar = barred && !isFirst ? { bar: '≤ 1.3 ×', holds: ratio <= 1.3 } : {};
  return result({ row, what, unit: 'ms', rival, ratio: isFirst ? null : ratio, ...bar }, spread);
}

async function plantedBoard(bench: Bench): Promise<Result> {
  await using world = await bench.worldOf(bench.plan.sizes[0]);
  return await plantedLine(row, bench, (await world.serve()).url, board);
}
