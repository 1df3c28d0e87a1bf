import type { SitingAnswer } from '@iwaa/shared/expansion/siting';

import { openHighs } from '../solver/highs.ts';
import { centerSites } from './center.ts';
import { readGraph, readWarehouses } from './files.ts';
import { medianSites } from './median.ts';
import { sizedSites } from './sized.ts';

/** `gap` is a share of the objective, 0 when it is proved best; `seconds` is all of it, reading included. */
export type FileAnswer = {
  readonly objective: number;
  readonly bound: number;
  readonly gap: number;
  readonly seconds: number;
};

/** An instance as OR-Library writes it; `choose` in place of the number in a graph file. */
export async function solveFile(problem: string, text: string, choose?: number): Promise<FileAnswer> {
  const began = performance.now();
  const { objective, bound } = await answerTo(problem, text, choose);
  const gap = Math.max(0, objective - bound) / Math.max(1e-9, Math.abs(objective));
  return { objective, bound, gap, seconds: (performance.now() - began) / 1000 };
}

async function answerTo(problem: string, text: string, choose: number | undefined): Promise<SitingAnswer> {
  if (problem === 'p-median') return medianSites(readGraph(text, choose));
  if (problem === 'p-center') return centerSites(await openHighs(), readGraph(text, choose));
  if (problem === 'cflp') return sizedSites(await openHighs(), readWarehouses(text));
  throw new RangeError(`no problem ${problem}; there are p-median, p-center and cflp`);
}
