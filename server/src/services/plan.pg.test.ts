import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { callerFor } from '../../test/callers.ts';
import { type House, openHouse, refusalOf } from '../../test/context.ts';
import { arrived, dayIn, emptyBeds, girl, sent, woman } from '../../test/given.ts';
import { noOfferings, offer, placesInUse } from '../../test/offerings.ts';
import { family } from '../../test/people.ts';
import { inTransaction } from '../platform/db/transaction.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ jasmin: [{ beds: 8, receives: family }] });
});
afterAll(() => house.close());
beforeEach(async () => {
  await emptyBeds(house);
  await noOfferings(house);
});

const manager = () => callerFor(house, house.network.people.manager);
const staff = () => callerFor(house, house.network.people.staff);
const coordinator = () => callerFor(house, house.network.people.coordinator);
const papers = { service: 'legal-aid', step: 'papers' };

describe('the plan of a stay', () => {
  test('is made of steps from the catalogue, ticked or cancelled as the stay goes on', async () => {
    const { placementId, reference } = await arrived(house, { party: [woman, girl] });
    const { itemId } = await staff().services.addItem({ placementId, ...papers, dueOn: dayIn(2) });
    const court = { service: 'legal-aid', step: 'court-date', letter: 'B', dueOn: dayIn(1) };
    const other = await manager().services.addItem({ placementId, ...court });
    expect(await staff().services.plan({ placementId })).toMatchObject({
      ...{ reference, letters: ['A', 'B'], open: true },
      items: [
        { itemId: other.itemId, letter: 'B', step: 'court-date', doneAt: null },
        { itemId, letter: null, dueOn: dayIn(2) },
      ],
    });
    await staff().services.tickItem({ itemId, done: true });
    const [, done] = (await staff().services.plan({ placementId })).items;
    await manager().services.tickItem({ itemId, done: true });
    expect((await staff().services.plan({ placementId })).items[1], 'who ticked first stays').toEqual(done);
    expect(await refusalOf(staff().services.cancelItem({ itemId }))).toMatchObject({ code: 'wrong-state' });
    await staff().services.tickItem({ itemId, done: false });
    await staff().services.cancelItem({ itemId });
    await staff().services.cancelItem({ itemId: other.itemId });
    expect((await staff().services.plan({ placementId })).items).toEqual([]);
  });

  test('takes only what is in the catalogue, for somebody of the party, once, and not in the past', async () => {
    const { placementId } = await arrived(house);
    const add = (more: object) => manager().services.addItem({ placementId, ...papers, dueOn: dayIn(1), ...more });
    for (const wrong of [{ service: 'nothing' }, { step: 'nothing' }, { letter: 'C' }])
      expect(await refusalOf(add(wrong))).toMatchObject({ code: 'not-found' });
    expect(await refusalOf(add({ dueOn: dayIn(-1) }))).toMatchObject({ code: 'date-past' });
    await add({});
    expect(await refusalOf(add({}))).toMatchObject({ code: 'already-planned' });
  });

  test('ends with the stay', async () => {
    const { placementId } = await arrived(house);
    await manager().services.addItem({ placementId, ...papers, dueOn: dayIn(1) });
    await manager().placements.depart({ placementId, outcome: 'family' });
    const late = manager().services.addItem({ placementId, ...papers, dueOn: dayIn(3) });
    expect(await refusalOf(late)).toMatchObject({ code: 'wrong-state' });
    expect(await manager().services.offerings({})).toMatchObject({ due: [], counts: { due: 0, overdue: 0 } });
    expect(await manager().services.plan({ placementId })).toMatchObject({ open: false });
  });

  test('is nobody else’s: the coordination sees how much is due, agents and other centers nothing', async () => {
    const { placementId, reference } = await arrived(house);
    const { itemId } = await manager().services.addItem({ placementId, ...papers, dueOn: dayIn(0) });
    await manager().services.addItem({ placementId, ...papers, dueOn: dayIn(7) });
    await manager().services.addItem({ placementId, ...papers, dueOn: dayIn(8) });
    await house.owner
      .updateTable('planItem')
      .set({ dueOn: dayIn(-1) })
      .where('id', '=', itemId)
      .execute();
    const { due, counts } = await staff().services.offerings({});
    expect(counts).toEqual({ due: 1, overdue: 1 });
    expect(due).toMatchObject([
      { itemId, placementId, reference, dueOn: dayIn(-1) },
      { dueOn: dayIn(7), step: 'papers' },
    ]);
    const centerId = house.network.jasmin.id;
    expect(await coordinator().services.offerings({ centerId })).toMatchObject({ counts, due: [] });
    expect(await refusalOf(coordinator().services.plan({ placementId }))).toMatchObject({ code: 'forbidden' });
    for (const who of ['agent', 'coordinator', 'otherManager', 'planner', 'auditor'] as const) {
      const rows = inTransaction(house.db, house.network.people[who], (tx) =>
        tx.selectFrom('planItem').select('id').execute(),
      );
      expect([who, await rows]).toEqual([who, []]);
    }
  });

  test('leaves no word of what was planned in the trail', async () => {
    const { placementId } = await arrived(house);
    await manager().services.addItem({ placementId, service: 'psychiatric', step: 'follow-up', dueOn: dayIn(1) });
    const trail = await house.owner
      .selectFrom('auditEntry')
      .where('act', 'like', 'services.%')
      .select('details')
      .execute();
    expect(JSON.stringify(trail)).not.toMatch(/psychiatric|follow-up/);
  });
});

describe('a place given during the stay', () => {
  test('is refused when there is none left, unless the manager says why', async () => {
    const { offeringId } = await offer(house, 'psychological', 1);
    await arrived(house, { mustServices: ['psychological'] });
    const { placementId } = await arrived(house);
    const give = { placementId, offeringId, letter: 'A' };
    expect(await refusalOf(manager().services.givePlace(give))).toMatchObject({ code: 'service-full' });
    expect(await refusalOf(staff().services.givePlace({ ...give, override: 'urgent' }))).toMatchObject({
      code: 'forbidden',
    });
    await manager().services.givePlace({ ...give, override: 'urgent' });
    expect(await placesInUse(house)).toEqual({ psychological: [1, null] });
    const [trace] = await house.owner
      .selectFrom('auditEntry')
      .where('act', '=', 'services.givePlace')
      .where('outcome', '=', 'done')
      .select(['details', 'subjectId'])
      .execute();
    expect(trace).toEqual({ details: { override: 'urgent' }, subjectId: offeringId });
    expect((await manager().services.offerings({})).offerings).toMatchObject([{ places: 1, taken: 2 }]);
    const asked = sent(house, { mustServices: ['psychological'] });
    expect(await refusalOf(asked), 'nobody else is let in by it').toMatchObject({ code: 'does-not-fit' });
    await manager().placements.depart({ placementId, outcome: 'family' });
    expect(await placesInUse(house)).toEqual({ psychological: [1] });
  });

  test('needs no reason while there is one, is had once, and can be given back', async () => {
    const { offeringId } = await offer(house, 'psychological', 2);
    const { placementId } = await arrived(house);
    const give = { placementId, offeringId, letter: 'A' };
    expect(await refusalOf(staff().services.givePlace({ placementId, offeringId }))).toMatchObject({
      code: 'missing-details',
    });
    await manager().services.givePlace({ ...give, override: 'urgent' });
    expect(await placesInUse(house), 'a reason that is not needed is not kept').toEqual({ psychological: [1] });
    expect(await refusalOf(staff().services.givePlace(give))).toMatchObject({ code: 'service-given' });
    const [place] = (await staff().services.plan({ placementId })).places;
    await staff().services.freePlace({ placeId: place!.placeId });
    expect(await placesInUse(house)).toEqual({});
    expect(await refusalOf(staff().services.freePlace({ placeId: place!.placeId }))).toMatchObject({
      code: 'wrong-state',
    });
  });

  test('comes with a newcomer as far as there is one', async () => {
    await offer(house, 'psychological', 2);
    const { requestId } = await arrived(house, { mustServices: ['psychological'] });
    await manager().placements.addPerson({ requestId, person: girl });
    await manager().placements.addPerson({ requestId, person: girl });
    expect(await placesInUse(house)).toEqual({ psychological: [1, 2] });
  });
});
