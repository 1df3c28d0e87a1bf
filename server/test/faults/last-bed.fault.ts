import { randomUUID } from 'node:crypto';

import type { Person } from '@iwaa/shared/placements/inputs';
import { sql } from 'kysely';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { woman } from '../given.ts';
import { brokenRules } from '../ledger-checks.ts';
import { countOf, p99 } from '../race.ts';
import { householdOf, isShared, tenBeds } from '../races.ts';
import { scaled } from './scale.ts';
import { openServed, type Served } from './served.ts';
import { type Answer, call } from './wire.ts';

/** A server that has just begun is slow until it has done everything a few times: the smallest crowd comes first, and is not held to a time. */
const crowds = [50, 200, 500].slice(0, scaled(2, 3));
const rounds = scaled(20, 200);
const manyHouseholds = 100;
const householdRounds = scaled(4, 100);
/**
 * Milliseconds that 99 of 100 must not exceed: two hundred agents, and a hundred households. The short form is run on machines of any speed: there
 * only what has become several times slower is seen.
 */
const bars = { lastBed: (many: number) => (many === 200 ? scaled(3000, 1000) : Infinity), tenBeds: scaled(4500, 1500) };

let served: Served;
beforeAll(async () => {
  const plans = { jasmin: [{ beds: 1 }], olivier: tenBeds };
  served = await openServed({ agents: Math.max(manyHouseholds, ...crowds), plans });
});
afterAll(() => served.close());

/** An agent as their browser is, with a request of their own. */
type Runner = { readonly cookie: string; readonly requestId: string };
type Run = Runner & Answer & { readonly ms: number };
const Filed = v.object({ requestId: v.string() });
const Held = v.object({ beds: v.number() });

test.for(crowds)(
  `Of %i agents who ask a server for the last bed at once one has it, and the others are told that it is taken (${rounds} times)`,
  { timeout: scaled(120_000, 1_800_000) },
  async (many) => {
    const runners = await runnersOf(many, () => [woman]);
    const waits = await raced(rounds, runners, served.scene.network.jasmin.id, hasOneWinner);
    judgeWaits(`last bed, ${many} agents`, waits, bars.lastBed(many));
  },
);

test(
  `${manyHouseholds} agents with households of 2 to 5 who ask a server for the same ten beds at once have all their beds or none (${householdRounds} times)`,
  { timeout: scaled(120_000, 1_800_000) },
  async () => {
    const runners = await runnersOf(manyHouseholds, householdOf);
    const waits = await raced(householdRounds, runners, served.scene.network.olivier.id, (runs) => {
      const won = runs.filter(({ status }) => status === 200);
      expect(toldIn(runs)).toEqual({ '200': won.length, '409 taken': manyHouseholds - won.length });
      expect(won.reduce((sum, { data }) => sum + v.parse(Held, data).beds, 0)).toSatisfy(isShared);
    });
    judgeWaits(`ten beds, ${manyHouseholds} households`, waits, bars.tenBeds);
  },
);

test('Of agents whose server sees nothing of what is taken the constraint alone lets one in; without it several have the bed, which is seen', async () => {
  const { owner, network } = served.scene;
  const runners = await runnersOf(crowds[0]!, () => [woman]);
  await sql`
    alter table claim add column made_by xid8 not null default pg_current_xact_id();
    alter table claim enable row level security;
    create policy blind_to_others on claim for select using (made_by = pg_current_xact_id_if_assigned());
    create policy takes on claim for insert with check (true)`.execute(owner);
  const runs = await askAtOnce(runners, network.jasmin.id);
  hasOneWinner(runs);
  expect(await brokenRules(served.scene)).toEqual({});
  await sql`alter table claim drop constraint claim_no_overlap`.execute(owner);
  const losers = runs.filter(({ status }) => status !== 200);
  const doubled = await askAtOnce(losers, network.jasmin.id);
  expect(() => hasOneWinner(doubled)).toThrow();
  expect(await brokenRules(served.scene)).toHaveProperty(['two claims of one bed overlap']);
});

function runnersOf(many: number, partyOf: (index: number) => readonly Person[]): Promise<Runner[]> {
  const { url, scene } = served;
  return Promise.all(
    scene.agents.slice(0, many).map(async (cookie, index) => {
      const asked = { party: partyOf(index), urgency: 'now' };
      const { data } = await call(url, 'placements.request', asked, { cookie, key: randomUUID() });
      return { cookie, requestId: v.parse(Filed, data).requestId };
    }),
  );
}

/** Everybody wants the beds of one center at once, so many times; who has some gives them back. How long each waited. */
async function raced(
  times: number,
  runners: readonly Runner[],
  centerId: string,
  judge: (runs: readonly Run[]) => void,
): Promise<number[]> {
  const waits: number[] = [];
  for (let round = 0; round < times; round++) {
    const runs = await askAtOnce(runners, centerId);
    expect(await brokenRules(served.scene)).toEqual({});
    judge(runs);
    waits.push(...runs.map(({ ms }) => ms));
    await Promise.all(runs.filter(({ status }) => status === 200).map(giveBack));
  }
  return waits;
}

function askAtOnce(runners: readonly Runner[], centerId: string): Promise<Run[]> {
  return Promise.all(
    runners.map(async ({ cookie, requestId }) => {
      const since = performance.now();
      const answer = await call(served.url, 'placements.hold', { requestId, centerId }, { cookie, key: randomUUID() });
      return { ...answer, cookie, requestId, ms: performance.now() - since };
    }),
  );
}

async function giveBack({ cookie, requestId }: Runner): Promise<void> {
  const input = { requestId, what: 'offer', reason: 'choose-another-place' };
  const { status } = await call(served.url, 'placements.withdraw', input, { cookie, key: randomUUID() });
  expect(status).toBe(200);
}

const toldIn = (runs: readonly Run[]) =>
  countOf(runs.map(({ status, refusal }) => [status, refusal].filter(Boolean).join(' ')));

function hasOneWinner(runs: readonly Run[]): void {
  expect(toldIn(runs)).toEqual({ '200': 1, '409 taken': runs.length - 1 });
}

function judgeWaits(race: string, waits: readonly number[], bar: number): void {
  process.stdout.write(`${race} at a server: p99 ${p99(waits)} ms\n`);
  expect(p99(waits), `p99 of ${race}`).toBeLessThanOrEqual(bar);
}
