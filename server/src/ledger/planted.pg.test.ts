import { randomUUID } from 'node:crypto';

import type { Viewer } from '@iwaa/shared/access/access';
import { sql } from 'kysely';
import { beforeEach, expect, onTestFinished, test } from 'vitest';

import { callerFor } from '../../test/callers.ts';
import { type House, openHouse } from '../../test/context.ts';
import { filed, letLapse, moreAgents, sent } from '../../test/given.ts';
import { brokenRules } from '../../test/ledger-checks.ts';
import { race, startAt, waitsForLock } from '../../test/race.ts';
import {
  endOf,
  hasOneWinner,
  haveAllOrNothing,
  raceForLastBed,
  raceForTenBeds,
  raceWithoutLock,
  runnersOf,
  tenBeds,
} from '../../test/races.ts';
import { type Database, openDatabase } from '../platform/db/database.ts';

/** The races of `races.pg.test.ts` and `races-of-answers.pg.test.ts`, each with a fault: what judges them must see it. */
let house: House;
let agents: Viewer[];
beforeEach(async () => {
  house = await openHouse({ jasmin: [{ beds: 1 }], olivier: tenBeds });
  onTestFinished(() => house.close());
  agents = await moreAgents(house, 20);
});

const withoutConstraint = () => sql`alter table claim drop constraint claim_no_overlap`.execute(house.owner);

test('Without the constraint the race without a lock has several winners, and what it is checked by turns red', async () => {
  await withoutConstraint();
  const outcome = await raceWithoutLock(house, agents);
  expect(outcome.won.length).toBeGreaterThan(1);
  const broken = await brokenRules(house);
  expect(broken['two claims of one bed overlap']).toBeGreaterThan(0);
  expect(() => hasOneWinner(outcome, broken)).toThrow();
});

test('Without the constraint the center’s lock alone still lets one in: neither wall leans on the other', async () => {
  await withoutConstraint();
  hasOneWinner(await raceForLastBed(house, await runnersOf(house, agents)), await brokenRules(house));
});

test('Households of which one person’s bed goes missing are seen to be torn', async () => {
  await sql`
    create function goes_missing() returns trigger language plpgsql as $$ begin delete from claim where id = new.id; return null; end $$;
    grant delete on claim to iwaa_app;
    create trigger goes_missing after insert on claim for each row when (new.person_letter = 'B') execute function goes_missing()`.execute(
    house.owner,
  );
  const outcome = await raceForTenBeds(house, agents);
  expect(outcome.won.length).toBeGreaterThan(0);
  await expect(haveAllOrNothing(house, outcome)).rejects.toMatchObject({
    actual: { 'a held offer lacks beds': outcome.won.length },
  });
});

test('An acceptance that was asked in time and waits past the end of its offer finds the bed given again', async () => {
  expect(await acceptedLate(house.db)).toBe('given again');
  expect(await brokenRules(house)).toEqual({});
});

test('With a clock that was read before the lock the bed is accepted and given again, and that is said', async () => {
  const name = new URL(house.url).pathname.slice(1);
  await sql`
    create function clock_timestamp() returns timestamptz language sql stable as 'select transaction_timestamp()';
    alter database ${sql.id(name)} set search_path = public, pg_catalog`.execute(house.owner);
  const db = openDatabase(house.url);
  onTestFinished(() => db.destroy());
  await expect(acceptedLate(db)).rejects.toThrow('accepted and given again');
});

/** An acceptance begins in time, and waits behind another that has its key, while the offer ends and a rival comes; which of them it was. */
async function acceptedLate(db: Database): Promise<string> {
  const { manager, otherAgent } = house.network.people;
  const { offerId } = await sent(house);
  const { requestId } = await filed(house, { by: otherAgent });
  const key = randomUUID();
  const twin = await house.owner.startTransaction().execute();
  await twin
    .insertInto('idempotencyKey')
    .values({ actorId: manager.accountId, key, fingerprint: Buffer.alloc(32) })
    .execute();
  const by = { ...house, db };
  const accepting = race([() => callerFor(by, manager, { idempotencyKey: key }).placements.accept({ offerId })]);
  await expect.poll(() => waitsForLock(house)).toBe(true);
  const end = Date.now() + 20;
  await letLapse(house, offerId, new Date(end));
  const hold = () => callerFor(by, otherAgent).placements.hold({ requestId, centerId: house.network.jasmin.id });
  const rivals = await race([() => startAt(end + 5, hold)]);
  await twin.rollback().execute();
  return endOf(await accepting, rivals);
}
