import { roles, type Viewer } from '@iwaa/shared/access/access';
import { TRPCError } from '@trpc/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { Refusal } from '../../src/platform/refusal.ts';
import { appRouter } from '../../src/router.ts';
import { callerFor } from '../callers.ts';
import { commands } from '../commands.ts';
import { type House, openHouse } from '../context.ts';
import { kindOf, procedureAt } from './procedures.ts';
import { openProcedures, type Row, table } from './table.ts';
import { absentThings, makeThings, ofAccount, type Things } from './things.ts';

let house: House;
/** Denied acts and readings change nothing, so that they can share their things; an allowed change gets things of its own. */
let shared: Record<string, { own: Things; other: Things }>;

beforeAll(async () => {
  house = await openHouse({ jasmin: [{ beds: 26 }], olivier: [{ beds: 26 }] });
  shared = {};
  for (const kind of new Set(Object.values(table).map((row) => row.on))) {
    shared[kind] = { own: await makeThings(house, kind, 'own'), other: await makeThings(house, kind, 'other') };
  }
  await freeAgents();
}, 60_000);
afterAll(() => house.close());

test('Every procedure of the router has a row, and every row a procedure', () => {
  const procedures = Object.keys(appRouter._def.procedures).filter((path) => !openProcedures.includes(path));
  expect(Object.keys(table).toSorted()).toEqual(procedures.toSorted());
});

test('Every change to placements, beds, services, staff and plans is among the commands that are tried', () => {
  const isChange = (path: string) =>
    kindOf(path) === 'mutation' && /^(placements|ledger|services|staff|expansion)\./.test(path);
  const tried = new Set<string>(commands.map(({ act }) => act));
  const untried = Object.keys(appRouter._def.procedures).filter((path) => isChange(path) && !tried.has(path));
  // To reveal a meeting point or to take a plan away changes nothing: it is a reading by a deliberate act. What adopts a site makes a center of its own.
  expect(untried).toEqual(['placements.reveal', 'expansion.export', 'expansion.adopt']);
});

describe.each(Object.entries(table))('%s', (path, row) => {
  test('is closed to those who are not signed in', async () => {
    expect(await outcome(null, path, row, absentThings(house))).toBe('signed-out');
  });

  test.each(roles)('answers the %s for their own, another’s and an absent thing as the table says', async (role) => {
    const viewer = house.network.people[role];
    const scope = row.may[role];
    const { own, other } = shared[row.on]!;
    if (!scope) {
      for (const things of [own, other, absentThings(house)])
        expect(await outcome(viewer, path, row, things)).toBe('forbidden');
      return;
    }
    expect(await outcome(viewer, path, row, await withOwnDevices(viewer, await thingsFor(path, row, 'own')))).toBe(
      'allowed',
    );
    if (row.on === 'nothing') return;
    expect(await outcome(viewer, path, row, absentThings(house))).toBe('not-found');
    expect(await outcome(viewer, path, row, scope === 'any' ? await thingsFor(path, row, 'other') : other)).toBe(
      scope === 'any' ? 'allowed' : 'not-found',
    );
  });
});

async function thingsFor(path: string, { on }: Row, side: 'own' | 'other'): Promise<Things> {
  if (kindOf(path) !== 'mutation') return shared[on]![side];
  await freeAgents();
  return makeThings(house, on, side);
}

/** A session and a browser of the viewer's that no other cell has ended. */
async function withOwnDevices({ accountId }: Viewer, things: Things): Promise<Things> {
  return { ...things, ...(await ofAccount(house, accountId)) };
}

/** An agent may have three holds under way: those of cells that are done no longer count. */
async function freeAgents(): Promise<void> {
  await house.owner
    .updateTable('offer')
    .set({ sentAt: new Date() })
    .where('state', '=', 'held')
    .where('sentAt', 'is', null)
    .where('id', 'not in', keptHolds())
    .execute();
}

const keptHolds = () =>
  [shared['held']?.own.offerId, shared['held']?.other.offerId]
    .filter((id) => id !== undefined)
    .concat('00000000-0000-0000-0000-000000000000');

/** How the call was answered, as far as rights go: a refusal for another reason means that the act was allowed. */
async function outcome(viewer: Viewer | null, path: string, row: Row, things: Things): Promise<string> {
  try {
    const answer: unknown = await procedureAt(callerFor(house, viewer), path)(row.input?.(things));
    if (isStream(answer)) await answer[Symbol.asyncIterator]().return?.();
    return 'allowed';
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    if (!(error.cause instanceof Refusal)) throw new Error(`${path}: ${error.message}`, { cause: error });
    const { code, details } = error.cause;
    if (!isDenial(code)) return 'allowed';
    expect(details, 'a denial tells nothing of what is there').toEqual({});
    return code;
  }
}

const isDenial = (code: string) => code === 'forbidden' || code === 'not-found' || code === 'signed-out';
const isStream = (answer: unknown): answer is AsyncIterable<unknown> =>
  typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer;
