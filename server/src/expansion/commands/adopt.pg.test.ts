import { randomUUID } from 'node:crypto';

import type { Viewer } from '@iwaa/shared/access/access';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { callerFor } from '../../../test/callers.ts';
import { type House, openHouse, refusalOf } from '../../../test/context.ts';
import { smallProblem } from '../../../test/phasing.ts';
import { scenarioContent } from '../../../test/plan-view.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const opens = '4421010';
const never = '7351010';
/** Of a network where Jasmin stands: its town grows, one town opens in the second year, one never does. */
async function aRun(state: 'done' | 'waiting' = 'done'): Promise<string> {
  const { accountId } = house.network.people.planner;
  const content = scenarioContent();
  const problem = {
    ...smallProblem(1, { sites: 3, years: 3 }),
    firstYear: 2027,
    sizes: [4, 6, 8].map((beds) => ({ beds, carries: [1, 1] })),
  };
  const jasmin = { centerId: house.network.jasmin.id, codeName: 'Jasmin', codeNameAr: 'ياسمين' };
  const sites = [
    { cityId: '3231010', regionId: 'MA-03', center: jasmin },
    { cityId: opens, regionId: 'MA-04', center: null },
    { cityId: never, regionId: 'MA-07', center: null },
  ];
  const none = [0, 0];
  const units = [
    [
      [1, 0],
      [3, 0],
      [3, 0],
    ],
    [none, [3, 1], [3, 3]],
    [none, none, none],
  ];
  const { id: scenarioId } = await house.owner
    .insertInto('scenario')
    .values({ name: 'Invented', content, createdBy: accountId, savedBy: accountId })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { id } = await house.owner
    .insertInto('planningRun')
    .values({
      ...{ scenarioId, scenarioVersion: 1, kind: 'plan', state, startedBy: accountId, content },
      input: '{}',
      posed: JSON.stringify({ problem, sites, rounded: [], travel: 'reckoned', people: [] }),
      ...(state === 'done' && {
        outcome: JSON.stringify({ kind: 'planned', plan: { units, value: 0, years: [] } }),
        endedAt: new Date(),
      }),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

const site = (runId: string, change: object = {}) => {
  const name = `Center ${randomUUID().slice(0, 8)}`;
  const { operator } = house.network.organizations;
  return { runId, cityId: opens, organizationId: operator, codeName: name, codeNameAr: `م ${name}`, ...change };
};
const as = (viewer: Viewer) => callerFor(house, viewer).expansion;
const adopt = (input: ReturnType<typeof site>) => as(house.network.people.coordinator).adopt(input);
/** News waits in the outbox until it has its position: one statement sees each in exactly one of the two. */
const newsOf = async (centerId: string) => {
  const waiting = house.owner.selectFrom('outbox').select('kind').where('centerId', '=', centerId);
  const told = house.owner.selectFrom('event').select('kind').where('centerId', '=', centerId);
  const kinds = (await told.unionAll(waiting).execute()).map(({ kind }) => kind);
  return ['capacity', 'network'].filter((kind) => kinds.some((one) => one === kind));
};
const centersNow = async () => (await house.owner.selectFrom('center').select('id').execute()).length;

describe('a site of a plan', () => {
  test('becomes a planned center that opens with its year, in its town', async () => {
    const { centerId } = await adopt(site(await aRun()));
    const center = await house.owner
      .selectFrom('center')
      .selectAll()
      .where('id', '=', centerId)
      .executeTakeFirstOrThrow();
    expect(center).toMatchObject({ stage: 'planned', cityId: opens, opensOn: '2028-01-01', vouchedAt: null });
  });

  test('has the beds of each unit in its first year, in rooms of at most four for whom the unit is', async () => {
    const { centerId } = await adopt(site(await aRun()));
    const { rooms } = await callerFor(house, house.network.people.coordinator).centers.read({ centerId });
    expect(
      rooms.map(({ beds, mixing, receives }) => [beds.length, mixing, receives.map(({ group }) => group).toSorted()]),
    ).toEqual([
      [4, 'one-party', ['boy', 'girl', 'woman']],
      [4, 'open', ['girl']],
      [4, 'one-group', ['boy', 'man']],
    ]);
  });

  test('has a checklist in three languages that is due before it opens and counts its beds and posts', async () => {
    const { centerId } = await adopt(site(await aRun()));
    const items = await house.owner
      .selectFrom('checklistItem')
      .selectAll()
      .where('centerId', '=', centerId)
      .orderBy('position')
      .execute();
    expect(items.length).toBeGreaterThan(18);
    const days = items.map(({ dueOn }) => Date.parse(dueOn!));
    expect(days).toEqual(days.toSorted((one, other) => one - other));
    expect(items.at(-1)?.dueOn).toBe('2027-12-25');
    for (const { labelFr, labelAr, labelEn, doneAt } of items) {
      expect(labelAr).toMatch(/^[\p{Script=Arabic}\s\d:،()]+$/u);
      expect([labelFr === labelEn, doneAt]).toEqual([false, null]);
    }
    const labels = items.map(({ labelEn }) => labelEn);
    expect(labels).toContain('Rooms ready: beds, sheets, cupboards (beds: 12)');
    expect(labels.find((label) => label.startsWith('Team hired'))).toMatch(/\(posts: 1[0-9]\)$/);
  });

  test('leaves its trace and is announced, together with what it is made of', async () => {
    const runId = await aRun();
    const { centerId } = await adopt(site(runId));
    const trail = await house.owner
      .selectFrom('auditEntry')
      .select(['act', 'subjectId', 'actorRole', 'details'])
      .where('centerId', '=', centerId)
      .orderBy('id')
      .execute();
    expect(trail.at(-1)).toEqual({
      act: 'expansion.adopt',
      subjectId: runId,
      actorRole: 'coordinator',
      details: { cityId: opens, year: 2028 },
    });
    expect(trail.map(({ act }) => act)).toContain('centers.create');
    expect(await newsOf(centerId)).toEqual(['capacity', 'network']);
  });

  test('is adopted once from a plan, also by two at the same time, and who comes second is told which center it is', async () => {
    const runId = await aRun();
    const before = await centersNow();
    const both = await Promise.allSettled([adopt(site(runId)), adopt(site(runId))]);
    const [won, lost] = both.toSorted((one, other) => one.status.localeCompare(other.status));
    if (won?.status !== 'fulfilled') throw new Error('neither was adopted');
    expect(lost).toMatchObject({ reason: { cause: { code: 'already-adopted', details: won.value } } });
    expect(await centersNow()).toBe(before + 1);
    expect((await adopt(site(await aRun()))).centerId).not.toBe(won.value.centerId);
  });

  test('is refused by the database too, should a second adoption get so far', async () => {
    const runId = await aRun();
    const { centerId } = await adopt(site(runId));
    const again = house.owner.insertInto('planningAdoption').values({ runId, cityId: opens, centerId }).execute();
    await expect(again).rejects.toMatchObject({ constraint: 'planning_adoption_pkey' });
  });
});

describe('what is no new center of a finished plan', () => {
  test.each([
    ['a town where the plan opens none', never],
    ['a town where a center stands', '3231010'],
    ['a town that is not in it', '1511010'],
  ])('is refused: %s', async (_, cityId) => {
    const before = await centersNow();
    expect(await refusalOf(adopt(site(await aRun(), { cityId })))).toMatchObject({ code: 'not-in-plan' });
    expect(await centersNow()).toBe(before);
  });

  test('is refused while the plan is not finished, and where there is none', async () => {
    expect(await refusalOf(adopt(site(await aRun('waiting'))))).toMatchObject({ code: 'wrong-state' });
    expect(await refusalOf(adopt(site(randomUUID())))).toMatchObject({ code: 'not-found' });
  });

  test('is refused a name that is taken and an organization that runs no center, and nothing is left of it', async () => {
    const runId = await aRun();
    const before = await centersNow();
    expect(await refusalOf(adopt(site(runId, { codeName: 'Jasmin' })))).toMatchObject({ code: 'name-taken' });
    const { referrer } = house.network.organizations;
    expect(await refusalOf(adopt(site(runId, { organizationId: referrer })))).toMatchObject({ code: 'not-found' });
    expect(await centersNow()).toBe(before);
    expect(await adopt(site(runId))).toHaveProperty('centerId');
  });

  test.each(['planner', 'manager', 'staff', 'agent', 'auditor'] as const)('is not for a %s to decide', async (who) => {
    const input = site(await aRun());
    expect(await refusalOf(as(house.network.people[who]).adopt(input))).toMatchObject({ code: 'forbidden' });
  });
});
