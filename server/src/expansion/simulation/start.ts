import { Worker } from 'node:worker_threads';

import type {
  Scenario,
  Simulated,
  SimulationEffort,
  SimulationProgress,
} from '@iwaa/shared/expansion/simulation/model';

import { worldOf } from './world.ts';

export type SimulationJob = { readonly scenarios: readonly Scenario[]; readonly effort: SimulationEffort };
/** What the worker says: how far it is, and at the end what came out. */
export type SimulationWord = { readonly progress: SimulationProgress } | { readonly simulated: Simulated };

export type SimulationOutcome =
  | { readonly state: 'done'; readonly simulated: Simulated }
  | { readonly state: 'cancelled' }
  | { readonly state: 'failed'; readonly why: 'crashed' | 'too-long' };
export type SimulationRun = { readonly outcome: Promise<SimulationOutcome>; readonly cancel: () => void };
type Options = {
  readonly tell?: (progress: SimulationProgress) => void;
  readonly mostSeconds?: number;
  readonly mostMegabytes?: number;
};

/**
 * Simulates in a thread of its own, so that the server goes on answering. Figures that no network can have are thrown at once (RangeError). Whatever
 * becomes of the thread, the outcome says it and the thread is gone: cancelled, crashed, out of memory or out of time costs this run only.
 */
export function startSimulation(job: SimulationJob, options: Options = {}): SimulationRun {
  const { tell, mostSeconds = 120, mostMegabytes = 256 } = options;
  for (const scenario of job.scenarios) worldOf(scenario);
  const { promise: outcome, resolve } = Promise.withResolvers<SimulationOutcome>();
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  });
  const end = (last: SimulationOutcome) => {
    clearTimeout(timer);
    worker.removeAllListeners('message');
    resolve(last);
    void worker.terminate();
  };
  const timer = setTimeout(() => end({ state: 'failed', why: 'too-long' }), mostSeconds * 1000);
  worker.on('message', (word: SimulationWord) => {
    if ('simulated' in word) end({ state: 'done', simulated: word.simulated });
    else tell?.(word.progress);
  });
  worker.once('error', () => end({ state: 'failed', why: 'crashed' }));
  worker.once('exit', () => end({ state: 'failed', why: 'crashed' }));
  return { outcome, cancel: () => end({ state: 'cancelled' }) };
}
