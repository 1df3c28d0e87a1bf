import type { Work } from '@iwaa/shared/health/health';
import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';

/** What this process tells of itself to whoever watches it: counts and ages only, never who or where. */
export const metrics = new Registry();
collectDefaultMetrics({ register: metrics });

const registers = [metrics];

const calls = new Counter({
  name: 'iwaa_calls_total',
  help: 'Calls of procedures, by path and by how they ended: ok, invalid, bug, or the code of the refusal.',
  labelNames: ['path', 'outcome'],
  registers,
});

/** `taken` on placements.hold is two people who wanted one bed. */
export function countCall(path: string, outcome: string): void {
  calls.inc({ path, outcome });
}

const sweeps = new Counter({
  name: 'iwaa_sweeps_total',
  help: 'Turns of the work that goes on by itself, by name and by how they ended.',
  labelNames: ['work', 'outcome'],
  registers,
});

const sweepEnds = new Gauge({
  name: 'iwaa_sweep_ended_seconds',
  help: 'When the last such turn ended, in seconds since 1970.',
  labelNames: ['work', 'outcome'],
  aggregator: 'max',
  registers,
});
const sweepRhythm = new Gauge({
  name: 'iwaa_sweep_every_seconds',
  help: 'The pause after each turn of the work.',
  labelNames: ['work'],
  aggregator: 'max',
  registers,
});

export function countSweep(work: Work, everyMs: number, outcome: 'done' | 'failed'): void {
  sweeps.inc({ work, outcome });
  sweepEnds.set({ work, outcome }, Date.now() / 1000);
  sweepRhythm.set({ work }, everyMs / 1000);
}

export const openStreams = new Gauge({ name: 'iwaa_open_streams', help: 'Live feeds that are open now.', registers });

type Gauged = {
  readonly name: string;
  readonly help: string;
  /** What several processes together tell. */
  readonly aggregator: 'sum' | 'max';
  readonly read: () => number;
};

/** Reads a figure when it is asked for. */
export function gauge({ read, ...told }: Gauged): void {
  metrics.removeSingleMetric(told.name);
  metrics.registerMetric(
    new Gauge({
      ...told,
      registers: [],
      collect() {
        this.set(read());
      },
    }),
  );
}
