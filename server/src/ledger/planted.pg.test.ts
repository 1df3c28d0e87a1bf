import type { Viewer } from '@iwaa/shared/access/access';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { type House, openHouse } from '../../test/context.ts';
import { emptyBeds, moreAgents } from '../../test/given.ts';
import { brokenRules } from '../../test/ledger-checks.ts';
import { hasOneWinner, raceForLastBed, raceWithoutLock, runnersOf } from '../../test/races.ts';

/** The races of `races.pg.test.ts`, without the constraint. */
let house: House;
let agents: Viewer[];
beforeAll(async () => {
  house = await openHouse({ jasmin: [{ beds: 1 }] });
  agents = await moreAgents(house, 20);
  await sql`alter table claim drop constraint claim_no_overlap`.execute(house.owner);
});
afterAll(() => house.close());
beforeEach(() => emptyBeds(house));

test('Without the constraint the race without a lock has several winners, and what it is checked by turns red', async () => {
  const outcome = await raceWithoutLock(house, agents);
  expect(outcome.won.length).toBeGreaterThan(1);
  const broken = await brokenRules(house);
  expect(broken['two claims of one bed overlap']).toBeGreaterThan(0);
  expect(() => hasOneWinner(outcome, broken)).toThrow();
});

test('Without the constraint the center’s lock alone still lets one in: neither wall leans on the other', async () => {
  hasOneWinner(await raceForLastBed(house, await runnersOf(house, agents)), await brokenRules(house));
});
