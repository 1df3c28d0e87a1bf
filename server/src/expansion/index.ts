/**
 * Expansion: where to open centers, when, how large and for whom, within the grants and at what risk. Scenarios that planners keep, runs that make
 * plans of them in threads of their own, simulations that check them; public data with its sources.
 * Tables: scenario, planning_run. Announces `network` when a site becomes a planned center.
 */
export { firstScenario } from './queries/first-scenario.ts';
export { waitingRuns } from './queries/waiting-runs.ts';
export { openRunner } from './runs/runner.ts';
