import type { Viewer } from '@iwaa/shared/access/access';
import type { Units } from '@iwaa/shared/expansion/phasing';
import type { Comparison } from '@iwaa/shared/expansion/comparison';
import type { PlanView } from '@iwaa/shared/expansion/plan-view';
import type { ComparePlans } from '@iwaa/shared/expansion/planning';

import { inTransaction } from '../../platform/db/transaction.ts';
import { log } from '../../platform/log.ts';
import { traceOf } from '../../platform/trace.ts';
import type { Context } from '../../platform/trpc.ts';
import { comparisonOf, mayWeigh } from '../compare/comparison.ts';
import { planIn, posedIn } from '../runs/stored.ts';
import type { Posed } from '../scenario/problem.ts';
import { weigh } from '../solver/weigh.ts';
import { finishedPlan } from './finished-plan.ts';
import { viewOf } from './plan.ts';

type Read = { readonly view: PlanView; readonly posed: Posed; readonly units: Units };
type Asked = { readonly ctx: Pick<Context, 'db'> & { readonly viewer: Viewer }; readonly input: ComparePlans };

const limits = {
  seconds: 15,
  megabytes: 512,
  faulted: (error: unknown) => log.error(traceOf(error), 'a comparison broke'),
};

/** Finished plans side by side. Plans are weighed outside the transaction: it takes a second of another core. */
export async function comparePlans({ ctx, input }: Asked): Promise<Comparison> {
  const read = await inTransaction(ctx.db, ctx.viewer, async (tx) => {
    const plans: Read[] = [];
    for (const runId of input.runIds) {
      const finished = await finishedPlan(tx, runId);
      plans.push({
        view: await viewOf(tx, finished),
        posed: posedIn(finished.posed),
        units: planIn(finished.outcome).plan.units,
      });
    }
    return plans;
  });
  const [views, posed] = [read.map(({ view }) => view), read.map((one) => one.posed)];
  const outcomes = mayWeigh(views, posed) ? await weighed(read) : undefined;
  return comparisonOf(views, posed, outcomes);
}

const weighed = (read: readonly Read[]) =>
  weigh(
    read.map(({ posed }) => posed.problem),
    read.map(({ units }) => units),
    limits,
  );
