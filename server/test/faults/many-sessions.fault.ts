import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { woman } from '../given.ts';
import { brokenRules } from '../ledger-checks.ts';
import { p95 } from '../race.ts';
import { memoryOf } from '../server.ts';
import { scaled } from './scale.ts';
import { openServed, type Served } from './served.ts';
import { call } from './wire.ts';

const sessions = 1000;
const perSecond = 200;
/** A server that has just begun is slow until it has done everything a few times: people come by and by, and are judged once all are there. */
const comingMs = 15_000;
const lastsMs = scaled(120_000, 3_600_000);
/** One in so many is a change. */
const writeEvery = 10;
/** So many file a request each, then hold beds each, then give them up, before the next so many do: an organization may not hold more than ten. */
const writersAtOnce = 6;
const writesOfEach = 3;
/** Milliseconds that 95 of 100 must not exceed. */
const bars = { reads: 250, holds: 400 };
/** Megabytes a minute, over the second half: before, a heap grows to its working size, and two minutes in all are hardly enough for it. */
const mostGrowth = scaled(150, 1);
const memoryEveryMs = lastsMs / 20;
const endsMs = comingMs + lastsMs;

let served: Served;
beforeAll(async () => {
  served = await openServed({ agents: sessions });
});
afterAll(() => served.close());

/** Somebody signed in, and how far they are with the request that they compose, hold beds for and give up again. */
type Person = { readonly cookie: string; requestId: string | null; holds: boolean; lastWrite: Promise<void> };
const Filed = v.object({ requestId: v.string() });

test(
  `${sessions} sessions that ask ${perSecond} times a second, one in ten a change, are answered in time and without an error`,
  async () => {
    const { url, scene, server } = served;
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
      if (dueAt(turn) >= comingMs) waits.reads.push(ms);
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
        if (dueAt(turn) >= comingMs) waits.holds.push(ms);
        person.holds = true;
      }
    };

    /** One after the other, as a person does: what a late answer tells decides what comes next. */
    const writeNext = (person: Person, turn: number) =>
      (person.lastWrite = person.lastWrite.then(() => write(person, turn)));

    const going = new Set<Promise<unknown>>();
    const began = performance.now();
    for (let turn = 0; ; turn++) {
      const due = dueAt(turn);
      if (due > endsMs) break;
      await pause(Math.max(0, began + due - performance.now()));
      const change = turn / writeEvery;
      const one = Number.isInteger(change)
        ? writeNext(people[writerOf(change) % sessions]!, turn)
        : read(people[turn % sessions]!, turn);
      const done = one.catch((error: unknown) => errors.push(String(error))).finally(() => going.delete(done));
      going.add(done);
      if (due >= memory.length * memoryEveryMs)
        memory.push({ at: due, megabytes: Math.round((await memoryOf(server())) / 1e6) });
    }
    await Promise.all(going);

    const [readsTook, holdsTook] = [p95(waits.reads), p95(waits.holds)];
    const growth = growthAMinute(memory.slice(memory.length / 2));
    process.stdout.write(
      `${waits.reads.length} reads p95 ${readsTook} ms, ${waits.holds.length} holds p95 ${holdsTook} ms, ${errors.length} errors (${errors.slice(0, 3).join(', ')}), memory ${memory.at(-1)?.megabytes} MB, ${growth.toFixed(2)} MB a minute\n`,
    );
    expect(errors.slice(waits.reads.length / 1000)).toEqual([]);
    expect(waits.holds.length).toBeGreaterThan(0);
    expect(readsTook).toBeLessThanOrEqual(bars.reads);
    expect(holdsTook).toBeLessThanOrEqual(bars.holds);
    expect(growth).toBeLessThanOrEqual(mostGrowth);
    expect(await brokenRules(served.database)).toEqual({});
  },
  endsMs + 120_000,
);

/** When a turn comes, in milliseconds since the beginning: more and more often until all are there, then at their rate. */
function dueAt(turn: number): number {
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
