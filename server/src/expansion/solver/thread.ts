/** The entry of a worker thread: one task, then it ends. */
import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';

import { keepCompiled } from '../../platform/compiled.ts';
import type { Message, Task } from './messages.ts';

/** On Linux this is of the thread alone: people at the board come before a plan. */
const politely = 5;

// A planner waits for its first plan.
keepCompiled();
const { findPlans, proveBound, weighPlans } = await import('../phasing/tasks.ts');

const taskOf = (data: unknown): Task => data as Task;

const tell = (message: Message) => parentPort?.postMessage(message);
const task = taskOf(workerData);
if (process.platform === 'linux') setPriority(0, politely);
if (task.work === 'weigh') await weighPlans(task, tell);
else if (task.work === 'plans') await findPlans(task, tell);
else proveBound(task, tell);
