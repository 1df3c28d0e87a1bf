import { tally } from '@iwaa/shared/ledger/states';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { openContact } from '../centers/index.ts';
import { allCenters, centerSnapshots } from '../ledger/index.ts';
import { keysFrom } from '../platform/crypto.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { demoUsernames, loadDemo } from './index.ts';

const keys = keysFrom('a secret of the tests, long enough to be one');
let base: TestDatabase;
let tookMs: number;

beforeAll(async () => {
  base = await testDatabase();
  const began = performance.now();
  await loadDemo(base.db, keys);
  tookMs = performance.now() - began;
});
afterAll(() => base.close());

const snapshots = () => inTransaction(base.db, 'system', async (tx) => centerSnapshots(tx, await allCenters(tx)));
const counted = async (table: 'placement' | 'offer' | 'request') => {
  const rows = await base.owner
    .selectFrom(table)
    .select(['state', sql<number>`count(*)`.as('count')])
    .groupBy('state')
    .execute();
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
};

describe('the demonstration', () => {
  test('is loaded once, quickly, into a network that says so', async () => {
    expect(tookMs).toBeLessThan(3000);
    expect(await loadDemo(base.db, keys)).toBe(false);
    expect(await base.owner.selectFrom('network').select('demo').executeTakeFirst()).toEqual({ demo: true });
    expect(demoUsernames).toHaveLength(8);
  });

  test('reconciles every bed of every center, with something in every state', async () => {
    const totals = Object.fromEntries(
      (await snapshots()).map(({ codeName, rooms, at }) => [codeName, tally(rooms, at)]),
    );
    expect(totals).toEqual({
      Jasmin: { free: 8, held: 1, booked: 3, occupied: 7, kept: 2, closed: 1, turnaround: 0 },
      Olivier: { free: 9, held: 2, booked: 1, occupied: 7, kept: 1, closed: 0, turnaround: 1 },
      Caroubier: { free: 17, held: 0, booked: 0, occupied: 0, kept: 0, closed: 0, turnaround: 0 },
      Figuier: { free: 10, held: 0, booked: 0, occupied: 0, kept: 0, closed: 0, turnaround: 0 },
    });
  });

  test('has half a year behind it and a day in progress', async () => {
    const placements = await counted('placement');
    expect(placements).toMatchObject({ booked: 3, arrived: 10, 'no-show': 3 });
    expect(placements['departed']).toBeGreaterThanOrEqual(28);
    const offers = await counted('offer');
    expect(offers).toMatchObject({ held: 3 });
    for (const state of ['declined', 'lapsed', 'withdrawn']) expect(offers[state]).toBeGreaterThanOrEqual(2);
    expect(await counted('request')).toMatchObject({ seeking: 3, offered: 3, placed: 12 });
    const outcomes = await base.owner
      .selectFrom('placement')
      .select('outcome')
      .distinct()
      .where('outcome', 'is not', null)
      .execute();
    expect(outcomes.length).toBeGreaterThanOrEqual(5);
  });

  test('leaves one offer to answer at each open center, one hold running, and three parties on the waiting list', async () => {
    const waiting = await base.owner
      .selectFrom('offer')
      .innerJoin('center', 'center.id', 'offer.centerId')
      .select(['codeName', sql<boolean>`sent_at is not null and lapses_at > clock_timestamp()`.as('answerable')])
      .where('state', '=', 'held')
      .orderBy('codeName')
      .orderBy('answerable')
      .execute();
    expect(waiting).toEqual([
      { codeName: 'Jasmin', answerable: true },
      { codeName: 'Olivier', answerable: false },
      { codeName: 'Olivier', answerable: true },
    ]);
    const seeking = await base.owner
      .selectFrom('request')
      .innerJoin('partyPerson', 'partyPerson.requestId', 'request.id')
      .where('state', '=', 'seeking')
      .groupBy('request.id')
      .select(sql<string>`string_agg(person_group || ' ' || age_band, ', ' order by letter)`.as('party'))
      .orderBy('party')
      .execute();
    expect(seeking.map(({ party }) => party)).toEqual([
      'boy 13-15',
      'man 25-44',
      'woman 25-44, girl 6-12, girl 13-15, boy 6-12, boy 6-12, girl 0-5',
    ]);
  });

  test('has a group over two centers, and two extra beds while a surge is open', async () => {
    const parts = await base.owner
      .selectFrom('request')
      .innerJoin('groupRequest', 'groupRequest.id', 'request.groupId')
      .innerJoin('placement', 'placement.requestId', 'request.id')
      .innerJoin('center', 'center.id', 'placement.centerId')
      .select(['codeName', 'placement.state', 'people'])
      .orderBy('codeName')
      .execute();
    expect(parts).toEqual([
      { codeName: 'Jasmin', state: 'booked', people: 3 },
      { codeName: 'Olivier', state: 'booked', people: 3 },
    ]);
    const extra = await base.owner.selectFrom('bed').where('surgeId', 'is not', null).select('label').execute();
    expect(extra.map(({ label }) => label).toSorted()).toEqual(['+1', '+2']);
  });

  test('receives no man yet, and prepares to', async () => {
    const groups = (await snapshots()).map(({ codeName, rooms }) => [
      codeName,
      rooms.some(({ receives }) => receives.some(({ group }) => group === 'man')),
    ]);
    expect(Object.fromEntries(groups)).toEqual({ Jasmin: false, Olivier: false, Caroubier: true, Figuier: false });
  });

  test('has checklists complete in three languages, partly done', async () => {
    const items = await base.owner.selectFrom('checklistItem').selectAll().execute();
    expect(items).toHaveLength(32);
    for (const item of items) {
      expect(item.labelAr).toMatch(/^[\p{Script=Arabic}\s:،]+$/u);
      expect(item.labelFr).not.toBe(item.labelEn);
      expect(item.dueOn).not.toBeNull();
    }
    expect(items.filter((item) => item.doneAt !== null).length).toBeGreaterThan(8);
    expect(items.filter((item) => item.costLine !== null).length).toBeGreaterThan(15);
  });

  test('gives meeting points that are clearly invented, and no address', async () => {
    const centers = await base.owner.selectFrom('center').select('id').execute();
    for (const { id } of centers) {
      const point = await inTransaction(base.db, 'system', (tx) => openContact(tx, keys, id, 'meeting-point'));
      expect(point).toContain('fictif');
    }
    expect(
      await base.owner.selectFrom('centerContact').select('centerId').where('compartment', '=', 'address').execute(),
    ).toEqual([]);
  });

  test('tells its stories in the order of time, none of it in the future', async () => {
    const trail = await base.owner.selectFrom('auditEntry').select(['at', 'act']).orderBy('id').execute();
    expect(trail.length).toBeGreaterThan(200);
    expect(trail.map(({ at }) => at)).toEqual(trail.map(({ at }) => at).toSorted());
    expect(trail.every(({ at }) => Date.parse(at) <= Date.now())).toBe(true);
  });

  test('is the same wherever it is loaded', async () => {
    const other = await testDatabase();
    await loadDemo(other.db, keys);
    const references = (owner: TestDatabase['owner']) =>
      owner.selectFrom('request').select('reference').orderBy('reference').execute();
    expect(await references(other.owner)).toEqual(await references(base.owner));
    await other.close();
  });
});
