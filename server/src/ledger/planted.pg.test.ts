import type { Viewer } from '@iwaa/shared/access/access';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { type House, openHouse } from '../../test/context.ts';
import { filed, moreAgents } from '../../test/given.ts';
import { brokenRules } from '../../test/ledger-checks.ts';
import { race } from '../../test/race.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { takeBeds } from './index.ts';

const crowd = 20;

let house: House;
let agents: Viewer[];
beforeAll(async () => {
  house = await openHouse({ jasmin: [{ beds: 1 }, { beds: 1 }] });
  agents = await moreAgents(house, crowd);
});
afterAll(() => house.close());

/** All take the same bed at once without the lock of its center: only the database itself stands between them. */
async function raceWithoutLock(room: number) {
  const { id: centerId, rooms } = house.network.jasmin;
  const { id: roomId, beds } = rooms[room]!;
  const lapsesAt = new Date(Date.now() + 600_000).toISOString();
  const offers = await Promise.all(agents.map((agent) => anOffer(agent, centerId, lapsesAt)));
  return race(
    agents.map(
      (agent, index) => () =>
        inTransaction(house.db, agent, (tx) =>
          takeBeds(tx, agent, {
            ...{ centerId, offerId: offers[index]!, as: 'hold', lapsesAt, from: new Date().toISOString() },
            beds: [{ bedId: beds[0]!, roomId, letter: 'A', roomKey: null }],
          }),
        ),
    ),
  );
}

async function anOffer(by: Viewer, centerId: string, lapsesAt: string): Promise<string> {
  const { requestId } = await filed(house, { by });
  await house.owner.updateTable('request').set({ state: 'offered' }).where('id', '=', requestId).execute();
  const organizationId = house.network.organizations.referrer;
  const offer = { requestId, centerId, organizationId, createdBy: by.accountId, lapsesAt };
  return (await house.owner.insertInto('offer').values(offer).returning('id').executeTakeFirstOrThrow()).id;
}

const doubles = async () => (await brokenRules(house))['two claims of one bed overlap'] ?? 0;

test('Without the center’s lock the constraint alone lets one in; without the constraint too, the check sees the double', async () => {
  const guarded = await raceWithoutLock(0);
  expect(guarded.won).toHaveLength(1);
  expect(guarded.refused).toEqual({ taken: crowd - 1 });
  expect(await doubles()).toBe(0);

  await sql`alter table claim drop constraint claim_no_overlap`.execute(house.owner);
  const unguarded = await raceWithoutLock(1);
  expect(unguarded.won.length).toBeGreaterThan(1);
  expect(await doubles()).toBeGreaterThan(0);
});
