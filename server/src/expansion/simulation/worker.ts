/** The thread of one simulation: started by start.ts with its job, says how far it is ten times a second at most. */
import { parentPort, workerData } from 'node:worker_threads';

import { simulate } from './simulate.ts';
import type { SimulationJob, SimulationWord } from './start.ts';

const { scenarios, effort }: SimulationJob = workerData;
const say = (word: SimulationWord) => parentPort?.postMessage(word);

let saidAt = -Infinity;
const simulated = simulate(scenarios, effort, (progress) => {
  const now = performance.now();
  if (now - saidAt < 100) return;
  saidAt = now;
  say({ progress });
});
say({ simulated });
