import { randomUUID } from 'node:crypto';

import { sql } from 'kysely';

import type { Caller } from './callers.ts';
import type { Command } from './commands.ts';
import type { House } from './context.ts';
import { arrived } from './given.ts';

const atTheCenter = { by: 'manager', strangers: ['otherManager'], announces: ['capacity'] } as const;

type Ids = Readonly<Record<'offeringId' | 'placementId' | 'itemId' | 'placeId', string>>;
const nowhere = (): Ids => ({
  offeringId: randomUUID(),
  placementId: randomUUID(),
  itemId: randomUUID(),
  placeId: randomUUID(),
});

/** An offering of no other test's, as the owner: the command itself leaves the only trace of its kind. */
async function offeringAt({ owner, network }: House): Promise<string> {
  const offering = { id: randomUUID(), centerId: network.jasmin.id, serviceId: 'escort', languages: [randomUUID()] };
  await owner.insertInto('offering').values(offering).execute();
  return offering.id;
}

async function stayWith(house: House, more: 'nothing' | 'a plan' | 'a place'): Promise<Ids> {
  const { placementId, offerId } = await arrived(house);
  const ids = { ...nowhere(), placementId, offeringId: await offeringAt(house) };
  const centerId = house.network.jasmin.id;
  if (more === 'a plan') {
    const row = { placementId, centerId, serviceId: 'legal-aid', stepId: 'papers' };
    await house.owner
      .insertInto('planItem')
      .values({ ...row, id: ids.itemId, dueOn: '2090-01-01' })
      .execute();
  }
  if (more === 'a place') {
    const during = '[2020-01-01,)';
    const row = { id: ids.placeId, offeringId: ids.offeringId, centerId, offerId, placementId, during };
    await house.owner.insertInto('servicePlace').values(row).execute();
  }
  return ids;
}

type Given = (house: House) => Promise<Ids>;
const given = (make: Given, call: (thing: Ids, caller: Caller) => Promise<unknown>) => async (house: House) => {
  const thing = await make(house);
  const absent = nowhere();
  return { call: (caller: Caller) => call(thing, caller), absent: (caller: Caller) => call(absent, caller) };
};

/** Every command of the services on a thing that exists already. */
export const onServices: Command[] = [
  {
    ...{ act: 'services.setOffering', ...atTheCenter },
    prepare: async (house) => {
      const offeringId = await offeringAt(house);
      const said = { service: 'escort', places: 2, onSite: true, languages: ['fr'], days: [], version: 1 };
      await house.owner
        .deleteFrom('offering')
        .where(sql<boolean>`languages = '{fr}'`)
        .execute();
      const set = (centerId: string) => (caller: Caller) =>
        caller.services.setOffering({ ...said, centerId, offeringId });
      return { call: set(house.network.jasmin.id), absent: set(randomUUID()) };
    },
  },
  {
    ...{ act: 'services.retireOffering', ...atTheCenter },
    prepare: given(
      async (house) => ({ ...nowhere(), offeringId: await offeringAt(house) }),
      ({ offeringId }, caller) => caller.services.retireOffering({ offeringId }),
    ),
  },
  {
    ...{ act: 'services.givePlace', ...atTheCenter },
    prepare: given(
      (house) => stayWith(house, 'nothing'),
      ({ placementId, offeringId }, caller) => caller.services.givePlace({ placementId, offeringId }),
    ),
  },
  {
    ...{ act: 'services.freePlace', ...atTheCenter },
    prepare: given(
      (house) => stayWith(house, 'a place'),
      ({ placeId }, caller) => caller.services.freePlace({ placeId }),
    ),
  },
  {
    ...{ act: 'services.addItem', ...atTheCenter },
    prepare: given(
      (house) => stayWith(house, 'nothing'),
      ({ placementId }, caller) =>
        caller.services.addItem({ placementId, service: 'legal-aid', step: 'papers', dueOn: '2090-01-01' }),
    ),
  },
  {
    ...{ act: 'services.tickItem', ...atTheCenter },
    prepare: given(
      (house) => stayWith(house, 'a plan'),
      ({ itemId }, caller) => caller.services.tickItem({ itemId, done: true }),
    ),
  },
  {
    ...{ act: 'services.cancelItem', ...atTheCenter },
    prepare: given(
      (house) => stayWith(house, 'a plan'),
      ({ itemId }, caller) => caller.services.cancelItem({ itemId }),
    ),
  },
];
