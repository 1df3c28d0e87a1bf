import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { callerFor } from '../../../test/callers.ts';
import { type House, openHouse, refusalOf } from '../../../test/context.ts';
import { savedScenario, smallContent } from '../../../test/planning.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const planner = () => callerFor(house, house.network.people.planner).expansion;
const coordinator = () => callerFor(house, house.network.people.coordinator).expansion;
const content = smallContent;
const withMarks = (marks: Partial<typeof content.demand.allocation>) => {
  const allocation = { ...content.demand.allocation, ...marks };
  return { ...content, demand: { ...content.demand, allocation } };
};

test('A scenario is read as it was saved, with who saved it, and copied under another name', async () => {
  const { scenarioId, version } = await savedScenario(house);
  const told = await coordinator().readScenario({ scenarioId });
  expect(told).toMatchObject({ version, content, archived: false, copiedFrom: null, runs: [] });
  const copy = await coordinator().copyScenario({ scenarioId, name: 'Doubled' });
  expect(await planner().readScenario({ scenarioId: copy.scenarioId })).toMatchObject({
    ...{ name: 'Doubled', content, copiedFrom: told.name, version: 1 },
  });
});

test('The second of two editors is told, and what the first saved stands', async () => {
  const seen = await savedScenario(house);
  const twice = { ...content, travelHours: 6 };
  expect(await planner().saveScenario({ ...seen, name: 'First', content: twice })).toMatchObject({ version: 2 });
  expect(await refusalOf(coordinator().saveScenario({ ...seen, name: 'Second', content }))).toMatchObject({
    code: 'changed-meanwhile',
  });
  const { scenarioId } = seen;
  expect(await planner().readScenario({ scenarioId })).toMatchObject({ name: 'First', content: { travelHours: 6 } });
});

test('Put away, it leaves the list, and comes back with its runs', async () => {
  const seen = await savedScenario(house);
  const isListed = async () => (await planner().scenarios()).some(({ scenarioId }) => scenarioId === seen.scenarioId);
  const { version } = await planner().saveScenario({ ...seen, name: 'Old', content, archived: true });
  expect(await isListed()).toBe(false);
  await planner().saveScenario({ scenarioId: seen.scenarioId, version, name: 'Old', content });
  expect(await isListed()).toBe(true);
});

test('A town, province or region that the country does not have is refused by its field, and nothing is kept', async () => {
  const before = (await planner().scenarios()).length;
  const [site] = content.sites;
  const nowhere = { ...content, sites: [{ ...site!, cityId: 'nowhere' }] };
  const minimum = { regionId: 'MA-99', centers: 1, fromYear: content.demand.fromYear };
  const noRegion = { ...content, rules: { ...content.rules, regionMinimums: [minimum] } };
  const refused = async (wrong: typeof content) => refusalOf(planner().saveScenario({ name: 'Wrong', content: wrong }));
  expect(await refused(nowhere)).toEqual({ code: 'missing-details', details: { fields: ['sites'] } });
  expect(await refused(noRegion)).toEqual({ code: 'missing-details', details: { fields: ['regionMinimums'] } });
  const noProvince = (field: string) => ({ code: 'missing-details', details: { fields: [field] } });
  expect(await refused(withMarks({ borderAreas: ['MA-TNG', 'MA-XXX'] }))).toEqual(noProvince('borderAreas'));
  expect(await refused(withMarks({ counts: [{ areaId: 'MA-XXX', persons: 3 }] }))).toEqual(noProvince('counts'));
  expect(await planner().scenarios()).toHaveLength(before);
});

test('Marks of provinces are read as they were saved', async () => {
  const marked = withMarks({ borderAreas: ['MA-TNG'], counts: [{ areaId: 'MA-NAD', persons: 3 }] });
  const { scenarioId } = await planner().saveScenario({ name: 'Marked', content: marked });
  expect((await planner().readScenario({ scenarioId })).content).toEqual(marked);
});

test('A figure outside its bounds is told by its name', async () => {
  const { factors } = content.demand;
  const growth = { ...factors.growth, value: 7, high: 7 };
  const wrong = { ...content, demand: { ...content.demand, factors: { ...factors, growth } } };
  const error: unknown = await planner()
    .saveScenario({ name: 'Wrong', content: wrong })
    .catch((one: unknown) => one);
  expect(JSON.stringify(error)).toContain('growth');
});

test('What is absent is answered as such', async () => {
  const scenarioId = randomUUID();
  expect((await refusalOf(planner().readScenario({ scenarioId }))).code).toBe('not-found');
  expect((await refusalOf(planner().saveScenario({ scenarioId, version: 1, name: 'Lost', content }))).code).toBe(
    'not-found',
  );
});

test('Sizes are answered for a content that nobody saved, for a year of its own only', async () => {
  const { fromYear } = content.demand;
  const { sizing, uncertainty } = await planner().size({ content, year: fromYear });
  expect(sizing.regions).toHaveLength(12);
  expect(uncertainty.bands.regionalUnits.high).toBeGreaterThanOrEqual(sizing.divisions.regionalPools);
  expect(await refusalOf(planner().size({ content, year: fromYear - 1 }))).toMatchObject({
    details: { fields: ['year'] },
  });
});
