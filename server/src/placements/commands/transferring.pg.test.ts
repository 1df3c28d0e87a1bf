import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { callerFor } from '../../../test/callers.ts';
import { type House, openHouse, refusalOf } from '../../../test/context.ts';
import {
  arrived,
  awaitedElsewhere,
  booked,
  dayIn,
  emptyBeds,
  girl,
  letLapse,
  movingOn,
  woman,
} from '../../../test/given.ts';
import { brokenRules, unreconciled } from '../../../test/ledger-checks.ts';
import { family } from '../../../test/people.ts';
import { race } from '../../../test/race.ts';
import { lapseOffers } from '../index.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({
    jasmin: [{ beds: 2 }, { beds: 3, receives: family, mixing: 'one-party' }],
    olivier: [{ beds: 2 }, { beds: 3, receives: family, mixing: 'one-party' }],
  });
});
afterAll(() => house.close());
beforeEach(() => emptyBeds(house));

const as = (who: keyof House['network']['people']) => callerFor(house, house.network.people[who]);
const here = async () => (await as('manager').ledger.beds({})).totals;
const there = async () => (await as('otherManager').ledger.beds({})).totals;
const codeOf = async (work: Promise<unknown>) => (await refusalOf(work)).code;
const whole = async () => {
  expect(await brokenRules(house)).toEqual({});
  expect(await unreconciled(house)).toEqual([]);
};
const ask = (placementId: string, who: 'manager' | 'staff' | 'coordinator' = 'manager') =>
  as(who).placements.transfer({ placementId, centerId: house.network.olivier.id, reason: 'care', consent: 'person' });

describe('until they have arrived at the new center', () => {
  test('the old bed stays theirs and the new one is held, then booked', async () => {
    const { askedOf } = await movingOn(house);
    expect([await here(), await there()]).toMatchObject([{ occupied: 1 }, { held: 1 }]);
    await as('otherManager').placements.accept({ offerId: askedOf });
    expect([await here(), await there()]).toMatchObject([{ occupied: 1 }, { booked: 1 }]);
    await whole();
  });

  test('a family takes a room of its own there, and keeps the one it has', async () => {
    await awaitedElsewhere(house, { party: [woman, girl], together: 'room' });
    expect([await here(), await there()]).toMatchObject([
      { occupied: 2, kept: 1 },
      { booked: 2, kept: 1 },
    ]);
    await whole();
  });

  test.each(['manager', 'staff', 'coordinator'] as const)('it is asked for by the %s', async (who) => {
    const { placementId } = await arrived(house);
    await ask(placementId, who);
    expect(await there()).toMatchObject({ held: 1 });
  });

  test('it is not asked twice at once, not of the same center, and not for somebody who has not come yet', async () => {
    const { placementId } = await movingOn(house);
    expect(await codeOf(ask(placementId))).toBe('transfer-under-way');
    const own = { placementId, centerId: house.network.jasmin.id, reason: 'care', consent: 'person' } as const;
    expect(await codeOf(as('manager').placements.transfer(own))).toBe('wrong-state');
    expect(await codeOf(ask((await booked(house)).placementId))).toBe('wrong-state');
  });

  test('what does not fit there is refused, and nothing is held', async () => {
    const { placementId } = await arrived(house, { party: [woman, woman] });
    await booked(house, { at: house.network.olivier.id });
    await as('otherManager').ledger.close({
      bedIds: [...house.network.olivier.rooms[0]!.beds.slice(1), ...house.network.olivier.rooms[1]!.beds],
      reason: 'repair',
    });
    expect(await codeOf(ask(placementId))).toBe('taken');
    expect(await there()).toMatchObject({ held: 0 });
    await whole();
  });

  test('the coordination sees that an answer is owed', async () => {
    const { requestId } = await movingOn(house);
    const { unanswered } = await as('coordinator').availability.board();
    expect(unanswered).toMatchObject([{ requestId, centerId: house.network.olivier.id }]);
    const { lines } = await as('coordinator').placements.list({});
    expect(lines).toMatchObject([{ needs: 'answer', placement: { codeName: 'Jasmin' }, transfer: { state: 'asked' } }]);
  });

  test('the household does not change, whoever asks', async () => {
    const { requestId } = await movingOn(house);
    for (const who of ['agent', 'manager', 'coordinator'] as const)
      expect(await codeOf(as(who).placements.addPerson({ requestId, person: woman }))).toBe('transfer-under-way');
  });
});

describe('the old stay is untouched', () => {
  const untouched = async () => {
    expect([await here(), await there()]).toMatchObject([
      { occupied: 1, turnaround: 0 },
      { occupied: 0, booked: 0, held: 0 },
    ]);
    const { lines } = await as('manager').placements.list({});
    expect(lines).toMatchObject([{ state: 'placed', placement: { state: 'arrived' } }]);
    await whole();
  };

  test('by a refusal of the new center, of which the old one reads the reason', async () => {
    const { askedOf } = await movingOn(house);
    await as('otherManager').placements.decline({ offerId: askedOf, by: 'center', code: 'staffing' });
    await untouched();
    const [line] = (await as('manager').placements.list({})).lines;
    expect(line?.transfer).toMatchObject({ state: 'declined', declineCode: 'staffing', to: { codeName: 'Olivier' } });
  });

  test('by no answer in time', async () => {
    const { askedOf, placementId } = await movingOn(house);
    await letLapse(house, askedOf);
    expect((await as('manager').placements.list({})).lines).toMatchObject([{ transfer: { state: 'lapsed' } }]);
    // Dead at once, before it is written down: it can be asked for anew.
    await ask(placementId);
    await as('manager').placements.cancelTransfer({ placementId });
    expect(await lapseOffers(house.db)).toBe(0);
    await untouched();
  });

  test('by the sweep that writes it down', async () => {
    const { askedOf } = await movingOn(house);
    await letLapse(house, askedOf);
    expect(await lapseOffers(house.db)).toBe(1);
    await untouched();
  });

  test('by those who do not come, which can be taken back', async () => {
    const { next } = await awaitedElsewhere(house);
    await as('otherManager').placements.noShow({ placementId: next });
    await untouched();
    await as('otherManager').placements.undo({ placementId: next });
    expect([await here(), await there()]).toMatchObject([{ occupied: 1 }, { booked: 1 }]);
    await whole();
  });

  test('by a booking that the new center cannot keep', async () => {
    const { requestId } = await awaitedElsewhere(house);
    await as('otherManager').placements.withdraw({ requestId, what: 'offer', reason: 'center-cannot' });
    await untouched();
  });

  test.each(['held', 'booked'] as const)('by taking the transfer back while it is %s', async (state) => {
    const { placementId } = state === 'held' ? await movingOn(house) : await awaitedElsewhere(house);
    await as('manager').placements.cancelTransfer({ placementId });
    await untouched();
    expect(await codeOf(as('manager').placements.cancelTransfer({ placementId }))).toBe('wrong-state');
  });
});

describe('with the arrival', () => {
  test('the old stay is over and its bed is cleaned, in the same act; the party is counted once', async () => {
    const { next, requestId } = await awaitedElsewhere(house);
    await as('otherManager').placements.arrive({ placementId: next });
    expect([await here(), await there()]).toMatchObject([{ occupied: 0, turnaround: 1 }, { occupied: 1 }]);
    expect((await as('manager').placements.list({})).lines).toEqual([]);
    expect((await as('coordinator').placements.list({})).lines).toMatchObject([
      {
        requestId,
        state: 'placed',
        placement: { state: 'arrived', codeName: 'Olivier' },
        transfer: { state: 'arrived' },
      },
    ]);
    await whole();
  });

  test('it is taken back within its minute: they are where they were, and awaited', async () => {
    const { placementId, next } = await awaitedElsewhere(house);
    await as('manager').placements.expect({ placementId, departsOn: dayIn(9), confirmed: true });
    await as('otherManager').placements.arrive({ placementId: next });
    await as('otherManager').placements.undo({ placementId: next });
    expect([await here(), await there()]).toMatchObject([{ occupied: 1, turnaround: 0 }, { booked: 1 }]);
    await whole();
    await as('otherManager').placements.arrive({ placementId: next });
    await whole();
  });

  test('it is not taken back once the old bed is given to somebody else', async () => {
    const { next } = await awaitedElsewhere(house);
    await as('otherManager').placements.arrive({ placementId: next });
    await as('manager').ledger.close({
      bedIds: [...house.network.jasmin.rooms[0]!.beds, ...house.network.jasmin.rooms[1]!.beds],
      reason: 'repair',
    });
    expect(await codeOf(as('otherManager').placements.undo({ placementId: next }))).toBe('taken');
    expect([await here(), await there()]).toMatchObject([{ occupied: 0 }, { occupied: 1 }]);
    await whole();
  });

  test('they may go on again, also back to where they were', async () => {
    const { next } = await awaitedElsewhere(house);
    await as('otherManager').placements.arrive({ placementId: next });
    await as('manager')
      .ledger.reopen({ bedIds: [...house.network.jasmin.rooms[0]!.beds] })
      .catch(() => undefined);
    const back = { placementId: next, centerId: house.network.jasmin.id, reason: 'wish', consent: 'person' } as const;
    const { offerId } = await as('otherManager').placements.transfer(back);
    const { placementId: last } = await as('manager').placements.accept({ offerId });
    await as('manager').placements.arrive({ placementId: last });
    expect([await here(), await there()]).toMatchObject([{ occupied: 1 }, { occupied: 0, turnaround: 1 }]);
    await as('manager').placements.depart({ placementId: last, outcome: 'family' });
    await whole();
  });
});

describe('those who leave the old center', () => {
  test.each(['held', 'booked'] as const)('are not awaited at the new one any more (%s)', async (state) => {
    const { placementId } = state === 'held' ? await movingOn(house) : await awaitedElsewhere(house);
    await as('manager').placements.depart({ placementId, outcome: 'left-without-notice' });
    expect([await here(), await there()]).toMatchObject([
      { occupied: 0, turnaround: 1 },
      { held: 0, booked: 0 },
    ]);
    await whole();
    await as('manager').placements.undo({ placementId });
    expect(await here()).toMatchObject({ occupied: 1 });
    await whole();
  });

  test('are not said never to have come while the transfer is under way', async () => {
    const { placementId } = await movingOn(house);
    expect(await codeOf(as('manager').placements.undo({ placementId }))).toBe('transfer-under-way');
  });
});

test('The arrival there and the departure here, at once, are one or the other', async () => {
  for (let round = 0; round < 6; round++) {
    await emptyBeds(house);
    const { placementId, next } = await awaitedElsewhere(house);
    const { won } = await race([
      () => as('otherManager').placements.arrive({ placementId: next }),
      () => as('manager').placements.depart({ placementId, outcome: 'family' }),
      () => as('manager').placements.cancelTransfer({ placementId }),
    ]);
    expect(won.length).toBeGreaterThan(0);
    await whole();
  }
});
