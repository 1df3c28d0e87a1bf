import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';

import { type House, openHouse } from '../../test/context.ts';
import { openBoards } from './boards.ts';
import { factsFrom } from './live-facts.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());
afterEach(() => {
  vi.useRealTimers();
});

/** The board of a coordinator, as if nothing had moved but the clock. */
async function openBoard() {
  const facts = await factsFrom(house.db)();
  const boards = openBoards(house.db, () => Promise.resolve({ ...facts, version: 1 }));
  return () => boards(house.network.people.coordinator);
}

/** Nobody can make a board meanwhile. */
const withoutMaking = <T>(work: () => Promise<T>) =>
  house.owner.transaction().execute(async (tx) => {
    await sql`lock table checklist_item`.execute(tx);
    return work();
  });

test('a board that the clock has moved is handed out as it was while it is made anew', async () => {
  const board = await openBoard();
  const first = await board();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 500 });
  expect(await withoutMaking(async () => [await board(), await board()])).toEqual([first, first]);
  await expect.poll(async () => (await board()) !== first).toBe(true);
});

test('a board that is nearly a second old is handed out to nobody', async () => {
  const board = await openBoard();
  const first = await board();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 1000 });
  expect(await board()).not.toBe(first);
});
