import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { callerFor } from '../../test/callers.ts';
import { type House, openHouse, refusalOf } from '../../test/context.ts';
import {
  arrived,
  awaitedElsewhere,
  baby,
  booked,
  dayIn,
  emptyBeds,
  girl,
  held,
  letLapse,
  moreAgents,
  sent,
  woman,
} from '../../test/given.ts';
import { noOfferings, offer, placesInUse } from '../../test/offerings.ts';
import { family } from '../../test/people.ts';
import { race } from '../../test/race.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ jasmin: [{ beds: 12 }, { beds: 4, cots: 2, receives: family }], olivier: [{ beds: 4 }] });
});
afterAll(() => house.close());
beforeEach(async () => {
  await emptyBeds(house);
  await noOfferings(house);
});

const must = (...services: string[]) => ({ mustServices: services });
const manager = () => callerFor(house, house.network.people.manager);
const agent = () => callerFor(house, house.network.people.agent);
const search = async (services: { mustServices?: string[]; wishedServices?: string[]; languages?: string[] }) => {
  const { places } = await agent().placements.search({ party: [woman], urgency: 'now', ...services });
  return places.find(({ centerId }) => centerId === house.network.jasmin.id)!;
};

describe('a place of a service', () => {
  test('is taken with the hold and free again whatever ends it', async () => {
    await offer(house, 'escort', 1);
    const { requestId, offerId } = await held(house, must('escort'));
    expect(await placesInUse(house)).toEqual({ escort: [1] });
    await agent().placements.withdraw({ requestId, what: 'offer', reason: 'choose-another-place' });
    expect(await placesInUse(house)).toEqual({});

    const lapsing = await held(house, must('escort'));
    await letLapse(house, lapsing.offerId);
    expect(await placesInUse(house), 'a hold past its time is dead at once').toEqual({});
    expect(await search(must('escort'))).toMatchObject({ fits: true });

    const declined = await sent(house, must('escort'));
    await manager().placements.decline({ offerId: declined.offerId, by: 'center', code: 'staffing' });
    expect(await placesInUse(house)).toEqual({});

    const cancelled = await booked(house, must('escort'));
    await manager().placements.withdraw({ requestId: cancelled.requestId, what: 'offer', reason: 'center-cannot' });
    const missed = await booked(house, must('escort'));
    await manager().placements.noShow({ placementId: missed.placementId });
    const left = await arrived(house, must('escort'));
    expect(await placesInUse(house)).toEqual({ escort: [1] });
    await manager().placements.depart({ placementId: left.placementId, outcome: 'family' });
    expect(await placesInUse(house)).toEqual({});
    expect(offerId).not.toBe(left.offerId);
  });

  test('outlives the hold it began as: sent, accepted, arrived, it is the same row', async () => {
    await offer(house, 'escort', 1);
    const { offerId } = await sent(house, must('escort'));
    const row = () => house.owner.selectFrom('servicePlace').selectAll().executeTakeFirstOrThrow();
    const { lapsesAt } = await house.owner.selectFrom('offer').select('lapsesAt').executeTakeFirstOrThrow();
    const before = await row();
    expect(before).toMatchObject({ lapsesAt, placementId: null });
    const { placementId } = await manager().placements.accept({ offerId });
    await manager().placements.arrive({ placementId });
    expect(await row()).toMatchObject({ id: before.id, lapsesAt: null, placementId, placeNumber: 1 });
  });

  test('comes back with an undone departure, and is refused if it was given since', async () => {
    await offer(house, 'escort', 1);
    const first = await arrived(house, must('escort'));
    await manager().placements.depart({ placementId: first.placementId, outcome: 'family' });
    await manager().placements.undo({ placementId: first.placementId });
    expect(await placesInUse(house)).toEqual({ escort: [1] });
    await manager().placements.depart({ placementId: first.placementId, outcome: 'family' });
    await held(house, must('escort'));
    expect(await refusalOf(manager().placements.undo({ placementId: first.placementId }))).toMatchObject({
      code: 'service-full',
    });
    expect(await placesInUse(house)).toEqual({ escort: [1] });
  });

  test('of who came before their day begins with them, and comes back with an undone departure', async () => {
    await offer(house, 'escort', 1);
    const early = await arrived(house, { ...must('escort'), urgency: 'date', arriveOn: dayIn(3) });
    expect(await placesInUse(house), 'served from the arrival on').toEqual({ escort: [1] });
    await manager().placements.depart({ placementId: early.placementId, outcome: 'family' });
    await manager().placements.undo({ placementId: early.placementId });
    expect(await placesInUse(house), 'nothing of a stay is lost by an undone departure').toEqual({ escort: [1] });
  });

  test('is promised from the day of arrival on and counts from the promise', async () => {
    await offer(house, 'escort', 1);
    await held(house, { ...must('escort'), urgency: 'date', arriveOn: dayIn(3) });
    expect(await placesInUse(house)).toEqual({});
    expect(await search(must('escort'))).toMatchObject({ misfits: [{ code: 'service-full', service: 'escort' }] });
  });
});

test('A party that moves on has its place at both centers until it has arrived, then at the new one', async () => {
  const { id: centerId } = house.network.olivier;
  await offer(house, 'escort', 1);
  await offer(house, 'escort', 1, { centerId });
  const { placementId, next } = await awaitedElsewhere(house, must('escort'));
  expect(await placesInUse(house)).toEqual({ escort: [1, 1] });
  const other = callerFor(house, house.network.people.otherManager);
  await other.placements.arrive({ placementId: next });
  expect(await placesInUse(house)).toEqual({ escort: [1] });
  expect((await other.services.plan({ placementId: next })).places).toMatchObject([{ service: 'escort' }]);
  expect((await manager().services.plan({ placementId })).places).toEqual([]);
});

describe('a party', () => {
  test('takes a place for each one the service is for: those in need, each child, or the party as one', async () => {
    for (const service of ['psychological', 'maternity', 'schooling', 'legal-aid']) await offer(house, service, 5);
    const pregnant = { ...woman, needs: ['pregnant' as const] };
    await held(house, {
      party: [pregnant, woman, girl, baby],
      ...must('psychological', 'maternity', 'schooling', 'legal-aid'),
    });
    const letters = await house.owner
      .selectFrom('servicePlace')
      .innerJoin('offering', 'offering.id', 'offeringId')
      .select(['serviceId', 'personLetter'])
      .orderBy('personLetter')
      .execute();
    const of = (service: string) =>
      letters.filter(({ serviceId }) => serviceId === service).map(({ personLetter }) => personLetter);
    expect(of('psychological')).toEqual(['A', 'B', 'C', 'D']);
    expect(of('maternity')).toEqual(['A']);
    expect(of('schooling')).toEqual(['C', 'D']);
    expect(of('legal-aid')).toEqual([null]);
  });

  test('takes what it wishes as far as there is a place, and comes without', async () => {
    await offer(house, 'escort', 1);
    await held(house, { wishedServices: ['escort'] });
    const second = await held(house, { wishedServices: ['escort', 'medical'] });
    expect(await placesInUse(house)).toEqual({ escort: [1] });
    expect(second.beds).toBe(1);
  });

  test('asks only for services of the catalogue', async () => {
    const asked = agent().placements.request({ party: [woman], urgency: 'now', mustServices: ['nothing-known'] });
    expect(await refusalOf(asked)).toMatchObject({ code: 'not-found' });
  });
});

describe('the search', () => {
  test('says that a service is full, that nobody gives it, or not in their language', async () => {
    await offer(house, 'escort', 0);
    await offer(house, 'interpreting', null, { languages: ['fr', 'ar'] });
    const asked = { ...must('escort', 'maternity', 'interpreting'), languages: ['ti'] };
    expect(await search(asked)).toMatchObject({
      fits: false,
      misfits: [
        { code: 'service-full', service: 'escort' },
        { code: 'service-missing', service: 'maternity' },
        { code: 'service-language', service: 'interpreting' },
      ],
      changes: ['later', 'other-service'],
    });
    expect(await search({ ...must('interpreting'), languages: ['ti', 'ar'] })).toMatchObject({ fits: true });
  });

  test('tells what is beside it: a partner, some days, a language that is not theirs', async () => {
    await offer(house, 'legal-aid', null, { onSite: false, days: [4, 2], languages: ['fr'] });
    expect((await search({ ...must('legal-aid'), languages: ['ar'] })).services).toEqual({
      met: ['legal-aid'],
      missing: [],
      remarks: [{ service: 'legal-aid', onSite: false, days: [2, 4], languages: ['fr'] }],
    });
  });

  test('prefers what is on site', async () => {
    await offer(house, 'legal-aid', 3, { onSite: false });
    await offer(house, 'legal-aid', 1);
    expect((await search(must('legal-aid'))).services.remarks).toEqual([]);
    await held(house, must('legal-aid'));
    expect((await search(must('legal-aid'))).services.remarks).toMatchObject([{ onSite: false }]);
  });
});

test('Eight who want the last place of a service at once: one has it, the others are told', async () => {
  await offer(house, 'escort', 1);
  const agents = await moreAgents(house, 8);
  const requests = await Promise.all(
    agents.map(async (by) => ({
      by,
      ...(await callerFor(house, by).placements.request({ party: [woman], urgency: 'now', ...must('escort') })),
    })),
  );
  const centerId = house.network.jasmin.id;
  const { won, refused } = await race(
    requests.map(
      ({ by, requestId }) =>
        () =>
          callerFor(house, by).placements.hold({ requestId, centerId }),
    ),
  );
  expect(won).toHaveLength(1);
  expect(refused).toEqual({ 'does-not-fit': 7 });
  expect(await placesInUse(house)).toEqual({ escort: [1] });
});
