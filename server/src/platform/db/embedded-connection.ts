import { setTimeout as pause } from 'node:timers/promises';

import pg from 'pg';

import type { Place } from './embedded-place.ts';

/** The superuser of the embedded cluster, owner of the product's objects. The private socket folder is what guards it. */
export const owner = 'iwaa';

export function urlOf(place: Place, database: string): string {
  return `postgresql://${owner}@localhost/${database}?host=${encodeURIComponent(place.sockets)}`;
}

/** A connection to the cluster itself, for its upkeep. */
export async function connect(place: Place): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: urlOf(place, 'postgres'), application_name: 'iwaa keeper' });
  // Whoever holds it learns of a loss from 'end'.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** The same, or nothing when no server is there; waits for one that is starting or stopping. */
export async function visit(place: Place): Promise<pg.Client | undefined> {
  for (;;) {
    try {
      return await connect(place);
    } catch (error) {
      if (!isBusy(error)) return undefined;
    }
    await pause(50);
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === '57P03';
}
