import { MessageChannel } from 'node:worker_threads';

import type { PhasedPlan, PhasingProblem } from '@iwaa/shared/expansion/phasing';
import { type Gap, gapOf, type Planned, type RunOutcome, type RunProgress } from '@iwaa/shared/expansion/phasing-run';

import type { Message, PlanTask } from './messages.ts';
import { signals } from './signals.ts';
import { type Limits, startThread, type Thread } from './start-thread.ts';

type Asked = { readonly seconds: number; readonly seed: number; readonly goodEnough: number };

export type Solving = { readonly stop: () => void; readonly cancel: () => void; readonly done: Promise<RunOutcome> };

/** Relative difference at which two solvers say the same. */
const sameValue = 1e-6;
/** After its time a search has the last plan checked, or HiGHS say in three answers why none is possible; a thread that is not done by then is ended. */
const secondsToEnd = 60;

/** One run: a thread that proves, a thread that looks for plans, and what they say put together. */
export function solve(
  problem: PhasingProblem,
  { seconds, seed, goodEnough }: Asked,
  limits: Limits,
  tell: (progress: RunProgress) => void,
): Solving {
  const began = Date.now();
  const allowed = Math.min(seconds, limits.seconds);
  const shared = signals();
  const said: Said = { plan: null, served: null, bound: null, conflict: null, checked: false, phase: 'bounding' };
  let [isCancelled, isLate] = [false, false];
  const passed = () => (Date.now() - began) / 1000;
  const show = () => tell({ phase: said.phase, seconds: passed(), bound: said.bound, plan: said.plan, gap: gap() });
  const gap = () => (said.plan && said.bound !== null ? gapOf(problem, said.plan.value, said.bound) : null);
  const channel = new MessageChannel();
  const ways = [
    ['bound', channel.port1],
    ['plans', channel.port2],
  ] as const;
  const threads = ways.map(([work, prices]) => {
    const until = began + allowed * 1000;
    const task: PlanTask = { work, problem, seed, goodEnough, until, signals: shared.buffer, prices };
    return startThread(task, limits, (message) => {
      hear(said, message);
      if (message.kind === 'infeasible') shared.stop();
      show();
    });
  });
  // One thread without the other goes nowhere: what it has is kept.
  for (const thread of threads) void thread.ended.then((isWell) => isWell || shared.stop());
  const late = setTimeout(
    () => {
      isLate = true;
      end(threads);
    },
    (allowed + secondsToEnd) * 1000,
  );
  const finish = async (): Promise<RunOutcome> => {
    const wells = await Promise.all(threads.map((thread) => thread.ended));
    clearTimeout(late);
    if (isCancelled) return { kind: 'cancelled' };
    if (said.conflict) return { kind: 'infeasible', conflict: said.conflict };
    const planned = plannedOf(said, gap());
    if (planned) return { ...planned, seconds: passed(), seed };
    return { kind: 'failed', reason: isLate ? 'too long' : wells.includes(false) ? 'crashed' : 'nothing found' };
  };
  show();
  return {
    stop: shared.stop,
    cancel: () => {
      isCancelled = true;
      end(threads);
    },
    done: finish(),
  };
}

type Said = {
  plan: PhasedPlan | null;
  /** Of the last plan, once the search for better ones is over. */
  served: Planned['served'] | null;
  bound: number | null;
  conflict: Extract<Message, { kind: 'infeasible' }>['conflict'] | null;
  checked: boolean;
  phase: RunProgress['phase'];
};

/** What the threads found together; nothing while a part of it is missing. */
function plannedOf(
  { plan, served, bound, checked }: Said,
  gap: Gap | null,
): Omit<Planned, 'seconds' | 'seed'> | undefined {
  if (!plan || !served || bound === null || !gap) return undefined;
  return { kind: 'planned', plan, served, bound, gap, checked };
}

function hear(said: Said, message: Message): void {
  if (message.kind === 'bound') {
    // A plan proved best may be a rounding below its bound.
    said.bound = message.bound;
    if (said.phase === 'bounding') said.phase = 'searching';
  } else if (message.kind === 'plan') said.plan = message.plan;
  else if (message.kind === 'checking') {
    said.phase = 'checking';
    said.plan = message.plan;
    said.served = message.served;
  } else if (message.kind === 'infeasible') said.conflict = message.conflict;
  else if (message.kind === 'checked') said.checked = isSame(message.value, said.plan?.value);
}

const isSame = (value: number | null, of: number | undefined) =>
  value !== null && of !== undefined && Math.abs(value - of) <= sameValue * Math.max(1, Math.abs(of));

const end = (threads: readonly Thread[]) => {
  for (const thread of threads) thread.end();
};
