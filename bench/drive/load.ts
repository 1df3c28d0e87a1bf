import { setTimeout as pause } from 'node:timers/promises';

import type { Answer } from './ask.ts';
import { percentile, spreadOf, type Spread } from './figures.ts';

export type Load = {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Answers other than 200, by status. */
  readonly others: Readonly<Record<string, number>>;
};

type Asking = {
  readonly users: number;
  readonly seconds: number;
  readonly ask: (user: number) => Promise<Answer>;
  /** Milliseconds that a user reads an answer before they ask again, more or less; none without it. */
  readonly readsFor?: number;
};

/** Milliseconds: quicker than anybody reads a board, forty places or what became of beds. */
export const readsForASecond = 1000;

/** So many users who each ask again as soon as they have read what they were answered, for so long. Latencies in milliseconds, of every answer. */
export async function load({ users, seconds, ask, readsFor = 0 }: Asking): Promise<Load> {
  const waits: number[] = [];
  const others: Record<string, number> = {};
  const began = performance.now();
  const ends = began + seconds * 1000;
  const use = async (user: number) => {
    while (performance.now() < ends) {
      // Each in their own time: all at once again and again is nobody's day.
      if (readsFor > 0) await pause(readsFor * (0.5 + Math.random()));
      await timed(() => ask(user), waits, others);
    }
  };
  await Promise.all(Array.from({ length: users }, (_, user) => use(user)));
  return summed(waits, others, performance.now() - began);
}

/** One asker alone, so many times. */
export async function alone(tries: number, ask: () => Promise<Answer>): Promise<Load> {
  const waits: number[] = [];
  const others: Record<string, number> = {};
  const began = performance.now();
  for (let turn = 0; turn < tries; turn++) await timed(ask, waits, others);
  return summed(waits, others, performance.now() - began);
}

async function timed(ask: () => Promise<Answer>, waits: number[], others: Record<string, number>): Promise<void> {
  const asked = performance.now();
  const { status } = await ask();
  waits.push(performance.now() - asked);
  if (status !== 200) others[status] = (others[status] ?? 0) + 1;
}

function summed(waits: readonly number[], others: Readonly<Record<string, number>>, ms: number): Load {
  const lost = Object.values(others).reduce((sum, count) => sum + count, 0);
  return {
    perSecond: ((waits.length - lost) * 1000) / ms,
    p50: percentile(waits, 0.5),
    p95: percentile(waits, 0.95),
    p99: percentile(waits, 0.99),
    others,
  };
}

export const spreadOfLoads = (loads: readonly Load[], figure: 'perSecond' | 'p50' | 'p95' | 'p99'): Spread =>
  spreadOf(loads.map((one) => one[figure]));

/** What the answers were beside 200, for the words of a result; empty when there was nothing else. */
export function othersIn(loads: readonly Load[]): string {
  const all: Record<string, number> = {};
  for (const { others } of loads)
    for (const [status, count] of Object.entries(others)) all[status] = (all[status] ?? 0) + count;
  const told = Object.entries(all).map(([status, count]) => `${count} × ${status}`);
  return told.length === 0 ? '' : ` (refused: ${told.join(', ')})`;
}
