import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { callerFor } from '../../../test/callers.ts';
import { type House, openHouse, refusalOf } from '../../../test/context.ts';
import { held } from '../../../test/given.ts';
import { brokenRules, liveClaims } from '../../../test/ledger-checks.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const untilWaiting = (count: number) =>
  vi.waitFor(async () => {
    const waiting = sql`select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    const { rows } = await waiting.execute(house.owner);
    expect(rows).toHaveLength(count);
  });

test('Whoever waited for a center while the request went to another one is asked to try again, and changes nothing', async () => {
  const { jasmin, olivier, people } = house.network;
  const { requestId } = await held(house);
  const { hold, withdraw } = callerFor(house, people.agent).placements;
  const [moved, refusal] = await house.owner.transaction().execute(async (tx) => {
    await sql`select from center where id = ${jasmin.id} for no key update`.execute(tx);
    const colleague = hold({ requestId, centerId: olivier.id });
    await untilWaiting(1);
    const late = refusalOf(withdraw({ requestId, what: 'offer', reason: 'choose-another-place' }));
    await untilWaiting(2);
    return [colleague, late] as const;
  });
  expect(await moved).toMatchObject({ beds: 1 });
  expect(await refusal).toEqual({ code: 'busy', details: {} });
  expect(await liveClaims(house)).toEqual({ hold: 1 });
  expect(await brokenRules(house)).toEqual({});
});
