import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

import * as v from 'valibot';

import { woman } from '../given.ts';
import { p95 } from '../race.ts';
import { memoryOf } from '../server.ts';
import { scaled } from './scale.ts';
import type { Served } from './served.ts';
import { call } from './wire.ts';

export const perSecond = 200;
/** One in so many is a change. */
const writeEvery = 10;
/** So many file a request each, then hold beds each, then give them up, before the next so many do: an organization may not hold more than ten. */
const writersAtOnce = 6;
const writesOfEach = 3;
/** Milliseconds that 95 of 100 must not exceed. */
const bars = { reads: 250, holds: 400 };
/** Megabytes a minute, over the second half: before, a heap grows to its working size, and two minutes in all are hardly enough for it. */
const mostGrowth = scaled(150, 1);

/** In milliseconds: how long people come by and by, and how long all of them are there. */
type Time = { readonly comingMs: number; readonly lastsMs: number };

/** What a crowd met with: how many were judged and what 95 of 100 waited for in milliseconds, what failed, and the server's memory in megabytes. */
export type Crowd = {
  readonly reads: { readonly count: number; readonly p95: number };
  readonly holds: { readonly count: number; readonly p95: number };
  readonly errors: readonly string[];
  readonly memory: { readonly last: number; readonly growthAMinute: number };
};

/** The bars that were missed, by name. What nobody was answered was not answered in time. */
export function missed({ reads, holds, errors, memory }: Crowd): string[] {
  const met = {
    'errors under 0.1 %': errors.length <= reads.count / 1000,
    'reads in time': reads.count > 0 && reads.p95 <= bars.reads,
    'holds in time': holds.count > 0 && holds.p95 <= bars.holds,
    'memory flat': memory.growthAMinute <= mostGrowth,
  };
  return Object.entries(met).flatMap(([bar, isMet]) => (isMet ? [] : [bar]));
}

export const inWords = ({ reads, holds, errors, memory }: Crowd): string =>
  `${reads.count} reads p95 ${reads.p95} ms, ${holds.count} holds p95 ${holds.p95} ms, ${errors.length} errors (${errors.slice(0, 3).join(', ')}), memory ${memory.last} MB, ${memory.growthAMinute.toFixed(2)} MB a minute`;

/** Somebody signed in, and how far they are with the request that they compose, hold beds for and give up again. */
type Person = { readonly cookie: string; requestId: string | null; holds: boolean; lastWrite: Promise<void> };
const Filed = v.object({ requestId: v.string() });

/** Everybody of the scene asks, so many times a second in all, one in ten a change. Judged is what was due once all were there. */
export async function askedByAll({ url, scene, server }: Served, { comingMs, lastsMs }: Time): Promise<Crowd> {
  const [endsMs, memoryEveryMs] = [comingMs + lastsMs, lastsMs / 20];
  const people = scene.agents.map((cookie): Person => ({
    cookie,
    requestId: null,
    holds: false,
    lastWrite: Promise.resolve(),
  }));
  const waits = { reads: new Array<number>(), holds: new Array<number>() };
  const errors: string[] = [];
  const memory: { readonly at: number; readonly megabytes: number }[] = [];

  const asked = async (cookie: string, path: string, input: unknown, key?: string) => {
    const since = performance.now();
    const answer = await call(url, path, input, { cookie, ...(key !== undefined && { key }) });
    if (answer.status !== 200) errors.push(`${path}: ${answer.status} ${answer.refusal ?? ''}`);
    return { ms: performance.now() - since, data: answer.data };
  };
  const read = async ({ cookie }: Person, turn: number) => {
    const [path, input] = reads[turn % reads.length]!;
    const { ms } = await asked(cookie, path, input);
    if (dueAt(turn, comingMs) >= comingMs) waits.reads.push(ms);
  };
  const write = async (person: Person, turn: number) => {
    const { cookie, requestId } = person;
    if (requestId === null) {
      const { data } = await asked(cookie, 'placements.request', { party: [woman], urgency: 'now' }, randomUUID());
      person.requestId = v.parse(Filed, data).requestId;
    } else if (person.holds) {
      const input = { requestId, what: 'request', reason: 'no-longer-needed' };
      await asked(cookie, 'placements.withdraw', input, randomUUID());
      Object.assign(person, { requestId: null, holds: false });
    } else {
      const input = { requestId, centerId: scene.network.jasmin.id };
      const { ms } = await asked(cookie, 'placements.hold', input, randomUUID());
      if (dueAt(turn, comingMs) >= comingMs) waits.holds.push(ms);
      person.holds = true;
    }
  };

  /** One after the other, as a person does: what a late answer tells decides what comes next. */
  const writeNext = (person: Person, turn: number) =>
    (person.lastWrite = person.lastWrite.then(() => write(person, turn)));

  const going = new Set<Promise<unknown>>();
  const began = performance.now();
  for (let turn = 0; ; turn++) {
    const due = dueAt(turn, comingMs);
    if (due > endsMs) break;
    await pause(Math.max(0, began + due - performance.now()));
    const change = turn / writeEvery;
    const one = Number.isInteger(change)
      ? writeNext(people[writerOf(change) % people.length]!, turn)
      : read(people[turn % people.length]!, turn);
    const done = one.catch((error: unknown) => errors.push(String(error))).finally(() => going.delete(done));
    going.add(done);
    if (due >= memory.length * memoryEveryMs)
      memory.push({ at: due, megabytes: Math.round((await memoryOf(server())) / 1e6) });
  }
  await Promise.all(going);

  const figures = (took: readonly number[]) => ({ count: took.length, p95: p95(took) });
  return {
    reads: figures(waits.reads),
    holds: figures(waits.holds),
    errors,
    memory: { last: memory.at(-1)?.megabytes ?? 0, growthAMinute: growthAMinute(memory.slice(memory.length / 2)) },
  };
}

/** When a turn comes, in milliseconds since the beginning: more and more often until all are there, then at their rate. */
function dueAt(turn: number, comingMs: number): number {
  const whileComing = (perSecond * comingMs) / 2000;
  const since = turn - whileComing;
  return since < 0 ? comingMs * Math.sqrt(turn / whileComing) : comingMs + (since * 1000) / perSecond;
}

function writerOf(change: number): number {
  const before = Math.floor(change / (writersAtOnce * writesOfEach)) * writersAtOnce;
  return before + (change % writersAtOnce);
}

const need = { party: [woman], urgency: 'now' };
/** What a page asks while somebody works: mostly boards and lists, now and then a search. */
const reads = [
  ['availability.board', undefined],
  ['placements.list', {}],
  ['access.me', undefined],
  ['placements.search', need],
  ['availability.board', undefined],
  ['placements.list', {}],
  ['availability.board', undefined],
] as const;

/** The slope of the line through the points that misses them least; nothing where there are too few. */
function growthAMinute(points: readonly { readonly at: number; readonly megabytes: number }[]): number {
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  const [at, megabytes] = [mean(points.map((one) => one.at)), mean(points.map((one) => one.megabytes))];
  const across = points.reduce((sum, one) => sum + (one.at - at) * (one.megabytes - megabytes), 0);
  const along = points.reduce((sum, one) => sum + (one.at - at) ** 2, 0);
  return along === 0 ? 0 : (across / along) * 60_000;
}
