import { randomUUID } from 'node:crypto';

import type { Group } from '@iwaa/shared/centers/words';
import type { Purpose } from '@iwaa/shared/ledger/ledger';
import type { AgeBand } from '@iwaa/shared/placements/words';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { callerFor } from '../../test/callers.ts';
import { type House, openHouse, refusalOf } from '../../test/context.ts';
import { family, women } from '../../test/people.ts';
import { randomReference } from '../platform/crypto.ts';
import type { Database } from '../platform/db/database.ts';
import { lockCenter } from './commands/lock.ts';

const houses: House[] = [];
let house: House;
let network: House['network'];
const manager = () => callerFor(house, network.people.manager).centers;

async function begin(guest: Guest): Promise<void> {
  house = await openHouse({ jasmin: [{ beds: 2, receives: family }] });
  houses.push(house);
  ({ network } = house);
  await giveBed(guest);
}
afterAll(() => Promise.all(houses.map((one) => one.close())));

type Guest = {
  purpose: Purpose;
  group?: Group;
  ageBand?: AgeBand;
  during?: string;
  lapsesIn?: string;
  sent?: boolean;
  vacated?: boolean;
};

/** Somebody with a claim on the first bed, as the ledger writes it. */
async function giveBed(
  {
    purpose,
    group = 'boy',
    ageBand = '6-12',
    during = "[now() - interval '1 day', null)",
    lapsesIn,
    sent = true,
    vacated = false,
  }: Guest,
  db: Database = house.owner,
) {
  const { id: centerId, rooms } = network.jasmin;
  const { agent } = network.people;
  const ids = { request: randomUUID(), offer: randomUUID(), placement: randomUUID() };
  const organizationId = network.organizations.referrer;
  const request = {
    id: ids.request,
    reference: randomReference(),
    organizationId,
    createdBy: agent.accountId,
    channel: 'hotline',
    urgency: 'now',
  } as const;
  await db.insertInto('request').values(request).execute();
  await db
    .insertInto('partyPerson')
    .values({ requestId: ids.request, letter: 'A', personGroup: group, ageBand })
    .execute();
  const offer = {
    id: ids.offer,
    requestId: ids.request,
    centerId,
    organizationId,
    createdBy: agent.accountId,
    lapsesAt: new Date(),
    sentAt: sent ? new Date() : null,
  };
  await db.insertInto('offer').values(offer).execute();
  const placement = {
    id: ids.placement,
    offerId: ids.offer,
    requestId: ids.request,
    centerId,
    organizationId,
    arriveBy: new Date(),
  };
  if (purpose !== 'hold') await db.insertInto('placement').values(placement).execute();
  const [from, until] = during.slice(1, -1).split(', ');
  await db
    .insertInto('claim')
    .values({
      bedId: rooms[0]!.beds[0]!,
      roomId: rooms[0]!.id,
      centerId,
      during: sql<string>`tstzrange(${sql.raw(from!)}, ${sql.raw(until!)})`,
      purpose,
      offerId: ids.offer,
      placementId: purpose === 'hold' ? null : ids.placement,
      personLetter: purpose === 'kept' ? null : 'A',
      lapsesAt: lapsesIn === undefined ? null : sql<string>`now() + ${lapsesIn}::interval`,
      vacated,
    })
    .execute();
}

const roomId = () => network.jasmin.rooms[0]!.id;
const bedId = () => network.jasmin.rooms[0]!.beds[0]!;
const close = async (stage: 'closed' | 'paused') =>
  manager().update({ centerId: network.jasmin.id, version: 1, changes: { stage } });
const changeRoom = (changes: object) =>
  manager().updateRoom({
    roomId: roomId(),
    version: 1,
    name: '1',
    receives: [...family],
    mixing: 'open',
    accessible: false,
    ...changes,
  });

const guests: [string, Guest][] = [
  ['a stay', { purpose: 'stay' }],
  ['a booking', { purpose: 'booking' }],
  ['a booking that begins next week', { purpose: 'booking', during: "[now() + interval '7 days', null)" }],
  ['a live hold', { purpose: 'hold', lapsesIn: '10 minutes' }],
  ['a live hold that is not sent yet', { purpose: 'hold', lapsesIn: '10 minutes', sent: false }],
  [
    'a stay past its end whose person is still there',
    { purpose: 'stay', during: "[now() - interval '2 days', now() - interval '1 hour')" },
  ],
];

describe.each(guests)('with %s', (_, guest) => {
  beforeAll(() => begin(guest));

  test('the center neither closes nor pauses', async () => {
    expect(await refusalOf(close('closed'))).toMatchObject({ code: 'people-present' });
    expect(await refusalOf(close('paused'))).toMatchObject({ code: 'people-present' });
  });

  test('neither the bed nor its room retires', async () => {
    expect(await refusalOf(manager().retireBed({ bedId: bedId() }))).toMatchObject({ code: 'bed-occupied' });
    expect(await refusalOf(manager().retireRoom({ roomId: roomId() }))).toMatchObject({ code: 'bed-occupied' });
  });

  test('the room keeps receiving them, and who may share it', async () => {
    expect(await refusalOf(changeRoom({ receives: [...women] }))).toMatchObject({ code: 'does-not-fit' });
    expect(await refusalOf(changeRoom({ mixing: 'one-party' }))).toMatchObject({ code: 'people-present' });
    expect(
      await changeRoom({ name: 'Jardin', receives: [...family, { group: 'man', fromAge: 18, toAge: 120 }] }),
    ).toEqual({ version: 2 });
  });
});

describe('once everybody has gone', () => {
  const gone: [string, Guest][] = [
    [
      'a stay that ended',
      { purpose: 'stay', during: "[now() - interval '2 days', now() - interval '1 hour')", vacated: true },
    ],
    ['a hold that lapsed', { purpose: 'hold', lapsesIn: '-1 minute' }],
  ];
  test.each(gone)('%s stands in the way of nothing, and its history stays', async (_, guest) => {
    await begin(guest);
    expect(await changeRoom({ receives: [...women], mixing: 'one-party' })).toEqual({ version: 2 });
    await manager().retireBed({ bedId: bedId() });
    await manager().retireRoom({ roomId: roomId() });
    expect(await close('closed')).toEqual({ version: 2 });
    expect(await house.owner.selectFrom('claim').select('bedId').execute()).toEqual([{ bedId: bedId() }]);
  });
});

test('whoever retires a bed waits for who is just giving it to somebody, and then is refused', async () => {
  house = await openHouse({ jasmin: [{ beds: 2, receives: family }] });
  houses.push(house);
  ({ network } = house);
  let retirement: Promise<unknown> = Promise.resolve();
  await house.owner.transaction().execute(async (tx) => {
    await lockCenter(tx, network.jasmin.id);
    retirement = refusalOf(manager().retireBed({ bedId: bedId() })).catch((error: unknown) => error);
    await Promise.race([retirement, somebodyWaits()]);
    await giveBed({ purpose: 'stay' }, tx);
  });
  expect(await retirement).toMatchObject({ code: 'bed-occupied' });
});

async function somebodyWaits(): Promise<void> {
  const waiting = sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await waiting.execute(house.owner)).rows.length === 0);
}
