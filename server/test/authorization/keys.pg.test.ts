import { afterAll, beforeAll, expect, test } from 'vitest';

import { appRouter } from '../../src/router.ts';
import { callerFor } from '../callers.ts';
import { type House, openHouse } from '../context.ts';
import { kindOf, procedureAt } from './procedures.ts';
import { openProcedures, table } from './table.ts';
import { makeThings, ofAccount } from './things.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ jasmin: [{ beds: 4 }], olivier: [{ beds: 4 }] });
});
afterAll(() => house.close());

/** Nothing of theirs is kept under a key: a link is shown once, a password is never written down, and a call is taken or it is not. */
const keptUnderNoKey = new Set(['access.invite', 'access.changePassword', 'centers.takeCall']);
/** The others are tried with the news and the traces that they leave. */
const isOfHere = (path: string) => /^(access|centers|notifications)\./.test(path);
const changes = Object.keys(appRouter._def.procedures).filter(
  (path) =>
    kindOf(path) === 'mutation' && isOfHere(path) && !openProcedures.includes(path) && !keptUnderNoKey.has(path),
);

const traces = (act: string) =>
  house.owner.selectFrom('auditEntry').where('act', '=', act).where('outcome', '=', 'done').select('id').execute();

test.each(changes)('%s with one key gives one answer and acts once, also when two calls cross', async (path) => {
  const { on, input } = table[path]!;
  const viewer = house.network.people.coordinator;
  const things = { ...(await makeThings(house, on, 'own')), ...(await ofAccount(house, viewer.accountId)) };
  // A call is ended by who took it.
  if (path === 'centers.endCall') await callerFor(house, viewer).centers.takeCall({ centerId: things.centerId });
  const caller = callerFor(house, viewer, { idempotencyKey: `one-key-of-${path}` });
  const call = () => procedureAt(caller, path)(input?.(things));
  const [first, twin] = await Promise.all([call(), call()]);
  expect(twin).toEqual(first);
  expect(await call()).toEqual(first);
  expect((await traces(path)).length).toBeLessThan(2);
});
