import type { Viewer } from '@iwaa/shared/access/access';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { callerFor } from '../../test/callers.ts';
import { type House, openHouse, refusalOf } from '../../test/context.ts';
import { family, women } from '../../test/people.ts';

let house: House;
let network: House['network'];
const as = (viewer: Viewer) => callerFor(house, viewer).centers;
const manager = () => as(network.people.manager);

beforeAll(async () => {
  house = await openHouse({ jasmin: [{ beds: 2 }, { beds: 1, cots: 1, receives: family }] });
  ({ network } = house);
});
afterAll(() => house.close());
beforeEach(() =>
  house.owner
    .updateTable('center')
    .set({ vouchedAt: new Date('2026-01-01') })
    .execute(),
);

const wasVouched = async () => {
  const { vouchedBy, now } = await house.owner
    .selectFrom('center')
    .select(['vouchedBy', sql<boolean>`vouched_at > '2026-01-02'`.as('now')])
    .where('id', '=', network.jasmin.id)
    .executeTakeFirstOrThrow();
  return now && vouchedBy;
};
const lastTrace = () =>
  house.owner.selectFrom('auditEntry').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow();
const detail = () => manager().read({ centerId: network.jasmin.id });

describe('rooms', () => {
  const womensRooms = { rooms: 2, bedsEach: 3, cotsEach: 1, receives: [...women], mixing: 'one-group' as const };

  test('are named on, with their beds and cots, and vouch for the center', async () => {
    const added = await manager().addRooms({ centerId: network.jasmin.id, ...womensRooms });
    expect(added).toEqual({ rooms: 2, beds: 8 });
    expect(await lastTrace()).toMatchObject({ act: 'centers.addRooms', details: added });
    expect(await wasVouched()).toBe('manager');
    const { rooms } = await detail();
    expect(rooms.map(({ name }) => name)).toEqual(['1', '2', '3', '4']);
    expect(rooms[3]).toMatchObject({ mixing: 'one-group', accessible: false, version: 1, receives: women });
    expect(rooms[3]?.beds.map(({ label, kind }) => `${label} ${kind}`)).toEqual([
      '4A single',
      '4B single',
      '4C single',
      '4K1 cot',
    ]);
  });

  test('added from outside do not vouch: nobody at the center has looked', async () => {
    await as(network.people.coordinator).addRooms({ centerId: network.jasmin.id, ...womensRooms, rooms: 1 });
    expect(await wasVouched()).toBe(false);
    const { rooms } = await detail();
    expect(rooms.at(-1)?.name).toBe('5');
  });

  test('added by two people at once get different names', async () => {
    const one = () => manager().addRooms({ centerId: network.jasmin.id, ...womensRooms, rooms: 1 });
    await Promise.all([one(), one()]);
    const names = (await detail()).rooms.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test('retire with their beds, and the next takes the number after the highest in use', async () => {
    const last = (await detail()).rooms.at(-1)!;
    await manager().retireRoom({ roomId: last.roomId });
    expect(await wasVouched()).toBe('manager');
    expect(await lastTrace()).toMatchObject({ act: 'centers.retireRoom', subjectId: last.roomId });
    expect(
      await house.owner
        .selectFrom('bed')
        .select('id')
        .where('roomId', '=', last.roomId)
        .where('retiredAt', 'is', null)
        .execute(),
    ).toEqual([]);
    expect(await refusalOf(manager().retireRoom({ roomId: last.roomId }))).toMatchObject({ code: 'not-found' });
    await manager().addRooms({ centerId: network.jasmin.id, ...womensRooms, rooms: 1 });
    expect((await detail()).rooms.at(-1)?.name).toBe(last.name);
  });

  test('change; the second of two editors is told which fields differ now', async () => {
    const { roomId, version, accessible, mixing } = (await detail()).rooms[0]!;
    const edit = (name: string) =>
      manager().updateRoom({ roomId, version, name, mixing, accessible: !accessible, receives: [...family] });
    const [one, other] = await Promise.allSettled([edit('Jardin'), edit('Patio')]);
    expect([one.status, other.status].toSorted()).toEqual(['fulfilled', 'rejected']);
    const lost = one.status === 'rejected' ? one : other;
    expect(lost).toMatchObject({ reason: { cause: { code: 'changed-meanwhile', details: { fields: ['name'] } } } });
    const room = (await detail()).rooms.find((found) => found.roomId === roomId)!;
    expect(room).toMatchObject({ version: version + 1, accessible: !accessible });
    expect(room.receives).toHaveLength(3);
    expect(await wasVouched()).toBe(false);
  });

  test('are refused a name that another room has', async () => {
    const { roomId, version, mixing, accessible, receives } = (await detail()).rooms.at(-1)!;
    const renamed = manager().updateRoom({ roomId, version, name: '2', mixing, accessible, receives });
    expect(await refusalOf(renamed)).toMatchObject({ code: 'name-taken' });
  });
});

describe('beds', () => {
  test('are added under a free label and retire', async () => {
    const roomId = network.jasmin.rooms[1]!.id;
    const { bedId } = await manager().addBed({ roomId, label: '2B', kind: 'cot' });
    expect(await wasVouched()).toBe('manager');
    expect(await lastTrace()).toMatchObject({ act: 'centers.addBed', subjectId: bedId, details: { kind: 'cot' } });
    expect(await refusalOf(manager().addBed({ roomId, label: '2b' }))).toMatchObject({ code: 'name-taken' });
    await manager().retireBed({ bedId });
    expect(await lastTrace()).toMatchObject({ act: 'centers.retireBed', subjectId: bedId });
    expect(await refusalOf(manager().retireBed({ bedId }))).toMatchObject({ code: 'not-found' });
    await manager().addBed({ roomId, label: '2B' });
  });

  test('announce that the capacity changed', async () => {
    // News waits in the outbox until the feed moves it to the log.
    const news = async () => {
      const [told, waiting] = [house.owner.selectFrom('event'), house.owner.selectFrom('outbox')];
      const all = told.select(['kind', 'centerId']).unionAll(waiting.select(['kind', 'centerId']));
      return (await all.execute()).filter(
        ({ kind, centerId }) => kind === 'capacity' && centerId === network.jasmin.id,
      );
    };
    const before = await news();
    await manager().addBed({ roomId: network.jasmin.rooms[1]!.id, label: '2C' });
    expect(await news()).toHaveLength(before.length + 1);
  });
});
