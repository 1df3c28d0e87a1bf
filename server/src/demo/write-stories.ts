import { sql } from 'kysely';

import type { Transaction } from '../platform/db/transaction.ts';
import type { Scene, Use } from './scene.ts';

/** Writes the stories, each kind of row in one statement, under every constraint of the ledger; the trail in the order of time. */
export async function writeStories(tx: Transaction, scene: Scene): Promise<void> {
  const { groups, requests, people, offers, placements, uses, milestones, overstays, followUps, traces } = scene;
  const isTransfer = ({ fromPlacementId }: { fromPlacementId?: string | null }) => fromPlacementId != null;
  await tx.insertInto('groupRequest').values(groups).execute();
  await tx.insertInto('request').values(requests).execute();
  await tx.insertInto('partyPerson').values(people).execute();
  // A transfer names the stay it goes on from, which has to be there first.
  for (const which of [false, true]) {
    await tx
      .insertInto('offer')
      .values(offers.filter((offer) => isTransfer(offer) === which))
      .execute();
    await tx
      .insertInto('placement')
      .values(placements.filter((placement) => isTransfer(placement) === which))
      .execute();
  }
  await tx.insertInto('claim').values(uses.map(claimOf)).execute();
  await tx.insertInto('stayMilestone').values(milestones).execute();
  await tx.insertInto('overstay').values(overstays).execute();
  await tx.insertInto('followUp').values(followUps).execute();
  await tx
    .insertInto('auditEntry')
    .values(traces.toSorted((one, other) => one.at.getTime() - other.at.getTime()))
    .execute();
}

function claimOf({ from, until, ...claim }: Use) {
  const end = until === null ? null : new Date(until);
  return { ...claim, createdAt: new Date(from), during: sql<string>`tstzrange(${new Date(from)}, ${end})` };
}
