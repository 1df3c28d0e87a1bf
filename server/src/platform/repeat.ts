import { setTimeout as pause } from 'node:timers/promises';

import type { Work } from '@iwaa/shared/health/health';

import { log } from './log.ts';
import { countSweep } from './metrics.ts';
import { traceOf } from './trace.ts';

/** Does `work` again and again with a pause between, until closed. A failed turn is told and left to the next. */
export function repeat(name: Work, everyMs: number, work: () => Promise<unknown>): { close: () => Promise<void> } {
  const stop = new AbortController();
  const turning = (async () => {
    while (!stop.signal.aborted) {
      await work().then(
        () => countSweep(name, everyMs, 'done'),
        (error: unknown) => {
          countSweep(name, everyMs, 'failed');
          log.warn({ work: name, ...traceOf(error) }, 'a turn failed');
        },
      );
      await pause(everyMs, undefined, { signal: stop.signal }).catch(() => undefined);
    }
  })();
  return {
    close: () => {
      stop.abort();
      return turning;
    },
  };
}
