import { giveUp, hold } from '../drive/acts.ts';
import { call, mustAnswer } from '../drive/ask.ts';
import { broadcast, vouch, watchOf } from '../drive/broadcast.ts';
import { type Result, result, type Spread, spreadOf, times } from '../drive/figures.ts';
import { alone, plantedLine } from '../drive/planted.ts';
import { coordinatorAccount, tokenOf } from '../generate/names.ts';
import { bedsPerRoom, type Size } from '../generate/sizes.ts';
import type { Bench } from '../world.ts';
import { search } from './p2.ts';

const row = 'P10';
export const growthOf = { row, board: 'board read', search: 'search', act: 'hold and give up', news: 'act → news' } as const;

const tries = 5;
const board = (url: string) => call(url, 'availability.board', tokenOf(coordinatorAccount(0)));
const asking = { agent: 0, center: 0 };
const act = async (url: string) => {
  await mustAnswer(hold(url, asking));
  return giveUp(url, asking);
};

/** What one asker waits for at each size of the network, with nothing else going on. */
export async function measure(bench: Bench): Promise<Result[]> {
  const costs: { size: Size; spreads: Record<Measured, Spread> }[] = [];
  for (const size of bench.plan.sizes) costs.push({ size, spreads: await costsAt(bench, size) });
  const growth = costs.flatMap(({ size, spreads }) =>
    measured.map((name) => costOf(bench, size, name, spreads[name], costs[0]?.spreads[name].figure ?? 0)),
  );
  return [...growth, await plantedBoard(bench)];
}

const measured = ['board', 'search', 'act', 'news'] as const;
type Measured = (typeof measured)[number];

async function costsAt(bench: Bench, size: Size): Promise<Record<Measured, Spread>> {
  await using world = await bench.worldOf(size);
  const { url } = await world.serve();
  const spread = async (ask: () => ReturnType<typeof board>) =>
    spreadOf(await times(bench.plan.runs, () => alone(tries, ask)));
  const few = { ...bench, plan: { ...bench.plan, feeds: 10 } };
  return {
    board: await spread(() => board(url)),
    search: await spread(() => search(url, 0)),
    act: await spread(() => act(url)),
    news: (await broadcast(few, [watchOf(url)], vouch(url))).p50,
  };
}

/** A change must cost the same at every size; what reads the whole network is shown as it grows. */
function costOf(bench: Bench, size: Size, name: Measured, spread: Spread, least: number): Result {
  const beds = size.centers * size.rooms * bedsPerRoom;
  const what = `${growthOf[name]}, ${beds} beds`;
  const ratio = spread.figure / least;
  const isFirst = size === bench.plan.sizes[0];
  const rival = isFirst ? null : `${bench.plan.sizes[0].name}: ${least.toFixed(1)} ms`;
  const barred = name === 'act' || name === 'news';
  const bar = barred && !isFirst ? { bar: '± 30 %', holds: ratio <= 1.3 } : {};
  return result({ row, what, unit: 'ms', rival, ratio: isFirst ? null : ratio, ...bar }, spread);
}

async function plantedBoard(bench: Bench): Promise<Result> {
  await using world = await bench.worldOf(bench.plan.sizes[0]);
  return plantedLine(row, bench, (await world.serve()).url, board);
}
