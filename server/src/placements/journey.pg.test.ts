import type { Person } from '@iwaa/shared/placements/inputs';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { callerFor } from '../../test/callers.ts';
import { type House, openHouse, refusalOf } from '../../test/context.ts';
import { family, women } from '../../test/people.ts';

let house: House;

beforeAll(async () => {
  house = await openHouse({
    jasmin: [
      { beds: 3, receives: women },
      { beds: 4, cots: 1, receives: family, mixing: 'one-party' },
    ],
  });
});
afterAll(() => house.close());

const mother: Person = { group: 'woman', ageBand: '25-44', needs: [] };
const child: Person = { group: 'girl', ageBand: '6-12', needs: [] };

test('A mother with her daughter goes from the call to a safe departure, and every step is told', async () => {
  const agent = callerFor(house, house.network.people.agent);
  const manager = callerFor(house, house.network.people.manager);
  const found = await agent.placements.search({ party: [mother, child], urgency: 'now' });
  expect(found.places[0]).toMatchObject({ fits: true, codeName: 'Jasmin', ownRoom: true });

  const filed = await agent.placements.request({ party: [mother, child], urgency: 'now' });
  const held = await agent.placements.hold({ requestId: filed.requestId, centerId: house.network.jasmin.id });
  expect(held.beds).toBe(5);
  expect((await manager.ledger.beds({})).totals).toEqual({
    free: 3,
    held: 5,
    booked: 0,
    occupied: 0,
    kept: 0,
    closed: 0,
    turnaround: 0,
  });
  expect(await refusalOf(manager.placements.read({ reference: filed.reference }))).toMatchObject({ code: 'not-found' });

  await agent.placements.extend({ offerId: held.offerId });
  expect(await refusalOf(agent.placements.extend({ offerId: held.offerId }))).toMatchObject({
    code: 'already-extended',
  });
  await agent.placements.send({ offerId: held.offerId, consent: 'person', note: 'arrives by taxi' });
  expect((await manager.placements.list({})).lines[0]).toMatchObject({ reference: filed.reference, needs: 'answer' });
  expect((await manager.placements.read({ reference: filed.reference })).note).toBeNull();

  const booked = await manager.placements.accept({ offerId: held.offerId });
  expect((await manager.ledger.beds({})).totals).toMatchObject({ booked: 2, kept: 3, held: 0 });
  expect((await manager.placements.read({ reference: filed.reference })).note).toBe('arrives by taxi');
  await manager.placements.arrive({ placementId: booked.placementId });
  expect((await manager.ledger.beds({})).totals).toMatchObject({ occupied: 2, kept: 3 });
  await manager.placements.depart({ placementId: booked.placementId, outcome: 'family' });
  expect((await manager.ledger.beds({})).totals).toMatchObject({ free: 6, turnaround: 2 });

  const story = await agent.placements.read({ reference: filed.reference });
  expect(story).toMatchObject({ state: 'closed', outcome: 'departed', placement: { outcome: 'family' } });
  expect(story.story.map((step) => step.act.replace('placements.', ''))).toEqual([
    'request',
    'hold',
    'extend',
    'send',
    'accept',
    'arrive',
    'depart',
  ]);
});
