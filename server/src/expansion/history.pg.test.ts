import { randomUUID } from 'node:crypto';

import type { Group } from '@iwaa/shared/centers/words';
import type { DeclineCode } from '@iwaa/shared/placements/words';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { type House, openHouse } from '../../test/context.ts';
import { emptyBeds } from '../../test/given.ts';
import { ownHistory } from './history.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());
beforeEach(() => emptyBeds(house));

type Past = {
  /** Days ago on which they asked; they arrived the same day. */
  readonly daysAgo: number;
  readonly party: readonly Group[];
  readonly stayed?: number | readonly number[];
  readonly unmet?: boolean;
  readonly declined?: DeclineCode;
};

let told = 0;
const digits = '23456789';
const nextReference = () => {
  told += 1;
  return `A${told
    .toString(8)
    .padStart(7, '0')
    .replaceAll(/\d/g, (digit) => digits.charAt(Number(digit)))}`;
};

const ago = (days: number) => sql<string>`clock_timestamp() - make_interval(days => ${days})`;

/** What happened long ago, so many times, put where the acts of that day would have left it. */
async function past(times: number, { daysAgo, party, stayed = [], unmet, declined }: Past): Promise<void> {
  const { owner, network } = house;
  const organizationId = network.organizations.referrer;
  const createdBy = network.people.agent.accountId;
  const centerId = network.jasmin.id;
  const requests = Array.from({ length: times }, () => ({
    ...{ id: randomUUID(), reference: nextReference(), organizationId, createdBy, createdAt: ago(daysAgo) },
    ...{
      channel: 'hotline' as const,
      urgency: 'now' as const,
      state: unmet ? ('closed' as const) : ('placed' as const),
    },
    ...(unmet ? { outcome: 'unmet' as const, closedAt: ago(daysAgo) } : {}),
  }));
  await owner.insertInto('request').values(requests).execute();
  const people = requests.flatMap(({ id: requestId }) =>
    party.map((personGroup, index) => ({
      ...{ requestId, letter: String.fromCharCode(65 + index), personGroup },
      ageBand: personGroup === 'woman' || personGroup === 'man' ? ('25-44' as const) : ('6-12' as const),
    })),
  );
  await owner.insertInto('partyPerson').values(people).execute();
  const offers = requests.map(({ id: requestId }) => ({
    ...{ requestId, centerId, organizationId, createdBy, createdAt: ago(daysAgo), lapsesAt: ago(daysAgo) },
    ...{ sentAt: ago(daysAgo), answeredAt: ago(daysAgo) },
  }));
  if (declined) {
    const no = { state: 'declined', declineCode: declined, declinedBy: 'center' } as const;
    await owner
      .insertInto('offer')
      .values(offers.map((offer) => ({ ...offer, ...no })))
      .execute();
  }
  const stays = typeof stayed === 'number' ? [stayed] : stayed;
  let began = daysAgo;
  for (const [stay, days] of stays.entries()) {
    const accepted = offers.map((offer) => ({ ...offer, id: randomUUID(), state: 'accepted' as const }));
    await owner.insertInto('offer').values(accepted).execute();
    const isLast = stay === stays.length - 1;
    const placements = accepted.map(({ id: offerId, requestId }) => ({
      ...{ offerId, requestId, centerId, organizationId, bookedAt: ago(began), arriveBy: ago(began) },
      ...{ arrivedAt: ago(began), endedAt: ago(began - days) },
      ...(isLast ? { state: 'departed' as const, outcome: 'family' as const } : { state: 'transferred' as const }),
    }));
    await owner.insertInto('placement').values(placements).execute();
    began -= days;
  }
}

const read = async () => {
  const { series, ...rest } = await ownHistory(house.db);
  const values = Object.fromEntries(
    series.map(({ measure, category, points }) => [`${measure} ${category}`, points.map(({ value }) => value)]),
  );
  return { ...rest, values, series };
};

test('a young network has no series of its own, and says for how long it has been', async () => {
  expect(await ownHistory(house.db)).toEqual({ enough: false, months: 0, series: [] });
  await past(12, { daysAgo: 150, party: ['woman', 'girl', 'boy'], stayed: 20 });
  const { enough, months, series } = await ownHistory(house.db);
  expect({ enough, series }).toEqual({ enough: false, series: [] });
  expect(months).toBeGreaterThanOrEqual(4);
});

test('a whole year with 29 who arrived tells nothing, with 30 it tells all its sums and their group', async () => {
  await past(29, { daysAgo: 420, party: ['woman'], stayed: 60 });
  await past(6, { daysAgo: 400, party: ['man', 'man'], unmet: true });
  await past(7, { daysAgo: 390, party: ['woman'], declined: 'staffing' });
  for (const [key, foundLater] of [
    ['a', false],
    ['b', false],
    ['c', false],
    ['d', true],
  ] as const) {
    const people = { women: 0, men: 0, girls: 0, boys: 3 };
    const at = sql<string>`clock_timestamp() - interval '400 days'`;
    const search = { key: Buffer.from(key), at, urgency: 'now' as const, ...people, foundLater };
    await house.owner.insertInto('unmetSearch').values(search).execute();
  }
  expect(await read()).toMatchObject({ enough: false, values: {} });
  await past(1, { daysAgo: 420, party: ['woman'], stayed: 60 });
  const { enough, values, series } = await read();
  expect(enough).toBe(true);
  expect(values).toMatchObject({
    'own_requests all': [49],
    'own_requests woman': [37],
    'own_requests man': [12],
    'own_arrivals all': [30],
    'own_unmet all': [12],
    'own_unmet man': [12],
    'own_declines staffing': [7],
    'own_stay_days woman': [60],
    'own_searches_unmet all': [9],
    'own_searches_unmet boy': [9],
  });
  const [point] = series[0]!.points;
  expect(point!.basis).toEqual({ kind: 'history', fromYear: point!.fromYear, toYear: point!.toYear });
});

test('a sum under five is told to nobody, and neither is the one that would give it away', async () => {
  await past(30, { daysAgo: 420, party: ['woman'], stayed: 10 });
  await past(8, { daysAgo: 420, party: ['man'], stayed: 10 });
  await past(4, { daysAgo: 420, party: ['girl'], stayed: 10 });
  const { values } = await read();
  expect(values).toMatchObject({
    'own_arrivals all': [42],
    'own_arrivals woman': [30],
    'own_arrivals man': [null],
    'own_arrivals girl': [null],
    'own_stay_days girl': [null],
  });
});

test('who moved to another center arrived once and stayed from the first day to the last', async () => {
  await past(30, { daysAgo: 420, party: ['boy'], stayed: [10, 25] });
  expect((await read()).values).toMatchObject({ 'own_arrivals boy': [30], 'own_stay_days boy': [35] });
});

test('years follow one another without overlap, and the one that runs is not told', async () => {
  await past(30, { daysAgo: 800, party: ['woman'], stayed: 10 });
  await past(35, { daysAgo: 420, party: ['woman'], stayed: 10 });
  await past(40, { daysAgo: 20, party: ['woman'], stayed: 10 });
  expect((await read()).values['own_arrivals woman']).toEqual([30, 35]);
});
