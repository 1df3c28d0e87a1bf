import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { callerFor } from '../../test/callers.ts';
import { type House, openHouse, refusalOf } from '../../test/context.ts';
import {
  arrived,
  awaitedElsewhere,
  booked,
  dayIn,
  departed,
  emptyBeds,
  goneFor,
  overdue,
  woman,
} from '../../test/given.ts';
import { brokenRules } from '../../test/ledger-checks.ts';
import { race } from '../../test/race.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ jasmin: [{ beds: 6 }], olivier: [{ beds: 4 }] });
});
afterAll(() => house.close());
beforeEach(() => emptyBeds(house));

const as = (who: keyof House['network']['people']) => callerFor(house, house.network.people[who]);
const codeOf = async (work: Promise<unknown>) => (await refusalOf(work)).code;

describe('a stay past the day it was expected to end', () => {
  const say = (placementId: string, more: object = {}) =>
    as('manager').placements.overstay({ placementId, reason: 'papers', departsOn: dayIn(10), ...more });

  test('asks why and until when; no new day is taken without a reason', async () => {
    const { placementId, reference } = await overdue(house);
    const anotherDay = as('manager').placements.expect({ placementId, departsOn: dayIn(5), confirmed: false });
    expect(await codeOf(anotherDay)).toBe('overdue');
    expect((await as('manager').placements.read({ reference })).acts).toContain('overstay');
    await say(placementId);
    expect(await as('manager').placements.read({ reference })).toMatchObject({ placement: { departsOn: dayIn(10) } });
    expect(await codeOf(say(placementId))).toBe('not-due');
  });

  test('is not asked about before, nor put off to a day that has passed', async () => {
    const { placementId } = await arrived(house);
    expect(await codeOf(say(placementId))).toBe('not-due');
    const late = await overdue(house);
    expect(await codeOf(say(late.placementId, { departsOn: dayIn(0) }))).toBe('date-past');
  });

  test('opens its bed’s end again, unless the bed is promised to somebody else from it', async () => {
    const { placementId } = await overdue(house);
    await house.owner
      .updateTable('placement')
      .set({ departureConfirmed: true })
      .where('id', '=', placementId)
      .execute();
    await say(placementId);
    const confirmed = house.owner.selectFrom('placement').select('departureConfirmed').where('id', '=', placementId);
    expect(await confirmed.executeTakeFirst()).toEqual({ departureConfirmed: false });
    expect(await brokenRules(house)).toEqual({});
  });

  test('is counted by its reason for the coordination, and while nobody has said why, as such', async () => {
    const { placementId } = await overdue(house, 4);
    await overdue(house, 2, { party: [woman, woman] });
    await overdue(house, 5, { at: house.network.olivier.id });
    await say(placementId);
    const told = await as('coordinator').placements.overstays();
    expect(told.counts).toEqual([
      { reason: 'not-said', stays: 2, beds: 3, meanDays: 4 },
      { reason: 'papers', stays: 1, beds: 1, meanDays: 4 },
    ]);
    expect(told.centers.map(({ codeName, counts }) => [codeName, counts.length])).toEqual([
      ['Jasmin', 2],
      ['Olivier', 1],
    ]);
    expect(JSON.stringify(told)).not.toContain(placementId);
  });
});

describe('a month after they left', () => {
  const due = async () => (await as('manager').placements.followUps({})).lines;
  const answer = (placementId: string) => as('manager').placements.followUp({ placementId, safe: 'yes' });

  test('the center is asked whether they are safe: not before, not for ever, and not of others', async () => {
    const asked = await goneFor(house, 30);
    await goneFor(house, 29);
    await goneFor(house, 91);
    await departed(house);
    expect(await due()).toMatchObject([{ placementId: asked.placementId, outcome: 'family', party: { woman: 1 } }]);
    expect((await as('otherManager').placements.followUps({})).lines).toEqual([]);
    expect((await as('manager').placements.read({ reference: asked.reference })).acts).toEqual(['follow-up']);
  });

  test('it is asked once: of two answers at once one stands, and the question is gone', async () => {
    const { placementId } = await goneFor(house, 31);
    const { won, refused } = await race([() => answer(placementId), () => answer(placementId)]);
    expect([won.length, refused]).toEqual([1, { 'already-answered': 1 }]);
    expect(await due()).toEqual([]);
    expect(await codeOf(answer(placementId))).toBe('already-answered');
  });

  test('no answer is taken before its time, nor of somebody who is here', async () => {
    const { placementId } = await departed(house);
    expect(await codeOf(answer(placementId))).toBe('not-due');
    expect(await codeOf(answer((await arrived(house)).placementId))).toBe('wrong-state');
  });

  test('the agent reads nothing of it', async () => {
    const { placementId, reference } = await goneFor(house, 31);
    await answer(placementId);
    expect(JSON.stringify(await as('agent').placements.read({ reference }))).not.toContain('placements.followUp');
  });
});

describe('what a stay waits for', () => {
  const note = (placementId: string, latest: string | null, who: 'manager' | 'otherManager' = 'manager') =>
    as(who).placements.milestone({
      ...{ placementId, kind: 'court-date' },
      between: latest === null ? null : { earliest: dayIn(1), latest },
    });
  const noted = () => house.owner.selectFrom('stayMilestone').select(['kind', 'latest', 'placementId']).execute();

  test('is noted once for each kind, corrected, and taken away', async () => {
    const { placementId } = await arrived(house);
    await note(placementId, dayIn(5));
    await note(placementId, dayIn(9));
    expect(await noted()).toEqual([{ kind: 'court-date', latest: dayIn(9), placementId }]);
    await note(placementId, null);
    expect(await noted()).toEqual([]);
  });

  test('is not in the past, and not of somebody who has left', async () => {
    const { placementId } = await arrived(house);
    const past = { earliest: dayIn(-9), latest: dayIn(-1) };
    const work = as('manager').placements.milestone({ placementId, kind: 'court-date', between: past });
    expect(await codeOf(work)).toBe('date-past');
    expect(await codeOf(note((await departed(house)).placementId, dayIn(3)))).toBe('wrong-state');
  });

  test('goes with them to another center, and is not told to the agent', async () => {
    const { placementId, next, reference } = await awaitedElsewhere(house);
    await note(placementId, dayIn(7));
    expect(JSON.stringify(await as('agent').placements.read({ reference }))).not.toContain('court-date');
    await as('otherManager').placements.arrive({ placementId: next });
    expect((await noted()).map((one) => one.placementId).toSorted()).toEqual([placementId, next].toSorted());
    expect(await as('otherManager').placements.read({ reference })).toMatchObject({
      milestones: [{ kind: 'court-date', latest: dayIn(7) }],
    });
  });
});

describe('beds that come free', () => {
  test('are told to their center and to the coordination, with what each day was taken from', async () => {
    const certain = await arrived(house, { party: [woman, woman] });
    await as('manager').placements.expect({ placementId: certain.placementId, departsOn: dayIn(10), confirmed: true });
    const waiting = await arrived(house);
    await as('manager').placements.milestone({
      ...{
        placementId: waiting.placementId,
        kind: 'travel-papers',
        between: { earliest: dayIn(15), latest: dayIn(21) },
      },
    });
    await arrived(house, { at: house.network.olivier.id });
    await booked(house);
    const own = await as('manager').placements.forecast({});
    expect(own.centers).toHaveLength(1);
    expect(own.weeks.slice(0, 3)).toMatchObject([
      { expected: 0, low: 0, high: 0 },
      { expected: 2, low: 2, high: 2 },
      { expected: 1, low: 1, high: 1 },
    ]);
    expect(own.centers[0]).toMatchObject({ beds: 3 });
    expect(own.stays).toMatchObject([{ basis: 'confirmed', beds: 2 }, { basis: 'milestones' }]);
    const all = await as('coordinator').placements.forecast({});
    expect(all.centers.map(({ codeName, beds }) => [codeName, beds])).toEqual([
      ['Jasmin', 3],
      ['Olivier', 1],
    ]);
    expect(all.stays).toBeNull();
    const olivier = await as('coordinator').placements.forecast({ centerId: house.network.olivier.id });
    expect(olivier.centers.map(({ codeName }) => codeName)).toEqual(['Olivier']);
    expect(olivier.stays).toMatchObject([{ basis: 'assumption' }]);
  });

  test('are nothing where nobody is', async () => {
    expect(await as('manager').placements.forecast({})).toMatchObject({
      centers: [],
      weeks: [{ expected: 0, high: 0 }, {}, {}, {}, {}, {}, {}, {}],
    });
  });
});
