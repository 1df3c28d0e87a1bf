import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { callerFor } from '../../test/callers.ts';
import { type House, openHouse, refusalOf } from '../../test/context.ts';
import { arrived, dayIn, emptyBeds, filed, woman } from '../../test/given.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ jasmin: [{ beds: 1 }] });
});
afterAll(() => house.close());
beforeEach(async () => {
  await emptyBeds(house);
  await house.owner.deleteFrom('bed').where('surgeId', 'is not', null).execute();
  await house.owner.deleteFrom('surge').execute();
});

const as = (who: keyof House['network']['people']) => callerFor(house, house.network.people[who]);
const open = (regionId = 'MA-03') => as('coordinator').ledger.surge({ regionId, until: dayIn(3), reason: 'raid' });
const roomId = () => house.network.jasmin.rooms[0]!.id;
const freeBeds = async () => (await as('manager').ledger.beds({})).totals;
const holdAtJasmin = async () => {
  const { requestId } = await filed(house);
  return as('agent').placements.hold({ requestId, centerId: house.network.jasmin.id });
};
const womenOnBoard = async () => {
  const { centers } = await as('coordinator').availability.board();
  return centers.find(({ codeName }) => codeName === 'Jasmin')!.columns.woman;
};

test('Without a surge in its region a center adds no extra beds', async () => {
  expect(await refusalOf(as('manager').ledger.addExtraBeds({ roomId: roomId(), count: 2 }))).toMatchObject({
    code: 'no-surge',
  });
  await open('MA-01');
  expect(await refusalOf(as('manager').ledger.addExtraBeds({ roomId: roomId(), count: 2 }))).toMatchObject({
    code: 'no-surge',
  });
});

test('While it is open the extra beds are on the board and are promised like others', async () => {
  await open();
  await as('manager').ledger.addExtraBeds({ roomId: roomId(), count: 2 });
  expect(await freeBeds()).toMatchObject({ free: 3 });
  expect(await womenOnBoard()).toMatchObject({ beds: 3 });
  for (let held = 0; held < 3; held++) expect(await holdAtJasmin()).toMatchObject({ beds: 1 });
  expect(await refusalOf(holdAtJasmin())).toMatchObject({ code: expect.stringMatching(/taken|hold-limit/) });
});

test('Its end takes the empty ones away; who is in one stays, and the center is shown over-full', async () => {
  const { surgeId } = await open();
  await as('manager').ledger.addExtraBeds({ roomId: roomId(), count: 2 });
  await arrived(house);
  const second = await arrived(house);
  await as('coordinator').ledger.endSurge({ surgeId });
  expect(await freeBeds()).toMatchObject({ free: 0, occupied: 2 });
  expect(await womenOnBoard()).toMatchObject({ beds: -1 });
  expect(await refusalOf(holdAtJasmin())).toMatchObject({ code: 'taken' });
  await as('manager').placements.depart({ placementId: second.placementId, outcome: 'family' });
  expect(await freeBeds()).toMatchObject({ occupied: 1 });
});

test('The database itself gives no bed of a surge that is over to anybody, whatever is above it', async () => {
  const { surgeId } = await open();
  const { bedIds } = await as('manager').ledger.addExtraBeds({ roomId: roomId(), count: 1 });
  await as('coordinator').ledger.endSurge({ surgeId });
  const { offerId } = await as('agent').placements.hold({
    requestId: (await filed(house)).requestId,
    centerId: house.network.jasmin.id,
  });
  const claim = { bedId: bedIds[0]!, roomId: roomId(), centerId: house.network.jasmin.id, offerId };
  const taking = house.owner
    .insertInto('claim')
    .values({
      ...claim,
      purpose: 'hold',
      personLetter: 'B',
      lapsesAt: sql`now() + interval '1 hour'`,
      during: sql`tstzrange(now(), null)`,
    })
    .execute();
  await expect(taking).rejects.toMatchObject({ constraint: 'claim_surge_over' });
});

test('A promise beyond the end of the surge is refused, one before it is not', async () => {
  await open();
  await as('manager').ledger.addExtraBeds({ roomId: roomId(), count: 1 });
  await arrived(house);
  const onDay = async (days: number) => {
    const { requestId } = await as('agent').placements.request({
      party: [woman],
      urgency: 'date',
      arriveOn: dayIn(days),
    });
    return as('agent').placements.hold({ requestId, centerId: house.network.jasmin.id });
  };
  expect(await refusalOf(onDay(5))).toMatchObject({ code: 'taken' });
  expect(await onDay(2)).toMatchObject({ beds: 1 });
});

test('One surge at a time for a region, also when two coordinators open it at once', async () => {
  const outcomes = await Promise.allSettled([open(), open()]);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await refusalOf(open())).toMatchObject({ code: 'surge-open' });
  expect(await open('MA-01')).toMatchObject({ until: expect.any(String) });
});

test('Open surges are told with numbers only to those who answer for the beds', async () => {
  await open();
  await as('manager').ledger.addExtraBeds({ roomId: roomId(), count: 2 });
  expect(await as('coordinator').ledger.surges()).toMatchObject([{ regionId: 'MA-03', reason: 'raid', extraBeds: 2 }]);
  expect(await as('manager').ledger.surges()).toMatchObject([{ extraBeds: 2 }]);
  expect(await as('otherManager').ledger.surges()).toEqual([]);
  expect(await as('agent').ledger.surges()).toMatchObject([{ regionId: 'MA-03', extraBeds: null }]);
});

test('Each act leaves its trace', async () => {
  const { surgeId } = await open();
  await as('manager').ledger.addExtraBeds({ roomId: roomId(), count: 1 });
  await as('coordinator').ledger.endSurge({ surgeId });
  const traces = await house.owner
    .selectFrom('auditEntry')
    .where('act', 'like', 'ledger.%urge%')
    .orderBy('id')
    .select(['act', 'subjectId', 'actorRole'])
    .execute();
  expect(traces).toEqual([
    { act: 'ledger.surge', subjectId: surgeId, actorRole: 'coordinator' },
    { act: 'ledger.endSurge', subjectId: surgeId, actorRole: 'coordinator' },
  ]);
});
