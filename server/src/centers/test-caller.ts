import { randomUUID } from 'node:crypto';

import type { Viewer } from '@iwaa/shared/access/access';

import { permits } from '../access/index.ts';
import { recordDenial } from '../audit/index.ts';
import { type Keys, keysFrom } from '../platform/crypto.ts';
import type { Database } from '../platform/db/database.ts';
import { callerOf, router } from '../platform/trpc.ts';
import { centersRouter } from './router.ts';

export const testKeys: Keys = keysFrom('a secret of the tests, long enough to be one');

const createCaller = callerOf(router({ centers: centersRouter }));

/** The procedures of this feature as that person has them, rights and translations included. */
export function callerFor(db: Database, viewer: Viewer, idempotencyKey: string | null = null) {
  return createCaller({
    db,
    keys: testKeys,
    feed: { head: () => 0, wake: () => undefined, listen: () => undefined, isHealthy: () => true, close: async () => undefined },
    viewer,
    idempotencyKey,
    requestId: randomUUID(),
    address: '127.0.0.1',
    device: 'test',
    permits,
    witnessDenial: (who, path, refusal) => recordDenial(db, who, path, refusal),
    isStillSignedIn: async () => true,
    cookie: { keep: () => undefined, forget: () => undefined },
  }).centers;
}

/** What a refused call rejects with. */
export const refusedAs = (code: string, details?: object) => ({ cause: details ? { code, details } : { code } });
