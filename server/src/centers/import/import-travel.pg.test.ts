import { afterAll, beforeAll, expect, test } from 'vitest';

import { callerFor } from '../../../test/callers.ts';
import { type House, openHouse } from '../../../test/context.ts';
import { woman } from '../../../test/given.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const importing = (csv: string, apply = true) =>
  callerFor(house, house.network.people.coordinator).centers.importTravel({ csv, apply });
const minutesToOlivier = async () => {
  const agent = callerFor(house, house.network.people.agent);
  const found = await agent.placements.search({ party: [woman], urgency: 'now', originCityId: '3231010' });
  const place = found.places.find(({ codeName }) => codeName === 'Olivier');
  return [place?.travelMinutes, place?.travelFrom, found.travelTableOn === null] as const;
};

test('Until there is a table, minutes are reckoned and say so', async () => {
  expect(await minutesToOlivier()).toEqual([expect.any(Number), 'estimate', true]);
});

test('A dry run lists every wrong line and changes nothing', async () => {
  const report = await importing(
    'from;to;minutes\nFès;Atlantis;100\nFès;Tanger;soon\n;Tanger;5\nFès;Tanger;300\nfes;TANGER;310\n',
  );
  expect(report.applied).toBe(false);
  expect(report.errors.map(({ row, column, problem }) => `${row} ${column} ${problem}`)).toEqual([
    '2 to unknown',
    '3 minutes malformed',
    '4 from missing',
    '6 to duplicate',
  ]);
  expect(await minutesToOlivier()).toEqual([expect.any(Number), 'estimate', true]);
});

test('A column that is missing is named', async () => {
  expect((await importing('from,to\nFès,Tanger\n')).errors).toMatchObject([{ column: 'minutes', problem: 'missing' }]);
});

test('An imported way holds in both directions, is shown as such, and the whole table is replaced by the next', async () => {
  expect(await importing('from,to,minutes\nTanger,فاس,313\n')).toMatchObject({ applied: true, pairs: 2 });
  expect(await minutesToOlivier()).toEqual([313, 'table', false]);
  await importing('from,to,minutes\nFès,Oujda,200\n');
  expect(await minutesToOlivier()).toEqual([expect.any(Number), 'estimate', false]);
  const traces = await house.owner
    .selectFrom('auditEntry')
    .where('act', '=', 'centers.importTravel')
    .select('details')
    .execute();
  expect(traces).toEqual([{ details: { pairs: 2 } }, { details: { pairs: 2 } }]);
});
