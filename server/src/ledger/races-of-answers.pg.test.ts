import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { callerFor } from '../../test/callers.ts';
import { type House, openHouse } from '../../test/context.ts';
import { scaled } from '../../test/faults/scale.ts';
import { booked, emptyBeds, filed, letLapse, managerOf, sent } from '../../test/given.ts';
import { brokenRules, liveClaims } from '../../test/ledger-checks.ts';
import { countOf, race, startAt } from '../../test/race.ts';
import { endOf } from '../../test/races.ts';

/** Of each of two centers. */
const boundaryRounds = scaled(20, 500);
const rounds = 5;

let house: House;
beforeAll(async () => {
  house = await openHouse({ jasmin: [{ beds: 1 }], olivier: [{ beds: 1 }] });
});
afterAll(() => house.close());
beforeEach(() => emptyBeds(house));

const manager = () => callerFor(house, house.network.people.manager);
const agent = () => callerFor(house, house.network.people.agent);
const offerStates = async () =>
  countOf((await house.owner.selectFrom('offer').select('state').execute()).map(({ state }) => state));
/** An acceptance and a rival who wants the bed, each within 50 ms of the instant at which the offer lapses. */
async function acceptAgainstExpiry(at: string): Promise<string> {
  const offer = await sent(house, { at });
  const rival = await filed(house, { by: house.network.people.otherAgent });
  const end = Date.now() + 80;
  await letLapse(house, offer.offerId, new Date(end));
  const near = () => end - 50 + Math.random() * 100;
  const accept = () => callerFor(house, managerOf(house, at)).placements.accept({ offerId: offer.offerId });
  const hold = () =>
    callerFor(house, house.network.people.otherAgent).placements.hold({ requestId: rival.requestId, centerId: at });
  const [accepted, rivals] = await Promise.all([
    race([() => startAt(near(), accept)]),
    race([() => startAt(near(), hold)]),
  ]);
  return endOf(accepted, rivals);
}

test(
  'At the very end of an offer its bed is accepted or given again, never both',
  async () => {
    const ends: string[] = [];
    for (let round = 0; round < boundaryRounds; round++) {
      await emptyBeds(house);
      const { jasmin, olivier } = house.network;
      ends.push(...(await Promise.all([acceptAgainstExpiry(jasmin.id), acceptAgainstExpiry(olivier.id)])));
      expect(await brokenRules(house)).toEqual({});
    }
    process.stdout.write(`accept against expiry: ${JSON.stringify(countOf(ends))}\n`);
  },
  boundaryRounds * 1800,
);

test('Of two acceptances of one offer one books, and the other is told that it was answered', async () => {
  for (let round = 0; round < rounds; round++) {
    await emptyBeds(house);
    const { offerId } = await sent(house);
    const { won, refused } = await race([1, 2].map(() => () => manager().placements.accept({ offerId })));
    expect(won).toHaveLength(1);
    expect(refused).toEqual({ 'already-answered': 1 });
    expect(await liveClaims(house)).toEqual({ booking: 1 });
  }
});

test('Of an acceptance and a decline the first stands, and the beds follow it', async () => {
  for (let round = 0; round < rounds; round++) {
    await emptyBeds(house);
    const { offerId } = await sent(house);
    const { won, refused } = await race<unknown>([
      () => manager().placements.accept({ offerId }),
      () => manager().placements.decline({ offerId, by: 'center', code: 'staffing' }),
    ]);
    expect(won).toHaveLength(1);
    expect(refused).toEqual({ 'already-answered': 1 });
    const isAccepted = won[0] !== null;
    expect(await offerStates()).toEqual(isAccepted ? { accepted: 1 } : { declined: 1 });
    expect(await liveClaims(house)).toEqual(isAccepted ? { booking: 1 } : {});
    expect(await brokenRules(house)).toEqual({});
  }
});

test('Of two arrivals of one party one is written down', async () => {
  for (let round = 0; round < rounds; round++) {
    await emptyBeds(house);
    const { placementId } = await booked(house);
    const { won, refused } = await race([1, 2].map(() => () => manager().placements.arrive({ placementId })));
    expect(won).toHaveLength(1);
    expect(refused).toEqual({ 'wrong-state': 1 });
    expect(await liveClaims(house)).toEqual({ stay: 1 });
  }
});

test('A request withdrawn while it takes a bed keeps no bed, whichever came first', async () => {
  for (let round = 0; round < rounds; round++) {
    await emptyBeds(house);
    const { requestId } = await filed(house);
    await race<unknown>([
      () => agent().placements.hold({ requestId, centerId: house.network.jasmin.id }),
      () => agent().placements.withdraw({ requestId, what: 'request', reason: 'no-longer-needed' }),
    ]);
    expect(await liveClaims(house)).toEqual({});
    expect(await brokenRules(house)).toEqual({});
  }
});

test('An acceptance and a withdrawal at once end with a booking or with a free bed, never with half of each', async () => {
  for (let round = 0; round < rounds; round++) {
    await emptyBeds(house);
    const { requestId, offerId } = await sent(house);
    const { refused } = await race<unknown>([
      () => manager().placements.accept({ offerId }),
      () => agent().placements.withdraw({ requestId, what: 'request', reason: 'found-elsewhere' }),
    ]);
    expect(Object.keys(refused).filter((code) => code !== 'already-answered')).toEqual([]);
    expect(await liveClaims(house)).toEqual({});
    expect(await brokenRules(house)).toEqual({});
  }
});
