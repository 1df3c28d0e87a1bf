import { receiveMessageOnPort } from 'node:worker_threads';

import type { PhasingProblem, Units } from '@iwaa/shared/expansion/phasing';
import type { Highs } from 'highs';

import { openHighs } from '../solver/highs.ts';
import type { Message, PlanTask, WeighTask } from '../solver/messages.ts';
import { get } from '../solver/numbers.ts';
import { signals, type Signals } from '../solver/signals.ts';
import { firstPrices } from './ascent.ts';
import { bounding } from './bound.ts';
import { branchAndBound } from './branch.ts';
import { breachesOf } from './check.ts';
import { anyUnits, conflictOf } from './conflict.ts';
import { cellsOfUnits, describePlan, describeServed } from './describe.ts';
import { type Evaluation, evaluation, worthOf } from './evaluate.ts';
import { checkedValue } from './full-program.ts';
import { type Model, modelOf } from './model.ts';
import { type Found, type Search, searchOf, standingPlan } from './search.ts';

type Tell = (message: Message) => void;

/** On a busy machine a short run may be over before its threads have begun: it goes on until it has something to tell, for so long. */
const grace = 10_000;

const mayGoOn = ({ until, goodEnough }: PlanTask, { value, bound, isStopped }: Signals) => {
  const hasBoth = () => Number.isFinite(value()) && Number.isFinite(bound());
  const isDone = () => hasBoth() && value() - bound() <= Math.max(1e-6, goodEnough * value());
  return () => !isStopped() && Date.now() < (hasBoth() ? until : until + grace) && !isDone();
};

/** Proves, better and better, that no plan can be below so many hours. */
export function proveBound(task: PlanTask, tell: Tell): void {
  const shared = signals(task.signals);
  const model = modelOf(task.problem);
  branchAndBound(model, bounding(model), {
    start: firstPrices(model),
    incumbent: shared.value,
    goOn: mayGoOn(task, shared),
    better: (bound) => {
      shared.offerBound(bound);
      tell({ kind: 'bound', bound });
    },
    priced: (prices) => task.prices.postMessage(prices),
  });
  task.prices.close();
}

/** Looks for plans until it is told to stop, then has the last one checked. It begins at once, and takes in the prices of the other thread as they come. */
export async function findPlans(task: PlanTask, tell: Tell): Promise<void> {
  const shared = signals(task.signals);
  const model = modelOf(task.problem);
  const mayGo = mayGoOn(task, shared);
  const highs = await openHighs();
  const exact = evaluation(highs, model);
  try {
    const teller = planTeller(model, exact, tell);
    const search = searchOf(model, exact, firstPrices(model), task.seed, (found) => {
      shared.offerValue(found.value);
      teller.found(found);
    });
    const goOn = () => {
      teller.tellWhenDue();
      const heard = receiveMessageOnPort(task.prices);
      if (heard) search.learn(pricesOf(heard.message));
      return mayGo();
    };
    explore(model, search, goOn, () => firstPlan(highs, model, tell));
    const best = search.best();
    if (!best) return;
    const { plan, served } = describeServed(model, exact, best.cells, best.value);
    tell({ kind: 'checking', plan, served });
    const { units } = plan;
    const value = breachesOf(task.problem, units).length > 0 ? undefined : checkedValue(highs, task.problem, units);
    tell({ kind: 'checked', value: value ?? null });
  } finally {
    exact.dispose();
    task.prices.close();
  }
}

const pricesOf = (message: unknown) => message as Float64Array;

/** Each plan under each problem: hours, or null where it breaks a rule there, above all where it could not be paid. */
export async function weighPlans({ problems, plans }: WeighTask, tell: Tell): Promise<void> {
  const highs = await openHighs();
  const byProblem = problems.map((problem) => worthsIn(highs, problem, plans));
  const outcomes = plans.map((_, plan) => byProblem.map((worths) => get(worths, plan)));
  tell({ kind: 'weighed', outcomes });
}

function worthsIn(highs: Highs, problem: PhasingProblem, plans: readonly Units[]): (number | null)[] {
  const model = modelOf(problem);
  const exact = evaluation(highs, model);
  try {
    return plans.map((units) =>
      breachesOf(problem, units).length > 0 ? null : worthOf(model, exact, cellsOfUnits(model, units)),
    );
  } finally {
    exact.dispose();
  }
}

/** Short coolings first, so that a plan is there soon, then longer ones; every fourth begins anew. Stops by itself where no plan is possible. */
function explore(model: Model, search: Search, goOn: () => boolean, anyPlan: () => Int32Array | undefined): void {
  const standing = standingPlan(model);
  let start: Int32Array | undefined = standing;
  for (let round = 0; goOn(); round++) {
    const from = round % 4 === 3 ? standing : (search.best()?.cells ?? start ?? standing);
    search.cool(from, Math.min(1_000_000, 20_000 * 1.5 ** round), goOn);
    if (search.best() || round > 0) continue;
    start = anyPlan();
    if (!start) return;
  }
}

/** Where the search has found nothing to stand on: HiGHS finds a plan, or says why there is none. */
function firstPlan(highs: Highs, model: Model, tell: Tell): Int32Array | undefined {
  const units = anyUnits(highs, model.problem);
  if (units) return cellsOfUnits(model, units);
  const conflict = conflictOf(highs, model.problem);
  if (!conflict) return standingPlan(model);
  tell({ kind: 'infeasible', conflict });
  return undefined;
}

/** Tells of better plans, not more often than a person can follow; the last of several is told when it is time. */
function planTeller(model: Model, exact: Evaluation, tell: Tell) {
  let untold: Found | undefined;
  let last = -Infinity;
  return {
    found: (plan: Found) => {
      untold = plan;
    },
    tellWhenDue: () => {
      if (!untold || Date.now() - last <= 200) return;
      tell({ kind: 'plan', plan: describePlan(model, exact, untold.cells, untold.value) });
      untold = undefined;
      last = Date.now();
    },
  };
}
