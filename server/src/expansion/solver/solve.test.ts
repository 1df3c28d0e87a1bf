import type { PhasingProblem } from '@iwaa/shared/expansion/phasing';
import type { RunProgress } from '@iwaa/shared/expansion/phasing-run';
import { describe, expect, test } from 'vitest';

import { smallProblem } from '../../../test/phasing.ts';
import { nationalProblem } from '../phasing/national.ts';
import { solve } from './solve.ts';
import { startThread } from './start-thread.ts';

const faults: unknown[] = [];
const limits = { seconds: 120, megabytes: 512, faulted: (error: unknown) => faults.push(error) };
const asked = { seconds: 60, seed: 1, goodEnough: 0 };
const start = (problem: PhasingProblem, more: Partial<typeof asked> = {}) =>
  solve(problem, { ...asked, ...more }, limits, () => undefined);

/** Numbers where lists are wanted: the threads cannot work on it. */
const broken = { ...smallProblem(1), load: [[[Number.NaN]]] } as unknown as PhasingProblem;

/** Resolves when the run has come so far. */
function until(problem: PhasingProblem, isSo: (progress: RunProgress) => boolean) {
  const reached = Promise.withResolvers<RunProgress>();
  const run = solve(problem, asked, limits, (progress) => isSo(progress) && reached.resolve(progress));
  return { run, reached: reached.promise };
}

describe('a run', { timeout: 120_000 }, () => {
  test('ends by itself when the plan is proved to be within 2 % of the best possible, checked by HiGHS', async () => {
    const outcome = await start(smallProblem(2, { sites: 2, years: 2 }), { goodEnough: 0.02 }).done;
    expect(outcome).toMatchObject({ kind: 'planned', checked: true, seed: 1 });
    if (outcome.kind !== 'planned') return;
    expect(outcome.gap.share).toBeLessThanOrEqual(0.02);
    expect(outcome.gap.hours).toBeCloseTo(outcome.plan.value - outcome.bound, 6);
  });

  test('tells of bound, plan and gap while it works, and keeps the best plan when stopped', async () => {
    const { run, reached } = until(nationalProblem(), ({ gap }) => gap !== null);
    const seen = await reached;
    expect(seen.bound).toBeLessThan(seen.plan!.value);
    run.stop();
    const outcome = await run.done;
    expect(outcome).toMatchObject({ kind: 'planned', checked: true });
    if (outcome.kind === 'planned') expect(outcome.plan.value).toBeLessThanOrEqual(seen.plan!.value);
  });

  test('cancelled, it ends at once and keeps nothing', async () => {
    const { run, reached } = until(nationalProblem(), ({ bound }) => bound !== null);
    await reached;
    run.cancel();
    expect(await run.done).toEqual({ kind: 'cancelled' });
  });

  test('that breaks its threads is lost alone: the server lives and the next run is planned', async () => {
    faults.length = 0;
    expect(await start(broken).done).toEqual({ kind: 'failed', reason: 'crashed' });
    expect(faults).toContainEqual(expect.any(RangeError));
    const next = await start(smallProblem(2, { sites: 2, years: 2 }), { goodEnough: 0.2 }).done;
    expect(next.kind).toBe('planned');
  });

  test('that needs more memory than it may is lost alone', async () => {
    const narrow = solve(nationalProblem(), asked, { ...limits, megabytes: 4 }, () => undefined);
    expect(await narrow.done).toEqual({ kind: 'failed', reason: 'crashed' });
  });

  test('that cannot be says which demands stand in the way, and what would help', async () => {
    const outcome = await start(smallProblem(1, { money: 0.1 })).done;
    expect(outcome).toMatchObject({ kind: 'infeasible' });
    if (outcome.kind === 'infeasible') expect(outcome.conflict.relaxation.length).toBeGreaterThan(0);
  });
});

test('a task finds the thread of the last of its kind, but for those that were ended early', async () => {
  const task = { work: 'weigh', problems: [smallProblem(1)], plans: [] } as const;
  const begin = () => startThread(task, { ...limits, megabytes: 256 }, () => undefined);
  const first = begin();
  expect(await first.ended).toBe(true);
  // Its task is over: the thread is no longer its own to end.
  first.end();
  const second = begin();
  expect(second.id).toBe(first.id);
  second.end();
  expect(await second.ended).toBe(false);
  const third = begin();
  expect(third.id).not.toBe(first.id);
  expect(await third.ended).toBe(true);
});
