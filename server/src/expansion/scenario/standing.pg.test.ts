import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { type House, openHouse } from '../../../test/context.ts';
import { family } from '../../../test/people.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { standingCenters } from './standing.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({
    jasmin: [
      { beds: 3 },
      { beds: 2, cots: 2, receives: family, mixing: 'one-party' },
      { beds: 2, mixing: 'one-group', receives: [{ group: 'girl', fromAge: 13, toAge: 17 }] },
    ],
    olivier: [{ beds: 4 }],
  });
});
afterAll(() => house.close());

const read = () => inTransaction(house.db, house.network.people.planner, standingCenters);
const find = async (codeName: string) => (await read()).find((one) => one.codeName === codeName);

describe('the centers that stand, read as a planner', () => {
  test('have the beds of their rooms by whom the board says that they receive, without cots', async () => {
    expect(await find('Jasmin')).toEqual({
      ...{ centerId: house.network.jasmin.id, codeName: 'Jasmin', codeNameAr: 'ياسمين' },
      ...{ cityId: '3231010', regionId: 'MA-03', opensIn: null },
      rooms: [
        { columns: ['woman'], beds: 3 },
        { columns: ['woman', 'girl', 'boy', 'family'], beds: 2 },
        { columns: ['girl'], beds: 2 },
      ],
    });
  });

  test('have neither retired beds, nor those of a surge, nor rooms without any', async () => {
    const [first, second] = house.network.olivier.rooms[0]!.beds;
    const retired = { retiredAt: new Date() };
    await house.owner.updateTable('bed').set(retired).where('id', '=', first!).execute();
    await house.owner.updateTable('bed').set({ kind: 'extra' }).where('id', '=', second!).execute();
    expect((await find('Olivier'))!.rooms).toEqual([{ columns: ['woman'], beds: 2 }]);
    await house.owner
      .updateTable('bed')
      .set(retired)
      .where('roomId', '=', house.network.olivier.rooms[0]!.id)
      .execute();
    expect((await find('Olivier'))!.rooms).toEqual([]);
  });

  test.for([
    ['2031-03-01', 2031],
    [null, new Date().getFullYear()],
  ] as const)('that are being equipped open in their year: %s', async ([opensOn, opensIn]) => {
    await house.owner
      .updateTable('center')
      .set({ stage: 'equipping', opensOn })
      .where('codeName', '=', 'Olivier')
      .execute();
    expect(await find('Olivier')).toMatchObject({ opensIn });
  });

  test.for(['planned', 'paused', 'closed'] as const)('are not those that are %s', async (stage) => {
    await house.owner.updateTable('center').set({ stage }).where('codeName', '=', 'Olivier').execute();
    expect(await find('Olivier')).toBeUndefined();
  });
});
