import type { Viewer } from '@iwaa/shared/access/access';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';

import { callerFor } from '../../test/callers.ts';
import { type House, openHouse } from '../../test/context.ts';
import { scaled } from '../../test/faults/scale.ts';
import { emptyBeds, filed, held, moreAgents, woman } from '../../test/given.ts';
import { brokenRules } from '../../test/ledger-checks.ts';
import { p99, race, waitsForLock } from '../../test/race.ts';
import {
  hasOneWinner,
  haveAllOrNothing,
  raceForLastBed,
  raceForTenBeds,
  raceWithoutLock,
  runnersOf,
  tenBeds,
} from '../../test/races.ts';
import { factsFrom, liveFacts } from '../availability/index.ts';
import { openDatabase } from '../platform/db/database.ts';
import { openFeed } from '../platform/live.ts';

const crowds = [50, 200, 500].slice(0, scaled(1, 3));
const rounds = scaled(4, 200);
const mostAtLock = 200;
const crossings = 10;
const crowd = scaled(50, 100);

let house: House;
let agents: Viewer[];
beforeAll(async () => {
  house = await openHouse({
    jasmin: [{ beds: 1 }],
    olivier: tenBeds,
  });
  agents = await moreAgents(house, Math.max(crowd, ...crowds));
});
afterAll(() => house.close());
beforeEach(() => emptyBeds(house));

test.for(crowds)(
  'Of %i agents who want the last bed exactly one has it, and the others are told that it is taken',
  { timeout: scaled(60_000, 3_600_000) },
  async (many) => {
    const runners = await runnersOf(house, agents.slice(0, many));
    await using server = await keptByServer(house);
    const { known } = server;
    // Who comes too late may hear so before the lock on a server; where it keeps nothing of the center all meet at the lock. Five hundred who do
    // so would take about as long as anybody is let wait.
    const ways = { 'as on a server': known, 'all at the lock': {} };
    const waits = { 'as on a server': new Array<number>(), 'all at the lock': new Array<number>() };
    for (let round = 0; round < rounds; round++) {
      const way = round % 2 === 0 || many > mostAtLock ? 'as on a server' : 'all at the lock';
      await known.facts();
      const outcome = await raceForLastBed(house, runners, ways[way]);
      const broken = await brokenRules(house);
      hasOneWinner(outcome, broken);
      expect(outcome.refused).toEqual({ taken: many - 1 });
      expect(broken).toEqual({});
      waits[way].push(...outcome.waits);
      const winner = runners.find(({ requestId }) => requestId === outcome.won[0]?.requestId)!;
      const { requestId } = winner;
      await callerFor(house, winner.agent, known).placements.withdraw({
        ...{ requestId, what: 'offer', reason: 'choose-another-place' },
      });
    }
    expect(server.foundFull(), 'who found the center full in what is kept of it').toBeGreaterThan(0);
    for (const [way, each] of Object.entries(waits).filter(([, all]) => all.length > 0))
      process.stdout.write(`last bed, ${many} agents, ${each.length / many} rounds ${way}: p99 ${p99(each)} ms\n`);
  },
);

test('Whoever comes to a center that is known to be full is told so at once while another decides over it; what was given back since is found', async () => {
  const { centerId, last, hold } = await lateAtFullCenter();
  const other = await house.owner.startTransaction().execute();
  onTestFinished(async () => {
    if (!other.isCommitted) await other.rollback().execute();
  });
  await sql`select from center where id = ${centerId} for no key update`.execute(other);
  await expect(hold()).rejects.toMatchObject({ cause: { code: 'taken' } });
  await giveBack(house, last.offerId);
  let isHeld = false;
  const waiting = hold().then(() => (isHeld = true));
  await expect.poll(() => waitsForLock(house)).toBe(true);
  expect(isHeld).toBe(false);
  await other.commit().execute();
  expect(await waiting).toBe(true);
});

test('A bed that was given back is found behind any amount of other news', async () => {
  const { centerId, last, hold } = await lateAtFullCenter();
  await house.owner.deleteFrom('claim').where('offerId', '=', last.offerId).execute();
  await sql`
    insert into event (pos, kind, center_id, at)
    select (select max(pos) from event) + n, case when n = 100 then 'capacity' else 'request' end, ${centerId}, clock_timestamp()
    from generate_series(1, 100) n`.execute(house.owner);
  await hold();
});

/** The last bed of a center is held, as a process keeps it; somebody comes late. */
async function lateAtFullCenter() {
  const [first, second] = agents;
  const centerId = house.network.jasmin.id;
  const last = await held(house, { by: first! });
  const { requestId } = await filed(house, { by: second! });
  const known = await knownOf(house, centerId);
  const facts = Object.assign(factsFrom(house.db), { kept: () => known });
  const hold = () => callerFor(house, second!, { facts }).placements.hold({ requestId, centerId });
  return { centerId, last, hold };
}

/** What a process keeps of the centers, read over connections of its own, the feed that it hears, and how often it found a center full. */
async function keptByServer({ url }: House) {
  const db = openDatabase(url, { as: 'news', max: 2 });
  const feed = await openFeed(db, url);
  const facts = liveFacts(db, feed);
  let full = 0;
  const kept = (centerId: string) => {
    const one = facts.kept(centerId);
    if (one?.center.rooms.every(({ beds }) => beds.every(({ claims }) => claims.length > 0))) full++;
    return one;
  };
  return {
    known: { feed, facts: Object.assign(() => facts(), { kept }) },
    foundFull: () => full,
    [Symbol.asyncDispose]: async () => {
      facts[Symbol.dispose]();
      await feed.close();
      await db.destroy();
    },
  };
}

/** What is kept of a center once everything was heard. */
async function knownOf(ofHouse: House, centerId: string) {
  await using kept = await keptByServer(ofHouse);
  kept.known.feed.wake();
  await kept.known.facts();
  return kept.known.facts.kept(centerId);
}

/** As an act does that another transaction has under way: the lock of the center is not waited for. */
async function giveBack({ owner, network }: House, offerId: string): Promise<void> {
  await owner.deleteFrom('claim').where('offerId', '=', offerId).execute();
  await owner.insertInto('outbox').values({ kind: 'capacity', centerId: network.jasmin.id }).execute();
}

test('Should the center’s lock be forgotten, the constraint alone lets one in', async () => {
  const outcome = await raceWithoutLock(house, agents.slice(0, crowd));
  hasOneWinner(outcome, await brokenRules(house));
  expect(outcome.refused).toEqual({ taken: crowd - 1 });
});

test(`${crowd} agents with households of 2 to 5 share ten beds all or nothing, and no deadlock comes through`, async () => {
  const outcome = await raceForTenBeds(house, agents.slice(0, crowd));
  await haveAllOrNothing(house, outcome);
  process.stdout.write(`households, ${crowd} agents, 10 beds: p99 ${p99(outcome.waits)} ms\n`);
});

test('Parties that cross between two centers do not lock each other out', async () => {
  const { jasmin, olivier } = house.network;
  const crossing = agents.slice(0, 8);
  const requests = await Promise.all(crossing.map((by) => filed(house, { by, party: [woman] })));
  for (let round = 0; round < crossings; round++) {
    const { refused } = await race(
      crossing.map((agent, index) => () => {
        const centerId = (index + round) % 2 === 0 ? jasmin.id : olivier.id;
        return callerFor(house, agent).placements.hold({ requestId: requests[index]!.requestId, centerId });
      }),
    );
    expect(Object.keys(refused).filter((code) => code !== 'taken')).toEqual([]);
    expect(await brokenRules(house)).toEqual({});
  }
});
