import { log } from '../log.ts';
import type { Database } from './database.ts';
import { migrationsAtHead } from './migrate.ts';

/** Whether requests can be served: the database answers and has every migration. */
export async function isReady(db: Database): Promise<boolean> {
  try {
    return await migrationsAtHead(db);
  } catch (error) {
    log.warn({ reason: String(error) }, 'not ready');
    return false;
  }
}
