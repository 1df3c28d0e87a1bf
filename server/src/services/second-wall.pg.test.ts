import { randomUUID } from 'node:crypto';

import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { type House, openHouse } from '../../test/context.ts';
import { emptyBeds, held, sent } from '../../test/given.ts';
import { noOfferings, offer } from '../../test/offerings.ts';
import { inTransaction } from '../platform/db/transaction.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ jasmin: [{ beds: 6 }] });
});
afterAll(() => house.close());
beforeEach(async () => {
  await emptyBeds(house);
  await noOfferings(house);
});

const must = (...services: string[]) => ({ mustServices: services });

describe('the database, should everything above it be wrong,', () => {
  const secondPlace = async (placeNumber: number | null) => {
    const { offeringId } = await offer(house, 'escort', 1);
    await held(house, must('escort'));
    const other = await held(house);
    const centerId = house.network.jasmin.id;
    const row = { offeringId, centerId, offerId: other.offerId, placeNumber, lapsesAt: new Date(Date.now() + 60_000) };
    return house.owner
      .insertInto('servicePlace')
      .values({ ...row, during: sql<string>`tstzrange(clock_timestamp(), null)` })
      .execute();
  };

  test.each([
    [1, 'service_place_no_overlap'],
    [2, 'service_place_within'],
    [null, 'service_place_within'],
  ])('refuses place %s of one that is taken', async (number, constraint) => {
    await expect(secondPlace(number)).rejects.toMatchObject({ constraint });
  });

  test('shows an agent nobody’s places, and a center its own', async () => {
    await offer(house, 'escort', 2);
    await sent(house, must('escort'));
    await held(house, must('escort'));
    const seenBy = async (who: 'agent' | 'manager' | 'otherManager' | 'planner' | 'coordinator') =>
      inTransaction(
        house.db,
        house.network.people[who],
        async (tx) => (await tx.selectFrom('servicePlace').select('id').execute()).length,
      );
    expect(await seenBy('agent')).toBe(0);
    expect(await seenBy('planner')).toBe(0);
    expect(await seenBy('otherManager')).toBe(0);
    expect(await seenBy('manager'), 'a hold that is not sent is not theirs to see').toBe(1);
    expect(await seenBy('coordinator')).toBe(2);
  });

  test('lets nobody take a place for a request that is not theirs', async () => {
    const { offeringId } = await offer(house, 'escort', 2);
    const { offerId } = await held(house);
    const row = { offeringId, offerId, centerId: house.network.jasmin.id, placeNumber: 1, lapsesAt: new Date() };
    const insert = inTransaction(house.db, house.network.people.otherAgent, (tx) =>
      tx
        .insertInto('servicePlace')
        .values({ ...row, id: randomUUID(), during: sql<string>`tstzrange(clock_timestamp(), null)` })
        .execute(),
    );
    await expect(insert).rejects.toThrow(/row-level security/);
  });
});
