import { expect } from 'vitest';

import type { Database } from '../../src/platform/db/database.ts';
import type { Heard, Reader } from './reader.ts';
import { scaled } from './scale.ts';

/** One event of the log about a request. */
type News = { readonly pos: number; readonly requestId: string };

/** The news after a position, in order. */
export async function newsOf(owner: Database, after = 0): Promise<News[]> {
  const rows = await owner
    .selectFrom('event')
    .where('pos', '>', after)
    .select(['pos', 'requestId'])
    .orderBy('pos')
    .execute();
  return rows.flatMap(({ pos, requestId }) => (requestId === null ? [] : [{ pos, requestId }]));
}

/** A thousand readers on one machine may fall behind; they have as long as it takes to say at the end what they did not hear. */
const longestWait = scaled(20_000, 900_000);

/** Waits until a reader stands where the log now ends. */
export async function caughtUp({ heard }: Pick<Reader, 'heard'>, owner: Database): Promise<void> {
  const { pos } = await owner
    .selectFrom('event')
    .select(({ fn }) => fn.max('pos').as('pos'))
    .executeTakeFirstOrThrow();
  await expect.poll(() => Number(heard.at(-1)?.pos ?? 0), { timeout: longestWait }).toBeGreaterThanOrEqual(pos ?? 0);
}

/**
 * What a reader who may hear everything did not hear as it should: each request's news in the frame that covers its position, each position
 * once, positions rising. News from before its first frame is not its own.
 */
export function faultsOf({ heard }: Pick<Reader, 'heard'>, news: readonly News[]): string[] {
  const changes = heard.filter(({ kind }) => kind === 'changed');
  const start = Number(heard[0]?.pos ?? 0);
  const told = news.filter(({ pos }) => pos > start);
  // News comes in order: the frame that covers it is no earlier than that of the news before.
  let covering = 0;
  const lost = told.filter(({ pos, requestId }) => {
    while (Number(changes[covering]?.pos ?? Infinity) < pos) covering++;
    return !changes[covering]?.topics?.requests.includes(requestId);
  });
  return [
    ...lost.map(({ pos }) => `${pos} lost`),
    ...pairsOf(changes).flatMap(([one, next]) =>
      Number(next.pos) === Number(one.pos)
        ? [`${next.pos} twice`]
        : Number(next.pos) < Number(one.pos)
          ? [`${next.pos} after ${one.pos}`]
          : [],
    ),
    ...heard.flatMap(({ kind, pos }) => (kind === 'resync' || kind === 'ended' ? [`${kind} at ${pos}`] : [])),
  ];
}

/** The faults of readers who go on: of what each heard since it was last judged, which it then forgets. How many frames that were. */
export async function judgeSoFar(
  readers: readonly Reader[],
  owner: Database,
): Promise<{ faults: string[]; frames: number }> {
  const begins = readers.map(({ heard }) => Number(heard[0]?.pos ?? 0));
  const news = await newsOf(owner, Math.min(...begins));
  const newest = news.at(-1)?.pos ?? 0;
  const judged = readers.map((reader) => {
    const { heard, forget } = reader;
    const last = heard.findLastIndex(({ kind, pos }) => kind === 'changed' && Number(pos) <= newest);
    if (last < 1) return { faults: [], frames: 0 };
    const until = Number(heard[last]!.pos);
    const covered = news.filter(({ pos }) => pos <= until);
    const faults = faultsOf({ heard: heard.slice(0, last + 1) }, covered);
    forget(last);
    return { faults, frames: last };
  });
  return {
    faults: judged.flatMap(({ faults }) => faults),
    frames: judged.reduce((sum, { frames }) => sum + frames, 0),
  };
}

/** The check itself can fail: what a reader heard, with one frame left out, one said twice or two exchanged, is told as just that. */
export function expectFaultsToBeSeen({ heard }: Pick<Reader, 'heard'>, news: readonly News[]): void {
  const index = heard.findLastIndex(({ topics }) => topics !== undefined && topics.requests.length > 0);
  const [before, frame] = [heard.slice(0, index), heard[index]!];
  const earlier = before.findLast(({ kind }) => kind === 'changed')!;
  const until = news.filter(({ pos }) => pos <= Number(frame.pos));
  expect(faultsOf({ heard: [...before, frame] }, until), 'nothing is wrong').toEqual([]);
  expect(faultsOf({ heard: before }, until).join(), 'a frame left out').toContain('lost');
  expect(faultsOf({ heard: [...before, frame, frame] }, until).join(), 'a frame twice').toContain('twice');
  expect(faultsOf({ heard: [...before, frame, earlier] }, until).join(), 'a frame late').toContain('after');
}

function pairsOf(frames: readonly Heard[]): [Heard, Heard][] {
  return frames.slice(1).map((frame, index) => [frames[index]!, frame]);
}
