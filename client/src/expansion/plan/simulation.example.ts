/** A finished simulation and an equity study of the invented plan. For tests. */
import type { EquityPoint } from '@iwaa/shared/expansion/phasing-studies';
import type { PlanView } from '@iwaa/shared/expansion/plan-view';
import type { Figures, Interval, SimulationResult } from '@iwaa/shared/expansion/simulation/model';
import { examplePlan } from './plan.example.ts';

const within = (mean: number, halfWidth = 0.004): Interval => ({ mean, halfWidth });
const figures = (refused: number, waited: number): Figures => ({
  refused: within(refused),
  urgentRefused: within(refused / 2),
  waited: within(waited),
  waitDays: within(waited * 3, 0.1),
  journeyHours: within(1.5, 0.1),
});
const result = (refused: number, menRefused: number, waited: number): SimulationResult => ({
  runs: 40,
  events: 52_000,
  all: figures(refused, waited),
  columns: [
    { column: 'woman', figures: figures(refused, waited) },
    { column: 'man', figures: figures(menRefused, waited) },
  ],
  areas: [],
  homes: [
    { id: 'c1', residents: within(7.2, 0.2), occupancy: within(0.54) },
    { id: 'tanger', residents: within(9.1, 0.2), occupancy: within(0.61) },
  ],
  moved: within(0),
  lapsed: within(12, 1),
  blockedDays: within(0),
});

export const exampleSimulation: NonNullable<PlanView['simulation']> = {
  kind: 'simulation',
  input: {
    runId: examplePlan.runId,
    order: 'nearest',
    law: 'log-normal',
    reserve: 0,
    urgentShare: 0.3,
    mostDaysWaiting: 0,
    transfers: false,
    lapses: 0.1,
    seed: 1,
    mostRuns: 100,
  },
  simulated: {
    results: [result(0.184, 0.31, 0), result(0.121, 0.2, 0.02)],
    gains: [
      { refused: within(0), waited: within(0), waitDays: within(0), journeyHours: within(0) },
      { refused: within(-0.063, 0.006), waited: within(0.02), waitDays: within(0.06), journeyHours: within(0.2) },
    ],
    settled: true,
  },
};

export const exampleEquityCurve: readonly EquityPoint[] = [
  { worstRegion: 0.53, journey: 1.42, covered: 0.77, spent: 11_700 },
  { worstRegion: 0.38, journey: 1.5, covered: 0.76, spent: 11_900 },
  { worstRegion: 0.24, journey: 1.7, covered: 0.73, spent: 12_400 },
];
