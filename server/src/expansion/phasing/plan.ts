import type { PhasedPlan, PhasingProblem } from '@iwaa/shared/expansion/phasing';
import type { Highs } from 'highs';

import { ascend, firstPrices } from './ascent.ts';
import { bounding, rootOf } from './bound.ts';
import { describeServed } from './describe.ts';
import { evaluation } from './evaluate.ts';
import { modelOf } from './model.ts';
import { searchOf, standingPlan } from './search.ts';

export type Quick = {
  readonly plan: PhasedPlan | undefined;
  readonly served: ReturnType<typeof describeServed>['served'];
  readonly bound: number;
};

/** A bound and a plan in this thread, by so many rounds and coolings and not by the clock: the same seed gives the same plan. */
export function planQuickly(highs: Highs, problem: PhasingProblem, seed: number, coolings: number): Quick {
  const model = modelOf(problem);
  const priced = ascend(model, bounding(model), rootOf(model), firstPrices(model), { rounds: 600, goOn: () => true });
  const exact = evaluation(highs, model);
  try {
    const search = searchOf(model, exact, priced.prices, seed, () => undefined);
    for (let round = 0; round < coolings; round++)
      search.cool(search.best()?.cells ?? standingPlan(model), 20_000, () => true);
    const best = search.best();
    const { plan, served = [] } = best ? describeServed(model, exact, best.cells, best.value) : {};
    return { plan, served, bound: priced.bound };
  } finally {
    exact.dispose();
  }
}
