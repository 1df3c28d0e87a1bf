import type { RunState } from '@iwaa/shared/expansion/planning';
import type { RunView } from '@iwaa/shared/expansion/runs';
import { TRPCClientError } from '@trpc/client';
import { createRoot } from 'solid-js';
import { afterEach, expect, test, vi } from 'vitest';
import { type RunListener, watchRun } from './watch-run.ts';

const cleanUp: (() => void)[] = [];
afterEach(() => cleanUp.splice(0).forEach((end) => end()));

const frame = (state: RunState, value: number | null = null): RunView => ({
  runId: 'r',
  scenarioId: 's',
  kind: 'plan',
  state,
  ahead: 0,
  outcome: null,
  told: { kind: 'plan', phase: 'searching', seconds: value ?? 0, bound: 700, value, gap: null, figures: null },
});

/** A feed whose other end is at hand, each time it is opened. */
function follow() {
  const opened: { listener: RunListener; close: () => void }[] = [];
  const watch = createRoot((end) => {
    cleanUp.push(end);
    const open = (_: string, listener: RunListener) => {
      const close = vi.fn();
      opened.push({ listener, close });
      return close;
    };
    return watchRun(open, 'r', () => Promise.resolve());
  });
  const at = async (time: number) => vi.waitFor(() => opened[time] ?? Promise.reject(new Error('not opened')));
  return { watch, at, times: () => opened.length };
}

test('frames are shown as they come, and what was seen is kept to be drawn', async () => {
  const { watch, at } = follow();
  const { listener } = await at(0);
  listener.frame(frame('running', 812));
  listener.frame(frame('running', 790));
  expect(watch.frame()?.state).toBe('running');
  expect(watch.seen().map(({ value }) => value)).toEqual([812, 790]);
});

test('a line that is lost is taken up again, and says meanwhile that what is shown may be old', async () => {
  const { watch, at } = follow();
  const { listener } = await at(0);
  listener.link(false);
  expect(watch.isLive()).toBe(true);
  listener.frame(frame('running', 812));
  listener.end(new Error('cut'));
  expect(watch.isLive()).toBe(false);
  expect(watch.frame()?.state).toBe('running');
  (await at(1)).listener.frame(frame('done', 790));
  expect(watch.isLive()).toBe(true);
});

test('a run that is over is left, and not asked for again', async () => {
  const { at, times } = follow();
  const { listener, close } = await at(0);
  listener.frame(frame('done', 790));
  listener.end();
  expect(close).toHaveBeenCalled();
  await Promise.resolve();
  expect(times()).toBe(1);
});

test('a run that may not be seen says why, and is not asked for again', async () => {
  const { watch, at, times } = follow();
  const data = { refusal: { code: 'not-found', details: {} }, httpStatus: 404 };
  const { listener } = await at(0);
  listener.end(new TRPCClientError('no', { result: { error: { code: -32000, message: 'no', data } } }));
  expect(watch.failure()).toEqual({ kind: 'refused', refusal: { code: 'not-found', details: {} } });
  await Promise.resolve();
  expect(times()).toBe(1);
});
