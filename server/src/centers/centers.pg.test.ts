import type { Viewer } from '@iwaa/shared/access/access';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { callerFor } from '../../test/callers.ts';
import { type House, openHouse, refusalOf } from '../../test/context.ts';

let house: House;
let network: House['network'];
const as = (viewer: Viewer) => callerFor(house, viewer).centers;

beforeAll(async () => {
  house = await openHouse({ jasmin: [{ beds: 3 }, { beds: 1, cots: 2 }] });
  ({ network } = house);
});
afterAll(() => house.close());

const lastTrace = () =>
  house.owner.selectFrom('auditEntry').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow();
const centerRow = (id: string) =>
  house.owner.selectFrom('center').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const newCenter = (codeName: string, codeNameAr: string) => ({
  organizationId: network.organizations.operator,
  codeName,
  codeNameAr,
  cityId: '7351010',
});

describe('a center', () => {
  test('is created planned, with the usual deadlines, and leaves its trace', async () => {
    const { centerId } = await as(network.people.coordinator).create(newCenter('Caroubier', 'خروبة'));
    expect(await centerRow(centerId)).toMatchObject({ stage: 'planned', promiseHours: 8, vouchedAt: null, version: 1 });
    expect(await lastTrace()).toMatchObject({
      act: 'centers.create',
      centerId,
      actorRole: 'coordinator',
      outcome: 'done',
    });
  });

  test('is refused a name that is taken, an unknown town, and an organization that runs none', async () => {
    const { create } = as(network.people.coordinator);
    expect(await refusalOf(create(newCenter('Jasmin', 'شيء')))).toMatchObject({ code: 'name-taken' });
    expect(await refusalOf(create(newCenter('Autre', 'ياسمين')))).toMatchObject({ code: 'name-taken' });
    expect(await refusalOf(create({ ...newCenter('Autre', 'شيء'), cityId: 'nowhere' }))).toMatchObject({
      code: 'not-found',
    });
    const { referrer } = network.organizations;
    expect(await refusalOf(create({ ...newCenter('Autre', 'شيء'), organizationId: referrer }))).toMatchObject({
      code: 'not-found',
    });
  });

  test('changes its profile without moving its vouch, and the trace names fields, not values', async () => {
    const before = await centerRow(network.jasmin.id);
    const update = {
      centerId: network.jasmin.id,
      version: before.version,
      changes: { promiseHours: 6, maxStayDays: 90, languages: ['ar', 'fr'] },
    };
    expect(await as(network.people.manager).update(update)).toEqual({ version: before.version + 1 });
    expect(await centerRow(network.jasmin.id)).toMatchObject({
      promiseHours: 6,
      maxStayDays: 90,
      languages: ['ar', 'fr'],
      vouchedAt: before.vouchedAt,
    });
    expect(await lastTrace()).toMatchObject({
      act: 'centers.update',
      details: { fields: ['promiseHours', 'maxStayDays', 'languages'] },
    });
  });

  test('tells a second editor which of their fields differ now, and keeps the first one’s', async () => {
    const { version } = await centerRow(network.olivier.id);
    const edit = (changes: object) =>
      as(network.people.otherManager).update({ centerId: network.olivier.id, version, changes });
    const [first, second] = await Promise.allSettled([
      edit({ holdMinutes: 20, arrivalHours: 12 }),
      edit({ holdMinutes: 30, arrivalHours: 12 }),
    ]);
    expect([first.status, second.status].toSorted()).toEqual(['fulfilled', 'rejected']);
    const lost = first.status === 'rejected' ? first : second;
    expect(lost).toMatchObject({
      reason: { cause: { code: 'changed-meanwhile', details: { fields: ['holdMinutes'] } } },
    });
    expect((await centerRow(network.olivier.id)).version).toBe(version + 1);
  });

  test('is not handed to another organization by its manager', async () => {
    const { version } = await centerRow(network.jasmin.id);
    const { organizationId } = await as(network.people.coordinator).addOrganization({
      name: 'Second operator',
      kind: 'operator',
    });
    const handing = { centerId: network.jasmin.id, version, changes: { organizationId } };
    expect(await refusalOf(as(network.people.manager).update(handing))).toMatchObject({ code: 'forbidden' });
    expect(await as(network.people.coordinator).update(handing)).toEqual({ version: version + 1 });
  });
});

test('an organization is added once', async () => {
  const { addOrganization } = as(network.people.coordinator);
  const { organizationId } = await addOrganization({ name: 'Parquet de Fès', kind: 'referrer', channel: 'prosecutor' });
  expect(await lastTrace()).toMatchObject({ act: 'centers.addOrganization', subjectId: organizationId });
  expect(await refusalOf(addOrganization({ name: 'Parquet de Fès', kind: 'referrer' }))).toMatchObject({
    code: 'name-taken',
  });
});

describe('a vouch', () => {
  test('is of the viewer’s own center, now, and by their role', async () => {
    const { vouchedAt } = await as(network.people.staff).vouch({});
    expect(await centerRow(network.jasmin.id)).toMatchObject({ vouchedAt, vouchedBy: 'staff' });
    expect(await lastTrace()).toMatchObject({ act: 'centers.vouch', centerId: network.jasmin.id });
  });

  test('of a coordinator, who has telephoned, names the center', async () => {
    expect(await refusalOf(as(network.people.coordinator).vouch({}))).toMatchObject({ code: 'missing-details' });
    await as(network.people.coordinator).vouch({ centerId: network.olivier.id });
    expect(await centerRow(network.olivier.id)).toMatchObject({ vouchedBy: 'coordinator' });
  });
});

describe('contacts', () => {
  const text = 'Lieu de rendez-vous fictif, devant le kiosque';

  test('are sealed, and their reading by the center’s people leaves a trace', async () => {
    const centerId = network.jasmin.id;
    await as(network.people.manager).writeContact({ centerId, compartment: 'address', text: 'Adresse fictive' });
    await as(network.people.manager).writeContact({ centerId, compartment: 'meeting-point', text: 'first' });
    await as(network.people.manager).writeContact({ centerId, compartment: 'meeting-point', text });
    const stored = await house.owner.selectFrom('centerContact').selectAll().where('centerId', '=', centerId).execute();
    expect(stored).toHaveLength(2);
    expect(stored.some(({ sealed }) => sealed.includes('fictif'))).toBe(false);
    const { contacts } = await as(network.people.staff).read({ centerId });
    expect(contacts).toEqual([
      { compartment: 'address', text: 'Adresse fictive' },
      { compartment: 'meeting-point', text },
    ]);
    const trace = {
      act: 'centers.read',
      outcome: 'read',
      centerId,
      details: { compartments: ['address', 'meeting-point'] },
    };
    expect(await lastTrace()).toMatchObject(trace);
  });

  test('keep the address from the coordination, which neither reads nor writes it', async () => {
    const centerId = network.jasmin.id;
    const { read, writeContact } = as(network.people.coordinator);
    expect((await read({ centerId })).contacts).toEqual([{ compartment: 'meeting-point', text }]);
    expect(await refusalOf(writeContact({ centerId, compartment: 'address', text: 'x' }))).toMatchObject({
      code: 'forbidden',
    });
    await writeContact({ centerId, compartment: 'duty-phone', text: '05 00 00 00 00' });
    expect((await read({ centerId })).contacts).toHaveLength(2);
  });
});

describe('the opening checklist', () => {
  test('grows at its end; ticking twice keeps the first tick, unticking takes it back', async () => {
    const centerId = network.jasmin.id;
    const manager = as(network.people.manager);
    const { itemId } = await manager.addItem({ centerId, label: 'Cuisine prête', dueOn: '2026-12-01' });
    const second = await manager.addItem({ centerId, label: 'Téléphone de garde', costLine: 'Télécom' });
    expect(await lastTrace()).toMatchObject({ act: 'centers.addItem', subjectId: second.itemId });
    await manager.tickItem({ itemId, done: true });
    const [ticked] = (await manager.read({ centerId })).checklist;
    await as(network.people.coordinator).tickItem({ itemId, done: true });
    const list = (await manager.read({ centerId })).checklist;
    expect(list.map((item) => item.labelFr)).toEqual(['Cuisine prête', 'Téléphone de garde']);
    expect(list[0]).toEqual(ticked);
    expect(list[0]?.doneAt).not.toBeNull();
    await manager.tickItem({ itemId, done: false });
    expect((await manager.read({ centerId })).checklist[0]?.doneAt).toBeNull();
  });
});

describe('the list', () => {
  test('shows sizes to those who run a center and to those who oversee, organizations to the coordination', async () => {
    const ofJasmin = async (viewer: Viewer) => {
      const { centers, organizations } = await as(viewer).list();
      return {
        size: centers.find((center) => center.centerId === network.jasmin.id)?.size,
        organizations: organizations.length,
      };
    };
    const size = { rooms: 2, beds: 6, checklistDone: 0, checklistTotal: 2 };
    const { people } = network;
    expect(await ofJasmin(people.coordinator)).toEqual({ size, organizations: 6 });
    expect(await ofJasmin(people.manager)).toEqual({ size, organizations: 0 });
    expect(await ofJasmin(people.auditor)).toEqual({ size, organizations: 0 });
    expect(await ofJasmin(people.otherManager)).toEqual({ size: null, organizations: 0 });
    expect(await ofJasmin(people.planner)).toEqual({ size: null, organizations: 0 });
    expect(await ofJasmin(people.agent)).toEqual({ size: null, organizations: 0 });
  });

  test('shows agents the open and the equipping only, and not who runs them', async () => {
    const { centers, regions, cities } = await as(network.people.agent).list();
    expect(centers.map(({ codeName, organizationName }) => [codeName, organizationName])).toEqual([
      ['Jasmin', ''],
      ['Olivier', ''],
    ]);
    expect([regions.length, cities.length > 70]).toEqual([12, true]);
  });
});
