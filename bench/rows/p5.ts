import { broadcast, vouch, watchOf } from '../drive/broadcast.ts';
import { once, type Result, result } from '../drive/figures.ts';
import { burdenFor, plantedInTurns } from '../drive/planted.ts';
import type { Bench } from '../world.ts';

const row = 'P5';

/** The same number of feeds on two processes of one database: acts at the first are heard at both. */
export async function measure(bench: Bench): Promise<Result[]> {
  await using world = await bench.worldOf(bench.plan.main);
  const [first, second] = [await world.serve(), await world.serve()];
  const act = vouch(first.url);
  const both = [watchOf(first.url), watchOf(second.url)];
  const alone = await broadcast(bench, [watchOf(first.url)], act);
  const shared = await broadcast(bench, both, act);
  const ratio = shared.p99.figure / alone.p99.figure;
  const what = `act → news at ${bench.plan.feeds} feeds of two processes, p99`;
  const rival = `one process: ${alone.p99.figure.toFixed(1)} ms`;
  return [
    result({ row, what, unit: 'ms', rival, ratio, bar: '≤ 2 ×', holds: ratio <= 2 }, shared.p99),
    result({ row, what: 'news lost', unit: 'frames', bar: '0', holds: shared.lost === 0 }, once(shared.lost)),
    await plantedFeeds(bench, act, both),
  ];
}

/** The act is held back on its way: news of both processes must come later by as much. */
async function plantedFeeds(bench: Bench, act: () => Promise<string>, watches: readonly string[]): Promise<Result> {
  const few = { ...bench, plan: { ...bench.plan, feeds: 10, runs: 1 } };
  const heard = (acted: () => Promise<string>) => async () => (await broadcast(few, watches, acted)).p50.figure;
  const put = burdenFor(await heard(act)());
  const late = async () => {
    await new Promise((resolve) => setTimeout(resolve, put));
    return act();
  };
  return plantedInTurns({ row, put, tries: 5 }, heard(act), heard(late));
}
