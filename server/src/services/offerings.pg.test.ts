import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { callerFor } from '../../test/callers.ts';
import { type House, openHouse, refusalOf } from '../../test/context.ts';
import { arrived, booked, emptyBeds, held, sent, woman } from '../../test/given.ts';
import { noOfferings, offer, placesInUse } from '../../test/offerings.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ jasmin: [{ beds: 12 }], olivier: [{ beds: 4 }] });
});
afterAll(() => house.close());
beforeEach(async () => {
  await emptyBeds(house);
  await noOfferings(house);
});

const must = (...services: string[]) => ({ mustServices: services });
const manager = () => callerFor(house, house.network.people.manager);
const said = { service: 'escort', onSite: true, languages: [], days: [] };
const of = () => ({ ...said, centerId: house.network.jasmin.id });

describe('what a center offers', () => {
  test('is shown to its people with the places taken, and on the board by its name', async () => {
    await offer(house, 'escort', 3, { days: [5, 1], languages: ['fr', 'ar'] });
    await arrived(house, must('escort'));
    const { offerings } = await manager().services.offerings({});
    expect(offerings).toMatchObject([
      { service: 'escort', places: 3, taken: 1, onSite: true, languages: ['ar', 'fr'], days: [1, 5], version: 1 },
    ]);
    const { centers } = await manager().availability.board();
    expect(centers[0]?.services).toEqual(['escort']);
  });

  test('is said once', async () => {
    await offer(house, 'escort', 3);
    expect(await refusalOf(offer(house, 'escort', 4))).toMatchObject({ code: 'name-taken' });
    expect(await refusalOf(offer(house, 'unheard-of', 4))).toMatchObject({ code: 'not-found' });
  });

  test('is changed by one editor at a time', async () => {
    const { offeringId, version } = await offer(house, 'escort', 3);
    await manager().services.setOffering({ ...of(), offeringId, version, places: 4 });
    const late = manager().services.setOffering({ ...of(), offeringId, version, places: 5 });
    expect(await refusalOf(late)).toMatchObject({ code: 'changed-meanwhile' });
  });

  test('keeps a place for everybody who has one: numbers move down, and below the people there are it is refused', async () => {
    const { offeringId, version } = await offer(house, 'escort', 3);
    const first = await booked(house, must('escort'));
    await booked(house, must('escort'));
    await booked(house, must('escort'));
    await manager().placements.noShow({ placementId: first.placementId });
    expect(await placesInUse(house)).toEqual({ escort: [2, 3] });
    const refused = manager().services.setOffering({ ...of(), offeringId, version, places: 1 });
    expect(await refusalOf(refused)).toEqual({ code: 'service-in-use', details: { places: 1, taken: 2 } });
    await manager().services.setOffering({ ...of(), offeringId, version, places: 2 });
    expect(await placesInUse(house)).toEqual({ escort: [1, 2] });
  });

  test('gives numbers to those it served uncounted, once it counts', async () => {
    const { offeringId, version } = await offer(house, 'escort', null);
    await booked(house, must('escort'));
    await booked(house, must('escort'));
    expect(await placesInUse(house)).toEqual({ escort: [null, null] });
    await manager().services.setOffering({ ...of(), offeringId, version, places: 2 });
    expect(await placesInUse(house)).toEqual({ escort: [1, 2] });
  });

  test('is retired once nobody has a place of it', async () => {
    const { offeringId } = await offer(house, 'escort', 2);
    const { placementId } = await arrived(house, must('escort'));
    expect(await refusalOf(manager().services.retireOffering({ offeringId }))).toMatchObject({
      code: 'service-in-use',
    });
    await manager().placements.depart({ placementId, outcome: 'family' });
    await manager().services.retireOffering({ offeringId });
    expect((await manager().services.offerings({})).offerings).toEqual([]);
    await offer(house, 'escort', 5);
  });
});

describe('who waits', () => {
  test('is told to the center’s own people, and counted for the coordination', async () => {
    await offer(house, 'escort', 1);
    await arrived(house, must('escort'));
    const waiting = await sent(house, { wishedServices: ['escort'] });
    await held(house, { wishedServices: ['escort'] });
    const answer = await manager().services.offerings({});
    const { requestId, reference } = waiting;
    expect(answer.waiting).toEqual([{ service: 'escort', requestId, reference, must: false }]);
    const coordinator = callerFor(house, house.network.people.coordinator);
    expect(await coordinator.services.offerings({ centerId: house.network.jasmin.id })).toMatchObject({
      waits: 1,
      waiting: [],
    });
  });

  test('is nobody for whom the service is not', async () => {
    await offer(house, 'schooling', 0);
    await sent(house, { party: [woman], wishedServices: ['schooling'] });
    expect((await manager().services.offerings({})).waits).toBe(0);
  });
});

describe('the catalogue', () => {
  const coordinator = () => callerFor(house, house.network.people.coordinator);
  const yoga = { nameFr: 'Atelier d’écriture', nameAr: 'ورشة كتابة', nameEn: 'Writing workshop' };

  test('grows by a service that centers can give and requests can ask, and lets go of it', async () => {
    const entry = { ...yoga, counted: 'adult' as const, perLanguage: false };
    const { serviceId, version } = await coordinator().services.setService(entry);
    expect(serviceId).toBe('atelier-d-ecriture');
    await offer(house, serviceId, 1);
    await held(house, must(serviceId));
    expect(await placesInUse(house)).toEqual({ [serviceId]: [1] });
    expect(await refusalOf(coordinator().services.setService(entry))).toMatchObject({ code: 'name-taken' });
    await coordinator().services.setService({ ...entry, serviceId, version, retired: true });
    expect((await manager().services.offerings({})).offerings).toEqual([]);
    const asked = callerFor(house, house.network.people.agent).placements.request({
      ...{ party: [woman], urgency: 'now' as const },
      ...must(serviceId),
    });
    expect(await refusalOf(asked)).toMatchObject({ code: 'not-found' });
    const { services } = await manager().services.catalogue();
    expect(services.find(({ id }) => id === serviceId)).toMatchObject({ ...yoga, retired: true });
  });

  test('is in three languages from the start', async () => {
    const { services } = await manager().services.catalogue();
    expect(services.length).toBeGreaterThanOrEqual(13);
    for (const { nameFr, nameAr, nameEn } of services) {
      expect(nameAr).toMatch(/^[\p{Script=Arabic}\s]+$/u);
      expect(nameFr).not.toBe(nameEn);
    }
  });
});
