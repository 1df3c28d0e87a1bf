import type { Viewer } from '@iwaa/shared/access/access';
import type { HeldOffer } from '@iwaa/shared/placements/views';
import { expect } from 'vitest';

import { takeBeds } from '../src/ledger/index.ts';
import { inTransaction } from '../src/platform/db/transaction.ts';
import type { Context } from '../src/platform/trpc.ts';
import { callerFor } from './callers.ts';
import type { House } from './context.ts';
import { filed } from './given.ts';
import type { brokenRules } from './ledger-checks.ts';
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

/** One has the bed, the others are told that it is taken, and the ledger holds no bed twice. */
export function hasOneWinner({ won, refused }: Outcome<unknown>, broken: BrokenRules): void {
  expect(won).toHaveLength(1);
  expect(Object.keys(refused)).toEqual(['taken']);
  expect(broken['two claims of one bed overlap'] ?? 0).toBe(0);
}
