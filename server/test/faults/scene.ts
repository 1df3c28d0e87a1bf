import { randomUUID } from 'node:crypto';

import type { Viewer } from '@iwaa/shared/access/access';

import { digest, randomToken } from '../../src/platform/crypto.ts';
import type { Database } from '../../src/platform/db/database.ts';
import { moreAgents } from '../given.ts';
import { makeNetwork, type Network, type RoomPlans } from '../people.ts';

/** A network that a server outside this process serves, with people who are signed in to it. */
export type Scene = {
  readonly owner: Database;
  readonly network: Network;
  /** The cookies of agents, one account each. */
  readonly agents: readonly string[];
  readonly cookieOf: (viewer: Viewer) => Promise<string>;
};

/** A bed for whoever asks: what is tried here is what breaks around a booking, not who gets the last bed. */
const manyRooms = Array.from({ length: 6 }, () => ({ beds: 20 }));

export async function openScene(
  owner: Database,
  agents: number,
  plans: RoomPlans = { jasmin: manyRooms },
): Promise<Scene> {
  const network = await makeNetwork(owner, plans);
  const cookieOf = (viewer: Viewer) => signedIn(owner, viewer);
  const viewers = await moreAgents({ owner, network }, agents);
  return { owner, network, cookieOf, agents: await Promise.all(viewers.map(cookieOf)) };
}

export async function signedIn(owner: Database, { accountId }: Viewer): Promise<string> {
  const token = randomToken();
  const expiresAt = new Date(Date.now() + 7_200_000);
  const session = { id: randomUUID(), accountId, tokenDigest: digest(token), device: 'test', expiresAt };
  await owner.insertInto('session').values(session).execute();
  return `iwaa=${token}`;
}

/** What every server of the faults is started with, beside its database. */
export const secret = 'a secret of the faults, of 32 bytes or more';
