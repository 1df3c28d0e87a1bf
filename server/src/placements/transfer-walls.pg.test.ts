import type { Viewer } from '@iwaa/shared/access/access';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { callerFor } from '../../test/callers.ts';
import { type House, openHouse, refusalOf } from '../../test/context.ts';
import { arrived, awaitedElsewhere, booked, emptyBeds, movingOn } from '../../test/given.ts';
import { brokenRules } from '../../test/ledger-checks.ts';
import type { Database } from '../platform/db/database.ts';
import { inTransaction } from '../platform/db/transaction.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ jasmin: [{ beds: 3 }], olivier: [{ beds: 3 }] });
  const { writeContact } = as('otherManager').centers;
  await writeContact({ centerId: house.network.olivier.id, compartment: 'meeting-point', text: 'a kiosk' });
  await writeContact({ centerId: house.network.olivier.id, compartment: 'address', text: 'a street' });
});
afterAll(() => house.close());
beforeEach(() => emptyBeds(house));

const as = (who: keyof House['network']['people']) => callerFor(house, house.network.people[who]);

/** A second placement of the same request at Olivier, written behind every rule: only the database stands there. */
async function writeSecond(
  owner: Database,
  requestId: string,
  from: { placementId: string } | null,
  state: 'booked' | 'arrived',
) {
  const { olivier, jasmin, organizations, people } = house.network;
  const going = from && { fromPlacementId: from.placementId, fromCenterId: jasmin.id };
  const common = { requestId, centerId: olivier.id, organizationId: organizations.referrer, ...going };
  const now = new Date();
  const { id: offerId } = await owner
    .insertInto('offer')
    .values({
      ...{
        ...common,
        createdBy: people.agent.accountId,
        state: 'accepted',
        lapsesAt: now,
        sentAt: now,
        answeredAt: now,
      },
      ...(going && { transferReason: 'care' as const }),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const arrivedAt = state === 'arrived' ? now : null;
  await owner
    .insertInto('placement')
    .values({ ...common, offerId, state, arriveBy: now, arrivedAt })
    .execute();
}

describe('the database itself', () => {
  test('lets one stay go on to one booking, and nothing else of a request live twice', async () => {
    const stay = await arrived(house);
    await expect(writeSecond(house.owner, stay.requestId, null, 'booked')).rejects.toMatchObject({
      constraint: 'placement_one_life',
    });
    await expect(writeSecond(house.owner, stay.requestId, stay, 'arrived')).rejects.toMatchObject({
      constraint: 'placement_one_life',
    });
    await writeSecond(house.owner, stay.requestId, stay, 'booked');
    await expect(writeSecond(house.owner, stay.requestId, stay, 'booked')).rejects.toMatchObject({
      constraint: 'placement_one_booked',
    });
    const booking = await booked(house);
    await expect(writeSecond(house.owner, booking.requestId, booking, 'booked')).rejects.toMatchObject({
      constraint: 'placement_one_booked',
    });
    await expect(writeSecond(house.owner, booking.requestId, booking, 'arrived')).rejects.toMatchObject({
      constraint: 'placement_one_life',
    });
    const stranger = await arrived(house);
    await expect(writeSecond(house.owner, booking.requestId, stranger, 'booked')).rejects.toMatchObject({
      constraint: 'offer_from_fkey',
    });
  });

  test('would let a party live in two places without its constraint, which the checks then see', async () => {
    const { requestId } = await arrived(house);
    const planted = new Error('taken back');
    const both = house.owner.transaction().execute(async (tx) => {
      await sql`alter table placement drop constraint placement_one_life`.execute(tx);
      await writeSecond(tx, requestId, null, 'arrived');
      expect(await brokenRules({ owner: tx })).toMatchObject({ 'a party lives in two places': 1 });
      throw planted;
    });
    await expect(both).rejects.toBe(planted);
  });

  test.each(['held', 'booked'] as const)('ends no stay under a transfer that is %s', async (state) => {
    const { placementId } = state === 'held' ? await movingOn(house) : await awaitedElsewhere(house);
    const ended = house.owner
      .updateTable('placement')
      .set({ state: 'departed', endedAt: new Date(), outcome: 'family' })
      .where('id', '=', placementId)
      .execute();
    await expect(ended).rejects.toMatchObject({ constraint: 'transfer_source' });
  });
});

describe('with every check of the application switched off', () => {
  const seenBy = (viewer: Viewer) =>
    inTransaction(house.db, viewer, async (tx) => {
      const offers = await tx.selectFrom('offer').select('centerId').execute();
      const placements = await tx.selectFrom('placement').select(['centerId', 'state']).execute();
      const contacts = await tx.selectFrom('centerContact').select('compartment').execute();
      const name = (id: string) => (id === house.network.jasmin.id ? 'jasmin' : 'olivier');
      return {
        offers: offers.map((offer) => name(offer.centerId)).toSorted(),
        placements: placements.map((one) => `${name(one.centerId)} ${one.state}`).toSorted(),
        contacts: contacts.map((contact) => contact.compartment).toSorted(),
      };
    });

  test('the agent sees nothing of a transfer, and the two centers what is between them', async () => {
    const { agent, otherAgent, manager, otherManager, planner } = house.network.people;
    await awaitedElsewhere(house);
    expect(await seenBy(agent)).toEqual({ offers: ['jasmin'], placements: ['jasmin arrived'], contacts: [] });
    expect(await seenBy(manager)).toEqual({
      ...{ offers: ['jasmin', 'olivier'], placements: ['jasmin arrived', 'olivier booked'] },
      contacts: ['meeting-point'],
    });
    expect(await seenBy(otherManager)).toEqual({
      ...{ offers: ['olivier'], placements: ['olivier booked'], contacts: ['address', 'meeting-point'] },
    });
    for (const stranger of [otherAgent, planner])
      expect(await seenBy(stranger)).toEqual({ offers: [], placements: [], contacts: [] });
  });

  test('once they have arrived, the center they came from sees its own stay and nothing of the new one', async () => {
    const { next } = await awaitedElsewhere(house);
    await as('otherManager').placements.arrive({ placementId: next });
    const { agent, manager } = house.network.people;
    expect(await seenBy(manager)).toMatchObject({ placements: ['jasmin transferred'], contacts: [] });
    expect(await seenBy(agent)).toEqual({ offers: ['jasmin'], placements: ['jasmin transferred'], contacts: [] });
  });
});

describe('what each is told', () => {
  test('the center that sends them on may ask where to bring them; the agent may not, and reads of no transfer', async () => {
    const { requestId, reference } = await awaitedElsewhere(house);
    expect(await as('manager').placements.reveal({ requestId })).toMatchObject({ meetingPoint: 'a kiosk' });
    expect(await as('agent').placements.reveal({ requestId })).toMatchObject({ meetingPoint: null });
    const told = await as('agent').placements.read({ reference });
    expect(told.transfer).toBeNull();
    expect(told.offers).toHaveLength(1);
    expect(told.story.map((step) => step.act)).not.toContain('placements.transfer');
    expect(JSON.stringify(told)).not.toContain(house.network.olivier.id);
  });

  test('the new center reads of its own part only; the old one reads the answers', async () => {
    const { reference, next } = await awaitedElsewhere(house);
    const received = await as('otherManager').placements.read({ reference });
    expect(received).toMatchObject({ transfer: { state: 'booked', from: { codeName: 'Jasmin' }, reason: 'safety' } });
    expect(received.beds.map((bed) => bed.room)).toEqual(['1']);
    const acts = async (who: 'manager' | 'otherManager') =>
      (await as(who).placements.read({ reference })).story.map((step) => step.act);
    expect(await acts('otherManager')).toEqual(['placements.request', 'placements.accept']);
    expect((await acts('manager')).slice(-2)).toEqual(['placements.transfer', 'placements.accept']);
    await as('otherManager').placements.arrive({ placementId: next });
    await as('otherManager').placements.absence({ placementId: next, until: null });
    expect((await acts('manager')).at(-1)).toBe('placements.arrive');
  });

  test('the agent learns that they left in the end, and their 48 hours begin with the first arrival', async () => {
    const { reference, next, requestId } = await awaitedElsewhere(house);
    await house.owner
      .updateTable('placement')
      .set({ arrivedAt: sql<string>`arrived_at - interval '49 hours'` })
      .where('arrivedAt', 'is not', null)
      .execute();
    await as('otherManager').placements.arrive({ placementId: next });
    expect(await as('agent').placements.read({ reference })).toMatchObject({
      open: false,
      placement: null,
      people: [],
    });
    for (const act of [
      () => as('agent').placements.addPerson({ requestId, person: { group: 'woman', ageBand: '25-44' } }),
      () => as('agent').placements.withdraw({ requestId, what: 'request', reason: 'no-longer-needed' }),
    ])
      expect((await refusalOf(act())).code).toBe('too-late');
    await as('otherManager').placements.depart({ placementId: next, outcome: 'own-housing' });
    expect(await as('agent').placements.read({ reference })).toMatchObject({
      ...{ state: 'closed', outcome: 'departed', departure: 'own-housing', placement: null },
    });
    expect(await brokenRules(house)).toEqual({});
  });
});
