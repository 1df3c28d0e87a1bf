import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

import type { Message, Task } from './messages.ts';

export type Limits = {
  /** Longest time of a run, whatever is asked. */
  readonly seconds: number;
  /** Of JavaScript in each thread; HiGHS has at most 4 GB beside it, and takes some tens of them. */
  readonly megabytes: number;
  /** Hears what broke a thread: a bug, for the log. */
  readonly faulted: (error: unknown) => void;
};

export type Thread = {
  readonly end: () => void;
  /** Did it end as it should? */
  readonly ended: Promise<boolean>;
};

/** A task in a thread of its own. */
export function startThread(task: Task, { megabytes, faulted }: Limits, hears: (message: Message) => void): Thread {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), {
    workerData: task,
    transferList: 'prices' in task ? [task.prices] : [],
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  worker.on('message', hears);
  const exit = once(worker, 'exit');
  const ended = exit.then(
    ([code]) => code === 0,
    // What a thread throws ends it, not the server; `once` hands the error over instead of the exit.
    (error: unknown) => {
      faulted(error);
      return false;
    },
  );
  return { ended, end: () => void worker.terminate() };
}
