import { holdAndGiveUp } from '../drive/acts.ts';
import { type Answer, call } from '../drive/ask.ts';
import { broadcast, vouch, watchOf } from '../drive/broadcast.ts';
import { type Result, result, type Spread, times } from '../drive/figures.ts';
import { alone, othersIn, spreadOfLoads } from '../drive/load.ts';
import { plantedLine } from '../drive/planted.ts';
import { coordinatorAccount, tokenOf } from '../generate/names.ts';
import { bedsPerRoom, type Size } from '../generate/sizes.ts';
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

/** What one asker waits for at each size of the network, with nothing else going on. */
export async function measure(bench: Bench): Promise<Result[]> {
  const costs: { size: Size; spreads: Record<Measured, Cost> }[] = [];
  for (const size of bench.plan.sizes) costs.push({ size, spreads: await costsAt(bench, size) });
  const growth = costs.flatMap(({ size, spreads }) =>
    measured.map((name) => told(bench, size, name, spreads[name], costs[0]?.spreads[name].figure ?? 0)),
  );
  return [...growth, await plantedBoard(bench)];
}

const measured = ['board', 'search', 'first', 'act', 'news'] as const;
type Measured = (typeof measured)[number];
type Cost = Spread & { readonly refused: string };

async function costsAt(bench: Bench, size: Size): Promise<Record<Measured, Cost>> {
  await using world = await bench.worldOf(size);
  const { url } = await world.serve();
  const costOf = async (ask: () => Promise<Answer>): Promise<Cost> => {
    const loads = await times(bench.plan.runs, () => alone(tries, ask));
    return { ...spreadOfLoads(loads, 'p50'), refused: othersIn(loads) };
  };
  const few = { ...bench, plan: { ...bench.plan, feeds: 10 } };
  const act = () => holdAndGiveUp(url, asking);
  const begun = {
    board: await costOf(() => board(url)),
    search: await costOf(() => search(url, 0)),
    first: await costOf(act),
  };
  await alone(bench.plan.settling, act);
  return {
    ...begun,
    act: await costOf(act),
    news: { ...(await broadcast(few, [watchOf(url)], vouch(url))).p50, refused: '' },
  };
}

/** A change must cost the same at every size; what reads the whole network is shown as it grows. */
function told(bench: Bench, size: Size, name: Measured, { refused, ...spread }: Cost, least: number): Result {
  const beds = size.centers * size.rooms * bedsPerRoom;
  const what = `${growthOf[name]}, ${beds} beds${refused}`;
  const ratio = spread.figure / least;
  const isFirst = size === bench.plan.sizes[0];
  const rival = isFirst ? null : `${bench.plan.sizes[0].name}: ${least.toFixed(1)} ms`;
  const barred = name === 'first' || name === 'act' || name === 'news';
  const bar = barred && !isFirst ? { bar: '≤ 1.3 ×', holds: ratio <= 1.3 } : {};
  return result({ row, what, unit: 'ms', rival, ratio: isFirst ? null : ratio, ...bar }, spread);
}

async function plantedBoard(bench: Bench): Promise<Result> {
  await using world = await bench.worldOf(bench.plan.sizes[0]);
  return await plantedLine(row, bench, (await world.serve()).url, board);
}
