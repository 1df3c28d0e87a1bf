import { startChild } from '../drive/child.ts';
import { broadcast, heapOf, holdOpen, say, vouch, watchOf } from '../drive/broadcast.ts';
import { once, type Result, result, spreadOf, times } from '../drive/figures.ts';
import type { Feeds } from '../drive/feeds.ts';
import { burdenFor, plantedInTurns } from '../drive/planted.ts';
import type { Bench } from '../world.ts';

const row = 'P4';

/** From an act to its news at every open feed of one process, beside a bare server that sends the same to as many. */
export async function measure(bench: Bench): Promise<Result[]> {
  const { feeds, main } = bench.plan;
  await using world = await bench.worldOf(main);
  const server = await world.serve();
  const rival = await startChild('feed');
  try {
    const ours = await broadcast(bench, [watchOf(server.url)], vouch(server.url));
    const bare = await broadcast(bench, [rival.url], say(rival.url));
    const ratio = ours.p99.figure / bare.p99.figure;
    const what = (level: string) => `act → news at ${feeds} feeds, ${level}`;
    const rivalP50 = `bare Node: ${bare.p50.figure.toFixed(1)} ms`;
    const rivalP99 = `bare Node: ${bare.p99.figure.toFixed(1)} ms`;
    const p50Ratio = ours.p50.figure / bare.p50.figure;
    return [
      result({ row, what: what('p50'), unit: 'ms', rival: rivalP50, ratio: p50Ratio }, ours.p50),
      result({ row, what: what('p99'), unit: 'ms', rival: rivalP99, ratio, bar: '≤ 3 ×', holds: ratio <= 3 }, ours.p99),
      result(
        { row, what: what('the last, p99'), unit: 'ms', bar: '≤ 300 ms', holds: ours.last.figure <= 300 },
        ours.last,
      ),
      result({ row, what: 'news lost', unit: 'frames', bar: '0', holds: ours.lost === 0 }, once(ours.lost)),
      await heapOfFeed(bench, server),
      await plantedAct(bench, server.url),
    ];
  } finally {
    await rival.stop();
  }
}

/** Opened in as many lots as there are runs, and all kept until the last: a server that still lets go of feeds would seem to need less for others. */
async function heapOfFeed({ plan }: Bench, server: Parameters<typeof heapOf>[0]): Promise<Result> {
  const lot = Math.ceil(plan.feeds / plan.runs);
  const open: Feeds[] = [];
  const each = await times(plan.runs, async () => {
    const before = await heapOf(server);
    open.push(await holdOpen(lot, [watchOf(server.url)]));
    return ((await heapOf(server)) - before) / lot / 1000;
  });
  for (const feeds of open) feeds.close();
  const heap = spreadOf(each);
  return result({ row, what: 'heap of an open feed', unit: 'kB', bar: '≤ 30 kB', holds: heap.figure <= 30 }, heap);
}

/** The act goes over a slow line: whoever measures from when it was sent must see it. */
async function plantedAct(bench: Bench, url: string): Promise<Result> {
  const few = { ...bench, plan: { ...bench.plan, feeds: 10, runs: 1 } };
  const heard = (act: () => Promise<string>) => async () => (await broadcast(few, [watchOf(url)], act)).p50.figure;
  const put = burdenFor(await heard(vouch(url))());
  const line = await startChild('slow-line', url, String(put));
  try {
    return await plantedInTurns({ row, put, tries: 5 }, heard(vouch(url)), heard(vouch(line.url)));
  } finally {
    await line.stop();
  }
}
