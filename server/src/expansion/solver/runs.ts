import type { PhasingProblem, Units } from '@iwaa/shared/expansion/phasing';
import type { RunOutcome, RunProgress } from '@iwaa/shared/expansion/phasing-run';
import type { Outcomes } from '@iwaa/shared/expansion/phasing-studies';

import { fairQueue } from './fair-queue.ts';
import { solve } from './solve.ts';
import { type Limits, startThread } from './start-thread.ts';

export type RunOptions = {
  /** Whose turn it is: accounts take turns, however many runs one of them asks for. */
  readonly account: string;
  readonly seconds: number;
  readonly seed: number;
  /** A gap at which to stop before the time is over: 0.05 for 5 %. */
  readonly goodEnough: number;
  readonly progressed: (progress: RunProgress) => void;
};

export type Run = {
  readonly progress: () => RunProgress;
  /** Ends the search and keeps the best plan so far. */
  readonly stop: () => void;
  /** Frees the threads at once; nothing is kept. */
  readonly cancel: () => void;
  readonly done: Promise<RunOutcome>;
};

export type Runs = {
  readonly start: (problem: PhasingProblem, options: RunOptions) => Run;
  /** What each plan is worth should each problem be the true one, in turn with the runs; nothing when its thread broke. */
  readonly weigh: (
    account: string,
    problems: readonly PhasingProblem[],
    plans: readonly Units[],
  ) => Promise<Outcomes | undefined>;
  /** Cancels all, for the end of the server. */
  readonly close: () => void;
};

/**
 * The door of the solver: plans are made in threads of their own, `slots` at a time (each takes two), and planners wait in turns. A thread that breaks costs
 * its run and nothing else.
 */
export function openRuns(slots: number, limits: Limits): Runs {
  const queue = fairQueue(slots);
  const open = new Set<{ readonly cancel: () => void }>();
  const start = (problem: PhasingProblem, options: RunOptions): Run => {
    let progress: RunProgress = { phase: 'waiting', ahead: 0, seconds: 0, bound: null, plan: null, gap: null };
    const tell = (next: RunProgress) => {
      progress = next;
      options.progressed(next);
    };
    let solving: ReturnType<typeof solve> | undefined;
    const ended = Promise.withResolvers<RunOutcome>();
    const place = queue.join(options.account, {
      moved: (ahead) => tell({ ...progress, ahead }),
      turn: (free) => {
        solving = solve(problem, options, limits, tell);
        void solving.done.then(ended.resolve).finally(free);
      },
    });
    const run: Run = {
      progress: () => progress,
      stop: () => (solving ? solving.stop() : run.cancel()),
      cancel: () => {
        place.leave();
        if (solving) solving.cancel();
        else ended.resolve({ kind: 'cancelled' });
      },
      done: ended.promise.finally(() => open.delete(run)),
    };
    open.add(run);
    return run;
  };
  const weigh: Runs['weigh'] = (account, problems, plans) =>
    new Promise((resolve) => {
      queue.join(account, {
        moved: () => undefined,
        turn: (free) => {
          const { thread, outcomes } = weighing(problems, plans, limits);
          open.add(thread);
          void outcomes.then(resolve).finally(() => {
            open.delete(thread);
            free();
          });
        },
      });
    });
  return {
    start,
    weigh,
    close: () => {
      for (const one of open) one.cancel();
    },
  };
}

function weighing(problems: readonly PhasingProblem[], plans: readonly Units[], limits: Limits) {
  let said: Outcomes | undefined;
  const thread = startThread({ work: 'weigh', problems, plans }, limits, (message) => {
    if (message.kind === 'weighed') said = message.outcomes;
  });
  return { thread: { cancel: thread.end }, outcomes: thread.ended.then(() => said) };
}
