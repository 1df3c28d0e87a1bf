import cluster, { type Worker } from 'node:cluster';
import { randomUUID } from 'node:crypto';

import { AggregatorRegistry } from 'prom-client';
import * as v from 'valibot';

import { metrics } from './metrics.ts';

// Its maker also begins to answer when another process of the same start asks for figures.
const all = new AggregatorRegistry();
AggregatorRegistry.setRegistries([metrics]);

const Question = v.strictObject({ metricsFor: v.string() });
const Answer = v.strictObject({ metricsFor: v.string(), text: v.string() });

/** The figures of all processes of this start added up, whichever of them is asked. */
export function readMetrics(): Promise<string> {
  if (!cluster.isWorker) return metrics.metrics();
  const metricsFor = randomUUID();
  return new Promise((resolve) => {
    const hear = (message: unknown) => {
      if (!v.is(Answer, message) || message.metricsFor !== metricsFor) return;
      process.off('message', hear);
      resolve(message.text);
    };
    process.on('message', hear);
    process.send?.({ metricsFor });
  });
}

/** Lets the first process answer for all when this one is asked. */
export function answerFor(worker: Worker): void {
  worker.on('message', (message: unknown) => {
    if (v.is(Question, message)) void tell(worker, message.metricsFor);
  });
}

/** When a process went away while it was asked, what the others said comes with the next reading. */
async function tell(worker: Worker, metricsFor: string): Promise<void> {
  const text = await all.clusterMetrics().catch(() => '');
  if (worker.isConnected()) worker.send({ metricsFor, text });
}
