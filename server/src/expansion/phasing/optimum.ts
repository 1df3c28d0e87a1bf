import type { PhasingProblem, Units } from '@iwaa/shared/expansion/phasing';
import type { Highs } from 'highs';

import { get, range } from '../solver/numbers.ts';
import { serve } from './full-program.ts';
import { type Program, structureOf } from './program.ts';

/** What HiGHS alone makes of the whole model: `value` is infinite when it found no plan in its time. */
export type Alone = { readonly value: number; readonly bound: number; readonly units: Units };

/** The model of `planning.md` §4.1 as written, without the recipe: right for small problems, and the rival for large ones. Money must not weigh in the goals. */
export function solveAlone(highs: Highs, problem: PhasingProblem, seconds: number): Alone {
  const program = structureOf(problem);
  serve(problem, program);
  using model = program.draft.model(highs);
  model.options.set({ time_limit: seconds, mip_rel_gap: 0, mip_abs_gap: 1e-6 });
  model.run();
  const value = model.getObjectiveValue();
  return {
    value,
    bound: Number(model.info.get('mip_dual_bound')),
    units: Number.isFinite(value) ? unitsIn(problem, program, model.getSolution().colValue) : [],
  };
}

/** The sizes that a solution chose. */
export function unitsIn({ sites, load, groups, sizes }: PhasingProblem, program: Program, values: Float64Array): Units {
  const sizeAt = (site: number, year: number, group: number) =>
    1 + sizes.findIndex((_, size) => get(values, program.size(site, year, group, size + 1)) > 0.5);
  return sites.map((_, site) =>
    range(load.length).map((year) => groups.map((_group, group) => sizeAt(site, year, group))),
  );
}
