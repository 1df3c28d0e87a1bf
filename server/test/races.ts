import type { Viewer } from '@iwaa/shared/access/access';
import type { HeldOffer } from '@iwaa/shared/placements/views';
import { expect } from 'vitest';

import { takeBeds } from '../src/ledger/index.ts';
import { inTransaction } from '../src/platform/db/transaction.ts';
import type { Context } from '../src/platform/trpc.ts';
import { callerFor } from './callers.ts';
import type { House } from './context.ts';
import { baby, filed, girl, woman } from './given.ts';
import { brokenRules, unreconciled } from './ledger-checks.ts';
import { family, type RoomPlan } from './people.ts';
import { type Outcome, race } from './race.ts';

type BrokenRules = Awaited<ReturnType<typeof brokenRules>>;

/** Somebody with a request of their own. */
export type Runner = { readonly agent: Viewer; readonly requestId: string };

export const runnersOf = (house: House, agents: readonly Viewer[]): Promise<Runner[]> =>
  Promise.all(agents.map(async (agent) => ({ agent, requestId: (await filed(house, { by: agent })).requestId })));

/** Everybody wants the last bed of Jasmin at once, as agents do: with what a server keeps of it, or without. */
export function raceForLastBed(
  house: House,
  runners: readonly Runner[],
  known: Partial<Pick<Context, 'facts' | 'feed'>> = {},
): Promise<Outcome<HeldOffer>> {
  const centerId = house.network.jasmin.id;
  return race(
    runners.map(
      ({ agent, requestId }) =>
        () =>
          callerFor(house, agent, known).placements.hold({ requestId, centerId }),
    ),
  );
}

/** Everybody takes it without the lock of its center: only the database itself stands between them. */
export async function raceWithoutLock(house: House, agents: readonly Viewer[]): Promise<Outcome<void>> {
  const { id: centerId, rooms } = house.network.jasmin;
  const { id: roomId, beds } = rooms[0]!;
  const lapsesAt = new Date(Date.now() + 600_000).toISOString();
  const offers = await Promise.all(agents.map((agent) => anOffer(house, agent, lapsesAt)));
  return race(
    agents.map(
      (agent, index) => () =>
        inTransaction(house.db, agent, (tx) =>
          takeBeds(tx, agent, {
            ...{ centerId, offerId: offers[index]!, as: 'hold', lapsesAt, from: new Date().toISOString() },
            beds: [{ bedId: beds[0]!, roomId, letter: 'A', roomKey: null }],
          }),
        ),
    ),
  );
}

async function anOffer(house: House, by: Viewer, lapsesAt: string): Promise<string> {
  const { requestId } = await filed(house, { by });
  await house.owner.updateTable('request').set({ state: 'offered' }).where('id', '=', requestId).execute();
  const { jasmin, organizations } = house.network;
  const offer = { requestId, centerId: jasmin.id, organizationId: organizations.referrer, createdBy: by.accountId };
  const made = house.owner.insertInto('offer').values({ ...offer, lapsesAt });
  return (await made.returning('id').executeTakeFirstOrThrow()).id;
}

/** Ten beds, and the households that want them. A bed may be left over in each room: a child sleeps where its mother does. */
export const tenBeds: readonly RoomPlan[] = [
  { beds: 5, receives: family },
  { beds: 5, receives: family },
];
const households = [
  [woman, baby],
  [woman, girl, baby],
  [woman, woman, girl, baby],
  [woman, girl, girl, baby, baby],
];
export const householdOf = (index: number) => households[index % households.length]!;
export const isShared = (taken: number): boolean => taken >= 8 && taken <= 10;

/** Everybody wants beds for a household among the ten of Olivier at once. */
export async function raceForTenBeds(house: House, agents: readonly Viewer[]): Promise<Outcome<HeldOffer>> {
  const centerId = house.network.olivier.id;
  const requests = await Promise.all(agents.map((by, index) => filed(house, { by, party: householdOf(index) })));
  return race(
    agents.map(
      (agent, index) => () =>
        callerFor(house, agent).placements.hold({ requestId: requests[index]!.requestId, centerId }),
    ),
  );
}

/** Each household has all its beds or none, and who has none was told that they are taken. */
export async function haveAllOrNothing(house: House, { won, refused, waits }: Outcome<HeldOffer>): Promise<void> {
  expect(await brokenRules(house)).toEqual({});
  expect(await unreconciled(house)).toEqual([]);
  expect(won.reduce((sum, { beds }) => sum + beds, 0)).toSatisfy(isShared);
  expect(refused).toEqual({ taken: waits.length - won.length });
}

/** Of an acceptance and of a rival for the bed at the end of its hold one stands or neither; which of them it was. */
export function endOf(accepted: Outcome<unknown>, rivals: Outcome<unknown>): string {
  const won = [...accepted.won.map(() => 'accepted'), ...rivals.won.map(() => 'given again')];
  const stood = won.join(' and ') || 'neither';
  expect(['accepted', 'given again', 'neither']).toContain(stood);
  expect({ taken: 1, ...rivals.refused }).toEqual({ taken: 1 });
  expect({ 'hold-lapsed': 1, ...accepted.refused }).toEqual({ 'hold-lapsed': 1 });
  return stood;
}

/** One has the bed, the others are told that it is taken, and the ledger holds no bed twice. */
export function hasOneWinner({ won, refused }: Outcome<unknown>, broken: BrokenRules): void {
  expect(won).toHaveLength(1);
  expect(Object.keys(refused)).toEqual(['taken']);
  expect(broken['two claims of one bed overlap'] ?? 0).toBe(0);
}
