import type { Viewer } from '@iwaa/shared/access/access';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { type House, openHouse, refusalOf } from '../context.ts';
import { scaled } from '../faults/scale.ts';
import { arrived, moreAgents } from '../given.ts';
import { brokenRules, unreconciled } from '../ledger-checks.ts';
import { offer } from '../offerings.ts';
import { family } from '../people.ts';
import { countOf } from '../race.ts';
import { aNightPasses } from '../time.ts';
import { acts, type Draw } from './acts.ts';
import { actOf } from './trades.ts';

/** Put a printed seed here to draw the same acts again. */
const seed = Date.now() % 2 ** 31;
/** In each batch everybody does one thing: a hundred thousand in full, each round in a network of its own, which a long history would slow. */
const rounds = Array.from({ length: scaled(1, 20) }, (_, round) => round + 1);
const batches = scaled(50, 250);
const nightsEvery = 8;

let house: House;
let clients: readonly Viewer[];
beforeEach(async () => {
  house = await openHouse({
    jasmin: [
      { beds: 3 },
      { beds: 3, cots: 1, receives: family, mixing: 'one-party' },
      { beds: 2, mixing: 'one-group' },
    ],
    olivier: [
      { beds: 3, cots: 1, receives: family },
      { beds: 2, receives: [{ group: 'girl', fromAge: 12, toAge: 17 }] },
    ],
  });
  const { agent, otherAgent, manager, staff, otherManager, coordinator, planner, auditor } = house.network.people;
  const others = await moreAgents(house, 7);
  for (const centerId of [house.network.jasmin.id, house.network.olivier.id]) {
    await offer(house, 'legal-aid', 3, { centerId });
    await offer(house, 'psychological', 2, { centerId });
  }
  clients = [
    agent,
    ...others,
    otherAgent,
    otherAgent,
    otherAgent,
    manager,
    manager,
    staff,
    staff,
    otherManager,
    otherManager,
    otherManager,
    coordinator,
    planner,
    auditor,
  ];
});
afterEach(() => house.close());

const chance = fc.noBias(fc.nat(9999)).map((whole) => whole / 10_000);
const draws = fc.record({ act: chance, thing: chance, how: chance });

async function play(viewer: Viewer, draw: Draw): Promise<string> {
  const act = actOf(viewer, draw);
  const work = acts[act]({ house, viewer, draw });
  // A refusal is an answer; anything else (a bug, a constraint without a meaning) fails the test with its cause.
  return work.then(
    () => `${act}: done`,
    async () => `${act}: ${(await refusalOf(work)).code}`,
  );
}

/** Everybody does one thing at once; what became of each. */
function playAll(batch: number): Promise<string[]> {
  const drawn = fc.sample(draws, { seed: seed + batch, numRuns: clients.length });
  return Promise.all(clients.map((viewer, index) => play(viewer, drawn[index]!)));
}

/** Should it not be, the batch and the seed say how to draw the same acts again. */
async function isWholeAfter(batch: number): Promise<void> {
  expect(await brokenRules(house), `batch ${batch} of seed ${seed}`).toEqual({});
  expect(await unreconciled(house), `batch ${batch} of seed ${seed}`).toEqual([]);
}

test.for(rounds)(
  `Whatever twenty people of all roles do at once, for nights on end, the ledger stays whole (seed ${seed}, round %i)`,
  { timeout: scaled(60_000, 600_000) },
  async (round) => {
    const told: string[] = [];
    for (let batch = (round - 1) * batches; batch < round * batches; batch++) {
      told.push(...(await playAll(batch)));
      await isWholeAfter(batch);
      if (batch % nightsEvery === nightsEvery - 1) await aNightPasses(house);
    }
    const counts = countOf(told);
    process.stdout.write(`seed ${seed}, round ${round}: ${JSON.stringify(counts)}\n`);
    for (const act of ['hold', 'send', 'accept', 'arrive', 'depart', 'givePlace'] as const)
      expect(counts[`${act}: done`]).toBeGreaterThan(0);
  },
);

test(`Without the constraint a bed that two are given meanwhile is named, with the batch and seed ${seed} to draw it again`, async () => {
  await sql`alter table claim drop constraint claim_no_overlap`.execute(house.owner);
  await arrived(house);
  const untilSeen = async () => {
    for (let batch = 0; ; batch++) {
      await playAll(batch);
      await giveTwice(house);
      await isWholeAfter(batch);
    }
  };
  await expect(untilSeen()).rejects.toMatchObject({
    message: expect.stringMatching(`^batch \\d+ of seed ${seed}:`),
    actual: { 'two claims of one bed overlap': expect.any(Number) },
  });
});

/** Slips a second claim in of a bed that is taken, if any is. */
async function giveTwice({ owner }: House): Promise<void> {
  await sql`
    insert into claim (bed_id, room_id, center_id, during, purpose, room_key, offer_id, placement_id, person_letter, lapses_at, reason)
    select bed_id, room_id, center_id, during, purpose, room_key, offer_id, placement_id, person_letter, lapses_at, reason
    from claim where during @> clock_timestamp() and coalesce(lapses_at > clock_timestamp() + interval '1 minute', true) limit 1`.execute(
    owner,
  );
}
