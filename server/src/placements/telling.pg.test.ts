import { afterAll, beforeAll, expect, test } from 'vitest';

import { callerFor } from '../../test/callers.ts';
import { type House, openHouse } from '../../test/context.ts';
import { arrived, booked, departed, held, letLapse, sent, woman } from '../../test/given.ts';
import { lapseOffers } from './index.ts';

let house: House;
let people: House['network']['people'];
beforeAll(async () => {
  house = await openHouse({ jasmin: [{ beds: 20 }] });
  people = house.network.people;
});
afterAll(() => house.close());

/** Who was told of this request, and of what, as "manager request-awaits". */
async function toldOf(requestId: string): Promise<string[]> {
  const rows = await house.owner
    .selectFrom('notification')
    .where('requestId', '=', requestId)
    .select(['accountId', 'kind', 'reference', 'centerId'])
    .orderBy('at')
    .execute();
  expect(rows.every(({ reference, centerId }) => reference !== null && centerId === house.network.jasmin.id)).toBe(
    true,
  );
  const nameOf = (id: string) => Object.entries(people).find(([, { accountId }]) => accountId === id)?.[0];
  return rows.map(({ accountId, kind }) => `${nameOf(accountId)} ${kind}`).toSorted();
}

const awaits = ['manager request-awaits', 'staff request-awaits'];

test('A hold tells nobody; once it is sent, everybody at the center is told, and nobody elsewhere', async () => {
  const { requestId, offerId } = await held(house);
  expect(await toldOf(requestId)).toEqual([]);
  await callerFor(house, people.agent).placements.send({ offerId, consent: 'person' });
  expect(await toldOf(requestId)).toEqual(awaits);
});

test('A center that answers by telephone is held like any other; the coordination is told to call it, and says what it answered', async () => {
  const { jasmin } = house.network;
  const answerBy = (participation: 'holds' | 'full') =>
    house.owner.updateTable('center').set({ participation }).where('id', '=', jasmin.id).execute();
  await answerBy('holds');
  try {
    const agent = callerFor(house, people.agent).placements;
    const { places } = await agent.search({ party: [woman], urgency: 'now' });
    expect(places.map(({ codeName, fits, byPhone }) => [codeName, fits, byPhone])).toContainEqual([
      'Jasmin',
      true,
      true,
    ]);
    const { requestId, offerId } = await sent(house);
    const told = [...awaits, 'coordinator request-awaits'].toSorted();
    expect(await toldOf(requestId)).toEqual(told);
    await callerFor(house, people.coordinator).placements.accept({ offerId });
    expect(await toldOf(requestId)).toEqual(['agent answered', ...told]);
  } finally {
    await answerBy('full');
  }
});

test('Whoever filed the request learns of the answer, of the arrival and of the departure, each once', async () => {
  const { requestId, placementId } = await departed(house);
  const stay = ['agent answered', 'agent outcome', 'agent outcome', ...awaits];
  expect(await toldOf(requestId)).toEqual(stay);
  const manager = callerFor(house, people.manager);
  await manager.placements.undo({ placementId });
  await manager.placements.depart({ placementId, outcome: 'family' });
  expect(await toldOf(requestId)).toEqual(stay);
});

test('An offer that nobody answered tells its agent once, however many sweeps find it', async () => {
  const { requestId, offerId } = await sent(house);
  await letLapse(house, offerId);
  await Promise.all([lapseOffers(house.db), lapseOffers(house.db), lapseOffers(house.db)]);
  expect(await toldOf(requestId)).toEqual(['agent lapsed', ...awaits]);
});

test('A hold that was never sent lapses without a word to anybody', async () => {
  const { requestId, offerId } = await held(house);
  await letLapse(house, offerId);
  await lapseOffers(house.db);
  expect(await toldOf(requestId)).toEqual([]);
});

test('A message and a withdrawal tell the other side, never one’s own', async () => {
  const { requestId } = await arrived(house);
  await callerFor(house, people.agent).placements.message({ requestId, text: 'on the way' });
  await callerFor(house, people.manager).placements.message({ requestId, text: 'received' });
  const messages = (await toldOf(requestId)).filter((told) => told.endsWith('message'));
  expect(messages).toEqual(['agent message', 'manager message', 'staff message']);
  const byAgent = await booked(house);
  const withdrawal = { what: 'offer', reason: 'choose-another-place' } as const;
  await callerFor(house, people.agent).placements.withdraw({ requestId: byAgent.requestId, ...withdrawal });
  expect(await toldOf(byAgent.requestId)).toEqual(['agent answered', ...both('withdrawn')]);
  const byCenter = await booked(house);
  const cannot = { what: 'offer', reason: 'center-cannot' } as const;
  await callerFor(house, people.manager).placements.withdraw({ requestId: byCenter.requestId, ...cannot });
  expect(await toldOf(byCenter.requestId)).toEqual(['agent answered', 'agent withdrawn', ...awaits]);
});

const both = (kind: string) => ['manager', 'staff'].flatMap((who) => [`${who} request-awaits`, `${who} ${kind}`]);
