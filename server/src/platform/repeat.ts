import { setTimeout as pause } from 'node:timers/promises';

import type { Work } from '@iwaa/shared/health/health';

import { log } from './log.ts';
import { countSweep } from './metrics.ts';
import { traceOf } from './trace.ts';

/**
 * A server that starts does its first turns one after the other: all at once, each with a connection of its own, would keep its first callers
 * waiting. One that takes longer than this, in milliseconds, keeps no other.
 */
const longestFirst = 1000;
let firstTurns: Promise<unknown> = Promise.resolve();

/** Does `work` again and again with a pause between, until closed. A failed turn is told and left to the next. */
export function repeat(name: Work, everyMs: number, work: () => Promise<unknown>): { close: () => Promise<void> } {
  const stop = new AbortController();
  const turn = async (): Promise<void> => {
    if (stop.signal.aborted) return;
    await work().then(
      () => countSweep(name, everyMs, 'done'),
      (error: unknown) => {
        countSweep(name, everyMs, 'failed');
        log.warn({ work: name, ...traceOf(error) }, 'a turn failed');
      },
    );
  };
  const first = firstTurns.then(turn);
  firstTurns = Promise.race([first, firstTurns.then(() => pause(longestFirst, undefined, { ref: false }))]);
  const turning = (async () => {
    await first;
    while (!stop.signal.aborted) {
      await pause(everyMs, undefined, { signal: stop.signal }).catch(() => undefined);
      await turn();
    }
  })();
  return {
    close: () => {
      stop.abort();
      return turning;
    },
  };
}
