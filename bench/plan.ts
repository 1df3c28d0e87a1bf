import { city, huge, type Size, small } from './generate/sizes.ts';

/** How much is measured. */
export type Plan = {
  /** From the least to the most, for the growth; the rows before it are measured on `main`. */
  readonly sizes: readonly [Size, ...Size[]];
  readonly main: Size;
  readonly grown: Size;
  readonly runs: number;
  readonly seconds: number;
  readonly users: number;
  readonly feeds: number;
  /** Acts that every open feed must hear of, in one run. */
  readonly acts: number;
  /** Holds after which PostgreSQL and the server know the way, and the first turns of a start are done. */
  readonly settling: number;
  /** Runs of a simulated plan. */
  readonly replications: number;
  /** Published instances of each kind that are solved. */
  readonly instances: number;
  /** How long a plan of the expansion is worked at, and its rival. */
  readonly planningSeconds: number;
};

export const fullPlan: Plan = {
  sizes: [small, city, huge],
  main: city,
  grown: huge,
  runs: 3,
  seconds: 5,
  users: 50,
  feeds: 1000,
  acts: 20,
  settling: 300,
  replications: 200,
  instances: Infinity,
  planningSeconds: 60,
};
