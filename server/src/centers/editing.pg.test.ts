import type { Viewer } from '@iwaa/shared/access/access';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { callerFor } from '../../test/callers.ts';
import { type House, openHouse, refusalOf } from '../../test/context.ts';
import { emptyBeds, held } from '../../test/given.ts';

let house: House;
let network: House['network'];
const as = (viewer: Viewer) => callerFor(house, viewer).centers;
const manager = () => as(network.people.manager);
const coordinator = () => as(network.people.coordinator);

beforeAll(async () => {
  house = await openHouse({ jasmin: [{ beds: 3 }] });
  ({ network } = house);
});
afterAll(() => house.close());
beforeEach(() => emptyBeds(house));

const detail = () => manager().read({ centerId: network.jasmin.id });
const lastTrace = async () => {
  const entries = house.owner.selectFrom('auditEntry').select(['act', 'centerId', 'subjectId', 'details']);
  return entries.where('outcome', '=', 'done').orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow();
};
const changedMeanwhile = (...fields: string[]) => ({ code: 'changed-meanwhile', details: { fields } });

describe('a bed', () => {
  const bedAt = async (index: number) => (await detail()).rooms[0]!.beds[index]!;
  const updateBed: ReturnType<typeof as>['updateBed'] = (input) => manager().updateBed(input);

  test('has another label or kind, and the trace names which', async () => {
    const { bedId, version } = await bedAt(0);
    expect(await updateBed({ bedId, version, label: 'Fenêtre', kind: 'cot' })).toEqual({ version: version + 1 });
    expect((await detail()).rooms[0]!.beds).toContainEqual({
      bedId,
      label: 'Fenêtre',
      kind: 'cot',
      version: version + 1,
    });
    const centerId = network.jasmin.id;
    const fields = ['label', 'kind'];
    expect(await lastTrace()).toEqual({ act: 'centers.updateBed', centerId, subjectId: bedId, details: { fields } });
  });

  test('tells a second editor what the first has changed, and takes no label that another bed has', async () => {
    const [bed, other] = [await bedAt(0), await bedAt(1)];
    const mine = { bedId: bed.bedId, version: bed.version, kind: 'single' } as const;
    await updateBed({ ...mine, label: 'Porte' });
    expect(await refusalOf(updateBed({ ...mine, label: 'Mur' }))).toEqual(changedMeanwhile('label'));
    const again = { ...mine, version: bed.version + 1 };
    expect(await refusalOf(updateBed({ ...again, label: other.label }))).toMatchObject({ code: 'name-taken' });
  });

  test('keeps its kind while it is promised, for who may sleep in it depends on that; its label may change', async () => {
    await held(house);
    const bed = (await callerFor(house, network.people.manager).ledger.beds({})).rooms[0]!.beds.find(
      ({ state }) => state === 'held',
    );
    const { version, label, kind } = (await detail()).rooms[0]!.beds.find(({ bedId }) => bedId === bed!.bedId)!;
    const other = kind === 'cot' ? 'single' : 'cot';
    const of = { bedId: bed!.bedId, version };
    expect(await refusalOf(updateBed({ ...of, label, kind: other }))).toMatchObject({ code: 'people-present' });
    expect(await updateBed({ ...of, label: 'Rideau', kind: 'single' })).toEqual({ version: version + 1 });
  });

  test('with another label leaves the center as fresh as it was: no number has moved', async () => {
    const vouchedAt = new Date('2026-01-01');
    await house.owner.updateTable('center').set({ vouchedAt }).execute();
    const bed = await bedAt(2);
    await updateBed({ bedId: bed.bedId, version: bed.version, label: 'Coin', kind: 'single' });
    const { vouchedAt: now } = await detail();
    expect(new Date(now!)).toEqual(vouchedAt);
  });

  test('of a surge is not mended: it goes as it came', async () => {
    const during = sql<string>`tstzrange(clock_timestamp(), clock_timestamp() + interval '2 days')`;
    const { accountId: openedBy } = network.people.coordinator;
    const surge = { regionId: 'MA-03', reason: 'raid', openedBy, during } as const;
    await house.owner.insertInto('surge').values(surge).execute();
    const { id: roomId } = network.jasmin.rooms[0]!;
    await callerFor(house, network.people.manager).ledger.addExtraBeds({ roomId, count: 1 });
    const extra = (await detail()).rooms[0]!.beds.find(({ kind }) => kind === 'extra')!;
    const wanted = { bedId: extra.bedId, version: 1, label: 'Autre', kind: 'single' } as const;
    expect(await refusalOf(updateBed(wanted))).toMatchObject({ code: 'not-found' });
  });
});

describe('a thing to have ready', () => {
  const item = { labelFr: 'Cuisine', labelAr: 'مطبخ', labelEn: 'Kitchen' };
  let itemId: string;
  beforeEach(async () => {
    const { id: centerId } = network.jasmin;
    await house.owner.deleteFrom('checklistItem').execute();
    const row = { ...item, centerId, position: 1, dueOn: '2090-01-01', costLine: '2.2' };
    ({ id: itemId } = await house.owner
      .insertInto('checklistItem')
      .values(row)
      .returning('id')
      .executeTakeFirstOrThrow());
  });
  const shown = async () => (await detail()).checklist.map(({ itemId: _id, doneAt: _at, ...one }) => one);

  test('gets another day and cost line and keeps its words in three languages', async () => {
    await manager().updateItem({ itemId, version: 1, dueOn: null, costLine: '3.1' });
    expect(await shown()).toEqual([{ ...item, dueOn: null, costLine: '3.1', version: 2 }]);
    expect((await lastTrace()).details).toEqual({ fields: ['dueOn', 'costLine'] });
  });

  test('gets other words, and tells a second editor so', async () => {
    const unchanged = { itemId, version: 1, dueOn: '2090-01-01', costLine: '2.2' };
    await manager().updateItem({ ...unchanged, label: 'Grande cuisine' });
    expect(await shown()).toMatchObject([{ labelFr: 'Grande cuisine', labelAr: 'Grande cuisine' }]);
    expect((await lastTrace()).details).toEqual({ fields: ['label'] });
    expect(await refusalOf(manager().updateItem({ ...unchanged, label: 'Petite cuisine' }))).toEqual(
      changedMeanwhile('label'),
    );
  });

  test('is taken off the list, and the trace stays', async () => {
    await manager().removeItem({ itemId });
    expect(await shown()).toEqual([]);
    expect(await lastTrace()).toMatchObject({ act: 'centers.removeItem', subjectId: itemId });
    expect(await refusalOf(manager().removeItem({ itemId }))).toMatchObject({ code: 'not-found' });
  });
});

test('A contact that no longer holds is erased; the address is the center’s own to erase', async () => {
  const { id: centerId } = network.jasmin;
  for (const compartment of ['duty-phone', 'address'] as const)
    await manager().writeContact({ centerId, compartment, text: 'invented' });
  const erase = (who: ReturnType<typeof as>, compartment: 'duty-phone' | 'address') =>
    who.writeContact({ centerId, compartment, text: null });
  expect(await refusalOf(erase(coordinator(), 'address'))).toMatchObject({ code: 'forbidden' });
  await erase(coordinator(), 'duty-phone');
  expect((await detail()).contacts).toEqual([{ compartment: 'address', text: 'invented' }]);
  await erase(manager(), 'address');
  expect((await detail()).contacts).toEqual([]);
  const { details } = await house.owner
    .selectFrom('auditEntry')
    .where('act', '=', 'centers.writeContact')
    .where('outcome', '=', 'done')
    .select('details')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  expect(details).toEqual({ compartment: 'address', erased: true });
});

describe('an organization', () => {
  const referrerNow = async () => {
    const { organizations } = await coordinator().list();
    return organizations.find(({ id }) => id === network.organizations.referrer)!;
  };

  test('has another name and channel: what its agents file from then on comes through it', async () => {
    const { id: organizationId, version } = await referrerNow();
    const wanted = { name: 'Ligne verte', channel: 'hospital' } as const;
    await coordinator().updateOrganization({ organizationId, version, ...wanted });
    expect(await referrerNow()).toMatchObject({ ...wanted, kind: 'referrer', version: version + 1 });
    expect(await lastTrace()).toMatchObject({
      ...{ act: 'centers.updateOrganization', subjectId: organizationId, details: { fields: ['name', 'channel'] } },
    });
    const { organization } = await callerFor(house, network.people.agent).access.me();
    expect(organization).toMatchObject({ name: 'Ligne verte', channel: 'hospital' });
  });

  test('tells a second editor what differs, and takes no name that another has', async () => {
    const { id: organizationId, version } = await referrerNow();
    const mine = { organizationId, version, channel: null };
    await coordinator().updateOrganization({ ...mine, name: 'Ligne bleue' });
    expect(await refusalOf(coordinator().updateOrganization({ ...mine, name: 'Ligne rouge' }))).toEqual(
      changedMeanwhile('name'),
    );
    expect(
      await refusalOf(coordinator().updateOrganization({ ...mine, version: version + 1, name: 'Police' })),
    ).toMatchObject({ code: 'name-taken' });
  });
});
