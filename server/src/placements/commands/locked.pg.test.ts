import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';

import { callerFor } from '../../../test/callers.ts';
import { type House, openHouse, refusalOf } from '../../../test/context.ts';
import { emptyBeds, filed, held, letLapse, woman } from '../../../test/given.ts';
import { brokenRules, liveClaims } from '../../../test/ledger-checks.ts';
import type { Transaction } from '../../platform/db/transaction.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());
beforeEach(() => emptyBeds(house));

const agent = () => callerFor(house, house.network.people.agent).placements;
const lock = (tx: Transaction, centerId: string) =>
  sql`select from center where id = ${centerId} for no key update`.execute(tx);

const untilWaiting = (count: number) =>
  vi.waitFor(async () => {
    const waiting = sql`select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    const { rows } = await waiting.execute(house.owner);
    expect(rows).toHaveLength(count);
  });

test('Whoever waited for a center while the request went to another one acts on where it is now', async () => {
  const { jasmin, olivier } = house.network;
  const { requestId } = await held(house);
  const [moved, withdrawn] = await house.owner.transaction().execute(async (tx) => {
    await lock(tx, jasmin.id);
    const colleague = agent().hold({ requestId, centerId: olivier.id });
    await untilWaiting(1);
    const late = agent().withdraw({ requestId, what: 'offer', reason: 'choose-another-place' });
    await untilWaiting(2);
    return [colleague, late] as const;
  });
  expect(await moved).toMatchObject({ beds: 1 });
  expect(await withdrawn).toBeNull();
  expect(await liveClaims(house)).toEqual({});
  expect(await brokenRules(house)).toEqual({});
});

test('A center that waited while the request went elsewhere changes nobody of it any more', async () => {
  const { jasmin, olivier, people } = house.network;
  const { requestId, offerId } = await held(house);
  await agent().send({ offerId, consent: 'person' });
  await letLapse(house, offerId);
  const [moved, added] = await house.owner.transaction().execute(async (tx) => {
    await lock(tx, jasmin.id);
    const colleague = agent().hold({ requestId, centerId: olivier.id });
    await untilWaiting(1);
    const late = callerFor(house, people.manager).placements.addPerson({ requestId, person: woman });
    await untilWaiting(2);
    return [colleague, refusalOf(late)] as const;
  });
  expect(await moved).toMatchObject({ beds: 1 });
  expect(await added).toEqual({ code: 'not-found', details: {} });
  expect(await brokenRules(house)).toEqual({});
});

test('and is asked to try again, rather than wait out of order, when somebody decides on that center', async () => {
  const { jasmin, olivier, organizations, people } = house.network;
  const { requestId, offerId, lapsesAt } = await held(house);
  const withdraw = () => agent().withdraw({ requestId, what: 'request', reason: 'no-longer-needed' });
  const next = { requestId, lapsesAt, centerId: olivier.id, organizationId: organizations.referrer };
  await house.owner.transaction().execute(async (other) => {
    await lock(other, olivier.id);
    const [late] = await house.owner.transaction().execute(async (tx) => {
      await lock(tx, jasmin.id);
      const waiting = refusalOf(withdraw());
      await untilWaiting(1);
      await tx.updateTable('offer').set({ state: 'withdrawn' }).where('id', '=', offerId).execute();
      await tx
        .insertInto('offer')
        .values({ ...next, createdBy: people.agent.accountId })
        .execute();
      return [waiting];
    });
    expect(await late).toEqual({ code: 'busy', details: {} });
  });
  expect(await withdraw()).toBeNull();
});

test('Of two who waited for the same center each has a bed of those that are free when their turn comes', async () => {
  const { jasmin } = house.network;
  const requests = await Promise.all([filed(house), filed(house)]);
  const holds = await house.owner.transaction().execute(async (tx) => {
    await lock(tx, jasmin.id);
    const both = requests.map(({ requestId }) => agent().hold({ requestId, centerId: jasmin.id }));
    await untilWaiting(2);
    return both;
  });
  expect(await Promise.all(holds)).toMatchObject([{ beds: 1 }, { beds: 1 }]);
  expect(await brokenRules(house)).toEqual({});
});
