import type { Bench } from '../world.ts';
import type { Answer } from './ask.ts';
import { startChild } from './child.ts';
import { planted, percentile, type Result, times } from './figures.ts';

/** What one asker alone waits for an answer, over a few tries, in milliseconds. */
export async function alone(tries: number, ask: () => Promise<Answer>): Promise<number> {
  const waits = await times(tries, async () => {
    const began = performance.now();
    await ask();
    return performance.now() - began;
  });
  return percentile(waits, 0.5);
}

/** Asks directly and over a line on which every message waits: half as long as an answer takes, and at least 5 ms. */
export async function plantedLine(
  row: string,
  { plan }: Bench,
  url: string,
  ask: (url: string) => Promise<Answer>,
): Promise<Result> {
  const tries = Math.min(30, 5 * plan.seconds + 5);
  const before = await alone(tries, () => ask(url));
  const put = Math.max(5, before / 2);
  const line = await startChild('slow-line', url, String(put));
  try {
    return planted(row, put, before, await alone(tries, () => ask(line.url)));
  } finally {
    await line.stop();
  }
}
