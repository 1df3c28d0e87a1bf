import { expect, test } from 'vitest';

import { figuresIn, readFigures } from './figures.ts';
import { countSweep } from './metrics.ts';

const text = [
  '# HELP iwaa_calls_total Calls.',
  '# TYPE iwaa_calls_total counter',
  'iwaa_calls_total{path="placements.hold",outcome="bug"} 2',
  'iwaa_calls_total{path="access.me",outcome="bug"} 1',
  'iwaa_calls_total{path="access.me",outcome="ok"} 40',
  'iwaa_feed_lag_seconds 0.412',
].join('\n');

test('figures of a name are added up over the labels that were not asked for', () => {
  const figures = figuresIn(text);
  expect(figures('iwaa_calls_total', { outcome: 'bug' })).toBe(3);
  expect(figures('iwaa_calls_total', { outcome: 'bug', path: 'access.me' })).toBe(1);
  expect(figures('iwaa_feed_lag_seconds')).toBe(0.412);
});

test('what nobody has told is null, and not zero', () => {
  const figures = figuresIn(text);
  expect(figures('iwaa_jobs_waiting')).toBeNull();
  expect(figures('iwaa_calls_total', { outcome: 'taken' })).toBeNull();
});

test('a turn of the work leaves its moment and its rhythm', async () => {
  const before = Date.now() / 1000;
  countSweep('cover', 30_000, 'done');
  const figures = await readFigures();
  expect(figures('iwaa_sweep_every_seconds', { work: 'cover' })).toBe(30);
  expect(figures('iwaa_sweep_ended_seconds', { work: 'cover', outcome: 'done' })).toBeGreaterThanOrEqual(before);
  expect(figures('iwaa_sweep_ended_seconds', { work: 'cover', outcome: 'failed' })).toBeNull();
});
