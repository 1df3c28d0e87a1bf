import { setTimeout as pause } from 'node:timers/promises';

import type { Viewer } from '@iwaa/shared/access/access';
import type { RunState, WatchRun } from '@iwaa/shared/expansion/planning';
import type { RunView } from '@iwaa/shared/expansion/runs';
import { tracked, type TrackedEnvelope } from '@trpc/server';
import type { InferOutput } from 'valibot';

import { stillSignedIn } from '../../access/index.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import type { Context } from '../../platform/trpc.ts';
import { readRun } from '../queries/run.ts';

type Watching = {
  readonly ctx: Pick<Context, 'db'> & { readonly viewer: Viewer };
  readonly input: InferOutput<typeof WatchRun>;
  readonly signal: AbortSignal | undefined;
};

const lookEvery = 300;
/** So many looks between two questions whether the session still lives: an account that is closed hears nothing after two seconds. */
const looksBetween = 4;
const isOver = (state: RunState) => state !== 'waiting' && state !== 'running';

/**
 * A run told as it goes, from whichever process works on it, until it is over. A reader who comes back is told how it stands now: frames are states,
 * not steps, and none is needed to understand the next.
 */
export async function watchRun(watching: Watching): Promise<AsyncGenerator<TrackedEnvelope<RunView>, void>> {
  // Before the stream begins: one that is not there is refused like anything else.
  return framesOf(watching, await look(watching));
}

async function* framesOf(watching: Watching, first: RunView): AsyncGenerator<TrackedEnvelope<RunView>, void> {
  const { ctx, signal } = watching;
  const { sessionId } = ctx.viewer;
  let [view, said] = [first, ''];
  for (let turn = 1; !signal?.aborted; turn++) {
    const words = JSON.stringify(view);
    if (words !== said) yield tracked(String(turn), view);
    said = words;
    if (isOver(view.state)) return;
    await pause(lookEvery, undefined, { signal }).catch(() => undefined);
    if (turn % looksBetween === 0 && !(await stillSignedIn(ctx.db, [sessionId])).has(sessionId)) return;
    view = await look(watching);
  }
}

const look = ({ ctx, input }: Watching): Promise<RunView> =>
  inTransaction(ctx.db, ctx.viewer, (tx) => readRun(tx, input.runId));
