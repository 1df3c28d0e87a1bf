import type { RunTold, StudyOutcome } from '@iwaa/shared/expansion/runs';
import { figuresOf } from '@iwaa/shared/expansion/figures';
import {
  type EquityPoint,
  equityPoint,
  type Leaning,
  leanedFurther,
  leaningTo,
} from '@iwaa/shared/expansion/phasing-studies';
import type { Planned, RunOutcome, RunProgress } from '@iwaa/shared/expansion/phasing-run';

import { startSimulation } from '../simulation/start.ts';
import { simulationOf } from '../scenario/homes.ts';
import { planningPlaces } from '../scenario/places.ts';
import { solve } from '../solver/solve.ts';
import type { Limits } from '../solver/start-thread.ts';
import type { Taken } from './queue.ts';
import { posedIn, simulationIn, solveIn } from './stored.ts';

/** How a run ended; `undefined` when it was cancelled. */
export type Ended = Planned | Exclude<StudyOutcome, { kind: 'plan' }> | undefined;

/** A run at work in threads of its own. */
export type Working = {
  readonly told: () => RunTold | null;
  /** Ends the search and keeps the best so far. */
  readonly stop: () => void;
  /** Frees the threads at once; nothing is kept. */
  readonly cancel: () => void;
  readonly done: Promise<Ended>;
};

export function startWork(run: Taken, limits: Limits): Working {
  if (run.kind === 'simulation') return simulating(run, limits);
  return run.kind === 'equity' ? tracing(run, limits) : planning(run, limits);
}

function planning({ input, posed }: Taken, limits: Limits): Working {
  const { seconds, seed, goodEnough } = solveIn(input);
  let progress: RunProgress | undefined;
  const work = solve(posedIn(posed).problem, { seconds, seed, goodEnough }, limits, (next) => (progress = next));
  return { ...work, told: () => (progress ? toldOf(progress) : null), done: work.done.then(endedOf) };
}

const toldOf = ({ phase, seconds, bound, plan, gap }: RunProgress): RunTold => ({
  kind: 'plan',
  phase,
  seconds,
  bound,
  value: plan?.value ?? null,
  gap,
  figures: plan && gap ? figuresOf(plan, gap) : null,
});

function endedOf(outcome: RunOutcome): Ended {
  return outcome.kind === 'cancelled' ? undefined : outcome;
}

/** Plans of the curve; the first is that of the scenario as it is. */
const plansOfCurve = 8;

/** The efficiency-equity curve: plan after plan leans further to the regions that the one before left without a place. They share the time. */
function tracing({ input, posed }: Taken, limits: Limits): Working {
  const { seconds, seed, goodEnough } = solveIn(input);
  const { problem } = posedIn(posed);
  const began = Date.now();
  const points: EquityPoint[] = [];
  const each = { seconds: Math.max(1, seconds / plansOfCurve), seed, goodEnough };
  let isStopped = false;
  let isCancelled = false;
  let now: ReturnType<typeof solve> | undefined;
  const trace = async (): Promise<Ended> => {
    for (let leaning: Leaning = {}; points.length < plansOfCurve && !isStopped;) {
      now = solve(leaningTo(problem, leaning), each, limits, () => undefined);
      const outcome = await now.done;
      if (isCancelled) return undefined;
      if (outcome.kind !== 'planned') return points.length > 0 ? { kind: 'equity', points } : endedOf(outcome);
      points.push(equityPoint(outcome.plan));
      leaning = leanedFurther(leaning, problem, outcome.served);
    }
    return { kind: 'equity', points };
  };
  return {
    told: () => ({
      kind: 'equity',
      done: points.length,
      of: plansOfCurve,
      seconds: (Date.now() - began) / 1000,
    }),
    stop: () => {
      isStopped = true;
      now?.stop();
    },
    cancel: () => {
      isCancelled = true;
      now?.cancel();
    },
    done: trace(),
  };
}

function simulating({ input, content, posed }: Taken, limits: Limits): Working {
  const { asked, plan } = simulationIn(input);
  let told: RunTold | null = null;
  const job = simulationOf(content, posedIn(posed), plan, asked, planningPlaces());
  const run = startSimulation(job, {
    tell: (progress) => (told = { kind: 'simulation', ...progress }),
    mostSeconds: limits.seconds,
    mostMegabytes: limits.megabytes,
  });
  const ended = async (): Promise<Ended> => {
    const outcome = await run.outcome;
    if (outcome.state === 'done') return { kind: 'simulation', input: asked, simulated: outcome.simulated };
    if (outcome.state === 'cancelled') return undefined;
    return { kind: 'failed', reason: outcome.why === 'crashed' ? 'crashed' : 'too long' };
  };
  // A simulation has no best so far: what is stopped is given up.
  return { told: () => told, stop: run.cancel, cancel: run.cancel, done: ended() };
}
