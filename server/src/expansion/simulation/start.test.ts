import type { SimulationEffort, SimulationProgress } from '@iwaa/shared/expansion/simulation/model';
import { expect, test } from 'vitest';

import { aScenario } from '../../../test/simulated.ts';
import { simulate } from './simulate.ts';
import { startSimulation } from './start.ts';

const scenarios = [aScenario()];
const short: SimulationEffort = { seed: 5, leastRuns: 20, mostRuns: 20, halfWidth: 0 };
const endless: SimulationEffort = { ...short, mostRuns: 1_000_000 };

test('a thread says how far it is and answers what the same seed answers here', async () => {
  const told: SimulationProgress[] = [];
  const { outcome } = startSimulation({ scenarios, effort: short }, { tell: (progress) => told.push(progress) });
  expect(await outcome).toEqual({ state: 'done', simulated: simulate(scenarios, short) });
  expect(told[0]).toMatchObject({ runs: 1, mostRuns: 20 });
});

test('cancelled, it ends at once and says nothing more', async () => {
  const told: SimulationProgress[] = [];
  const begun = Promise.withResolvers<void>();
  const run = startSimulation(
    { scenarios, effort: endless },
    {
      tell: (progress) => {
        told.push(progress);
        begun.resolve();
      },
    },
  );
  await begun.promise;
  run.cancel();
  const heard = told.length;
  expect(await run.outcome).toEqual({ state: 'cancelled' });
  expect(told).toHaveLength(heard);
});

test('a thread that takes too long or runs out of memory costs its run and nothing else', async () => {
  const late = startSimulation({ scenarios, effort: endless }, { mostSeconds: 0.3 });
  expect(await late.outcome).toEqual({ state: 'failed', why: 'too-long' });
  const big = startSimulation({ scenarios, effort: endless }, { mostMegabytes: 8 });
  expect(await big.outcome).toEqual({ state: 'failed', why: 'crashed' });
});

test('figures that no network can have are thrown before any thread is started', () => {
  const broken = aScenario({ rule: { years: 0 } });
  expect(() => startSimulation({ scenarios: [broken], effort: short })).toThrow('years must be from 1');
});
