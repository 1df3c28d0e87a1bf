/** The entry of a worker thread: a task, then the next one that it is given. */
import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';

import { keepCompiled } from '../../platform/compiled.ts';
import type { Done, Message, Task } from './messages.ts';

/** On Linux this is of the thread alone: people at the board come before a plan. */
const politely = 5;

// A planner waits for their first plan.
keepCompiled();
const { findPlans, proveBound, weighPlans } = await import('../phasing/tasks.ts');

const tell = (message: Message | Done) => parentPort?.postMessage(message);

async function work(task: Task): Promise<void> {
  if (task.work === 'weigh') await weighPlans(task, tell);
  else if (task.work === 'plans') await findPlans(task, tell);
  else proveBound(task, tell);
  tell({ kind: 'done' });
}

if (process.platform === 'linux') setPriority(0, politely);
// What it throws ends the thread, and is heard outside.
parentPort?.on('message', (task: Task) => void work(task));
