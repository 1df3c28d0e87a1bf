import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import type { GroupFound } from '@iwaa/shared/placements/group';
import type { Person } from '@iwaa/shared/placements/inputs';
import { callerFor } from '../../../test/callers.ts';
import { type House, openHouse, refusalOf } from '../../../test/context.ts';
import { baby, emptyBeds, filed, girl, held, man, moreAgents, woman } from '../../../test/given.ts';
import { brokenRules, unreconciled } from '../../../test/ledger-checks.ts';
import { family } from '../../../test/people.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({
    jasmin: [{ beds: 4 }, { beds: 3, receives: family, mixing: 'one-party' }],
    olivier: [{ beds: 3 }, { beds: 2, receives: family }],
  });
});
afterAll(() => house.close());
beforeEach(() => emptyBeds(house));

const as = (who: keyof House['network']['people']) => callerFor(house, house.network.people[who]).placements;
const people = (...persons: Person[]) => persons.map((person) => ({ person }));
const women = (count: number) => Array.from({ length: count }, () => woman);
const partsOf = ({ parts }: GroupFound) => parts.map(({ centerId, people: there }) => ({ centerId, people: there }));
const count = async (table: 'request' | 'offer' | 'claim' | 'groupRequest') =>
  (
    await house.owner
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow()
  ).rows;

test('A group is shown split over centers with what the way and the talk need, and nothing is held', async () => {
  const asked = [
    ...people(...women(5)),
    { person: { ...woman, needs: ['wheelchair' as const] }, language: 'ti' },
    ...people(woman, baby),
  ];
  const found = await as('agent').searchGroup({
    people: asked,
    together: [[6, 7]],
    urgency: 'now',
    originCityId: '3231010',
  });
  expect(found.unplaced).toEqual([{ person: 5, why: 'not-received' }]);
  const walking = await as('agent').searchGroup({
    people: [...people(...women(5)), { person: woman, language: 'ti' }, ...people(woman, baby)],
    together: [[6, 7]],
    urgency: 'now',
    originCityId: '3231010',
  });
  expect(walking).toMatchObject({ unplaced: [], proof: 'fewest-centers' });
  expect(new Set(walking.parts.flatMap((part) => part.people))).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7]));
  expect(walking.parts.reduce((sum, { seats }) => sum + seats.people, 0)).toBe(8);
  expect(walking.parts.reduce((sum, { seats }) => sum + seats.childSeats, 0)).toBe(1);
  expect(walking.parts.flatMap((part) => part.interpreters)).toEqual([{ language: 'ti', people: 1 }]);
  expect(await count('claim')).toBe(0);
});

test('A group is held in one act, each party as an ordinary request that goes its own way', async () => {
  const asked = { people: people(...women(6), woman, girl), together: [[6, 7]], urgency: 'now' as const };
  const found = await as('agent').searchGroup(asked);
  const group = await as('agent').holdGroup({ ...asked, parts: partsOf(found) });
  expect(group.parts.length).toBe(found.parts.flatMap(({ parties }) => parties).length);
  const story = await as('agent').readGroup({ reference: group.reference });
  expect(story).toMatchObject({ people: 8, groupId: group.groupId });
  expect(story.parts.every(({ state }) => state === 'offered')).toBe(true);
  expect(await as('agent').sendGroup({ groupId: group.groupId, consent: 'person' })).toEqual({
    sent: group.parts.length,
  });
  const { reference } = story.parts[0]!;
  expect(await as('agent').read({ reference })).toMatchObject({ groupReference: group.reference });
  const { lines } = await as('manager').list({});
  expect(await as('manager').read({ reference: lines[0]!.reference })).toMatchObject({ groupReference: null });
  const answer = await as('manager').accept({ offerId: lines[0]!.offer!.offerId });
  expect(answer.placementId).toBeTypeOf('string');
  expect(await brokenRules(house)).toEqual({});
  expect(await unreconciled(house)).toEqual([]);
});

test('One bed taken meanwhile takes the whole group back: no request, no offer, no bed of it', async () => {
  const asked = { people: people(...women(7)), urgency: 'now' as const };
  const found = await as('agent').searchGroup(asked);
  await held(house, { by: house.network.people.otherAgent, at: found.parts[0]!.centerId });
  const before = [await count('request'), await count('offer'), await count('claim')];
  const refused = await refusalOf(as('agent').holdGroup({ ...asked, parts: partsOf(found) }));
  expect(refused.code).toBe('taken');
  expect([await count('request'), await count('offer'), await count('claim')]).toEqual(before);
  expect(await count('groupRequest')).toBe(0);
});

test('A split that joins who must not meet, or parts who stays together, is refused', async () => {
  const { jasmin, olivier } = house.network;
  const apart = { people: people(woman, woman), apart: [[0, 1] as [number, number]], urgency: 'now' as const };
  const one = as('agent').holdGroup({ ...apart, parts: [{ centerId: jasmin.id, people: [0, 1] }] });
  expect(await refusalOf(one)).toMatchObject({ code: 'does-not-fit' });
  const together = { people: people(woman, woman), together: [[0, 1]], urgency: 'now' as const };
  const two = as('agent').holdGroup({
    ...together,
    parts: [
      { centerId: jasmin.id, people: [0] },
      { centerId: olivier.id, people: [1] },
    ],
  });
  expect(await refusalOf(two)).toMatchObject({ code: 'does-not-fit' });
  expect(await count('request')).toBe(0);
});

test('Who must not meet stays apart when a part looks for another center', async () => {
  const { jasmin, olivier } = house.network;
  const group = await as('agent').holdGroup({
    people: people(woman, woman),
    apart: [[0, 1]],
    urgency: 'now',
    parts: [
      { centerId: jasmin.id, people: [0] },
      { centerId: olivier.id, people: [1] },
    ],
  });
  const story = await as('agent').readGroup({ reference: group.reference });
  const atJasmin = story.parts.find(({ offer }) => offer?.centerId === jasmin.id)!;
  const moved = as('agent').hold({ requestId: atJasmin.requestId, centerId: olivier.id });
  expect(await refusalOf(moved)).toMatchObject({ code: 'separation' });
});

test('Withdrawing the group withdraws all its parts and frees every bed', async () => {
  const asked = { people: people(...women(6)), urgency: 'now' as const };
  const group = await as('agent').holdGroup({ ...asked, parts: partsOf(await as('agent').searchGroup(asked)) });
  await as('agent').sendGroup({ groupId: group.groupId, consent: 'protection' });
  const { withdrawn } = await as('agent').withdrawGroup({ groupId: group.groupId, reason: 'entered-in-error' });
  expect(withdrawn).toBe(group.parts.length);
  const { parts } = await as('agent').readGroup({ reference: group.reference });
  expect(parts.every(({ state, outcome }) => state === 'closed' && outcome === 'withdrawn')).toBe(true);
  const again = await as('otherAgent').searchGroup(asked);
  expect(again.unplaced).toEqual([]);
});

test('A group counts as one hold, and an agent holds three things at a time as before', async () => {
  const asked = { people: people(...women(5), woman, girl), together: [[5, 6]], urgency: 'now' as const };
  await as('agent').holdGroup({ ...asked, parts: partsOf(await as('agent').searchGroup(asked)) });
  await house.owner
    .updateTable('offer')
    .set({ sentAt: sql`null` })
    .execute();
  const [first, second] = [await filed(house), await filed(house)];
  const { jasmin, olivier } = house.network;
  const free = await as('agent').searchGroup({ people: people(woman, woman), urgency: 'now' });
  expect(free.unplaced).toHaveLength(2 - free.parts.flatMap((part) => part.people).length);
  for (const { requestId } of [first, second]) {
    const outcomes = await Promise.allSettled(
      [jasmin, olivier].map(({ id: centerId }) => as('agent').hold({ requestId, centerId })),
    );
    for (const outcome of outcomes)
      if (outcome.status === 'rejected')
        expect((await refusalOf(Promise.reject(outcome.reason))).code).not.toBe('hold-limit');
  }
});

test('A search for a group that found nothing is kept as unmet demand of a group', async () => {
  await as('agent').searchGroup({ people: people(man, man), urgency: 'today' });
  const kept = await house.owner.selectFrom('unmetSearch').select(['men', 'asGroup', 'urgency']).execute();
  expect(kept).toEqual([{ men: 2, asGroup: true, urgency: 'today' }]);
});

test('Groups that want the same beds at once: each is held whole or not at all, whatever the order', async () => {
  const seed = Date.now() % 2 ** 31;
  const sizes = fc.sample(fc.array(fc.integer({ min: 2, max: 7 }), { minLength: 4, maxLength: 6 }), {
    numRuns: 6,
    seed,
  });
  const agents = await moreAgents(house, 6);
  for (const round of sizes) {
    await emptyBeds(house);
    const asked = round.map((size, index) => ({ size, caller: callerFor(house, agents[index]!).placements }));
    const plans = await Promise.all(
      asked.map(async ({ size, caller }) => {
        const group = { people: people(...women(size)), urgency: 'now' as const };
        return { caller, size, group, found: await caller.searchGroup(group) };
      }),
    );
    const outcomes = await Promise.allSettled(
      plans
        .filter(({ found }) => found.unplaced.length === 0)
        .map(({ caller, group, found }) => caller.holdGroup({ ...group, parts: partsOf(found) })),
    );
    const { rows } = await sql<{ people: number; beds: number }>`
      select people, (select count(*) from claim join offer on offer.id = claim.offer_id join request on request.id = offer.request_id
        where request.group_id = group_request.id and person_letter is not null) as beds
      from group_request`.execute(house.owner);
    expect(rows.length, `seed ${seed}`).toBe(outcomes.filter(({ status }) => status === 'fulfilled').length);
    for (const { people: wanted, beds } of rows) expect(beds, `seed ${seed}`).toBe(wanted);
    expect(await brokenRules(house), `seed ${seed}`).toEqual({});
  }
});
