import { Worker } from 'node:worker_threads';

import type { Done, Message, Task } from './messages.ts';

export type Limits = {
  /** Longest time of a run, whatever is asked. */
  readonly seconds: number;
  /** Of JavaScript in each thread; HiGHS has at most 4 GB beside it, and takes some tens of them. */
  readonly megabytes: number;
  /** Hears what broke a thread: a bug, for the log. */
  readonly faulted: (error: unknown) => void;
};

export type Thread = {
  /** The thread that has the task: tasks of one kind find that of the last. */
  readonly id: number;
  readonly end: () => void;
  /** Did it end as it should? */
  readonly ended: Promise<boolean>;
};

/** A planner who changed something plans again; nobody needs the memory of a thread that waits longer. */
const keptMs = 5 * 60_000;

type Kept = { readonly worker: Worker; readonly release: () => void };
/** By kind of work and limit of memory. Those who did it before do it twice as fast: what Node and HiGHS compiled for it is there. */
const kept = new Map<string, Kept[]>();

/** A task in a thread of its own, which waits for the next of its kind afterwards. What breaks or is ended early takes its thread along. */
export function startThread(task: Task, { megabytes, faulted }: Limits, hears: (message: Message) => void): Thread {
  const kind = `${task.work} ${megabytes}`;
  const worker = takeKept(kind) ?? newWorker(megabytes);
  const { promise: ended, resolve } = Promise.withResolvers<boolean>();
  let isOver = false;
  const over = (isWell: boolean) => {
    isOver = true;
    worker.off('message', hear).off('error', broke).off('exit', gone);
    if (isWell) keep(kind, worker);
    resolve(isWell);
  };
  const hear = (message: Message | Done) => (message.kind === 'done' ? over(true) : hears(message));
  // What a thread throws ends it, not the server.
  const broke = (error: unknown) => {
    faulted(error);
    over(false);
  };
  const gone = () => over(false);
  worker.on('message', hear).on('error', broke).on('exit', gone);
  worker.postMessage(task, 'prices' in task ? [task.prices] : []);
  return { id: worker.threadId, ended, end: () => void (isOver || worker.terminate()) };
}

const newWorker = (megabytes: number) =>
  new Worker(new URL('./thread.ts', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: megabytes } });

function takeKept(kind: string): Worker | undefined {
  const next = kept.get(kind)?.pop();
  if (!next) return undefined;
  next.release();
  next.worker.ref();
  return next.worker;
}

/** It keeps no process alive that has nothing else to do, and is not there long for nothing. */
function keep(kind: string, worker: Worker): void {
  const waiting = kept.get(kind) ?? [];
  kept.set(kind, waiting);
  const leave = () => {
    release();
    waiting.splice(waiting.indexOf(one), 1);
  };
  const release = () => {
    clearTimeout(leaving);
    worker.off('exit', leave).off('error', leave);
  };
  const leaving = setTimeout(() => void worker.terminate(), keptMs).unref();
  const one = { worker, release };
  waiting.push(one);
  worker.on('exit', leave).on('error', leave).unref();
}
