import { sql } from 'kysely';

import { hashPassword } from '../access/index.ts';
import type { Keys } from '../platform/crypto.ts';
import type { Database } from '../platform/db/database.ts';
import { inTransaction, type Transaction } from '../platform/db/transaction.ts';
import { demoPassword } from './accounts.ts';
import { tellFollowUps } from './going-on.ts';
import { tellGroup } from './group.ts';
import { tellPast } from './past.ts';
import { type Departure, tellPresent } from './present.ts';
import { randomFrom } from './random.ts';
import { writePlans } from './plans.ts';
import { writeServicePlaces } from './services.ts';
import { writeStaff } from './staff.ts';
import { writeNetwork } from './write-network.ts';
import { writeNotices } from './write-notices.ts';
import { writeScenarios } from './write-scenarios.ts';
import { writeStories } from './write-stories.ts';
import { tellSurge, writeSurge } from './write-surge.ts';

const seed = 2026;

/** Loads the demonstration into a network without centers, in one transaction; elsewhere it does nothing. Told whether it did. */
export async function loadDemo(db: Database, keys: Keys): Promise<boolean> {
  return inTransaction(db, 'system', async (tx) => {
    const some = await tx.selectFrom('center').select('id').limit(1).executeTakeFirst();
    if (some) return false;
    const passwordHash = await hashPassword(demoPassword);
    const { now, ...departure } = await calendarOf(tx);
    const scene = await writeNetwork(tx, keys, { random: randomFrom(seed), now: Date.parse(now), passwordHash });
    const group = tellPresent(scene, departure);
    tellPast(scene);
    tellFollowUps(scene);
    tellGroup(scene, group);
    const surge = tellSurge(scene);
    await writeStories(tx, scene);
    await writeServicePlaces(tx, scene);
    await writePlans(tx, scene);
    await writeStaff(tx, scene);
    await writeNotices(tx);
    await writeSurge(tx, scene, surge);
    await writeScenarios(tx, scene);
    await tx.updateTable('network').set({ demo: true }).execute();
    return true;
  });
}

/** Days begin where the network is, and by the clock of the database. */
async function calendarOf(tx: Transaction): Promise<{ now: string } & Departure> {
  const { rows } = await sql<{ now: string; day: string; at: string }>`
    select clock_timestamp() as now, day, day::timestamp at time zone time_zone as at
    from network, lateral (select (clock_timestamp() at time zone time_zone)::date + 3) as leaving (day)`.execute(tx);
  const [calendar] = rows;
  if (!calendar) throw new Error('the network has no row');
  return { ...calendar, at: new Date(calendar.at) };
}
