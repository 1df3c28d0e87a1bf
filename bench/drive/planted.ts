import type { Bench } from '../world.ts';
import type { Answer } from './ask.ts';
import { startChild } from './child.ts';
import { inTurns, planted, type Result, spreadOf } from './figures.ts';
import { alone } from './load.ts';

/** As long again as an answer takes, and no less than a busy machine's own jitter. */
export const burdenFor = (before: number) => Math.max(20, before);

/** Asks in turns directly and over a line on which every message waits as long again as an answer takes. */
export async function plantedLine(
  row: string,
  { plan }: Bench,
  url: string,
  ask: (url: string) => Promise<Answer>,
): Promise<Result> {
  const tries = 4 + plan.runs;
  const put = burdenFor((await alone(tries, () => ask(url))).p50);
  const line = await startChild('slow-line', url, String(put));
  const waits = (over: string) => async () => (await alone(1, () => ask(over))).p50;
  try {
    return await plantedInTurns({ row, put, tries }, waits(url), waits(line.url));
  } finally {
    await line.stop();
  }
}

type Turns = { readonly row: string; readonly put: number; readonly tries: number };

/** Without the burden and with it, in turns: whatever else the machine does falls on both. */
export async function plantedInTurns(
  { row, put, tries }: Turns,
  without: () => Promise<number>,
  burdened: () => Promise<number>,
): Promise<Result> {
  const [before = [], after = []] = await inTurns(tries, [without, burdened], (ask) => ask());
  return planted(row, put, spreadOf(before).figure, spreadOf(after).figure);
}
