import { randomUUID } from 'node:crypto';

import pg from 'pg';
import { inject } from 'vitest';

import { type Database, openDatabase } from '../src/platform/db/database.ts';

export type TestDatabase = {
  /** What the product has: a pool that acts as the application role. */
  readonly db: Database;
  /** The owner's, to prepare what the application may not and to look behind row-level security. */
  readonly owner: Database;
  readonly url: string;
  readonly close: () => Promise<void>;
};

/** A fresh database with every migration: one per test file, closed in its `afterAll`. */
export async function testDatabase({ max = 10 }: { readonly max?: number } = {}): Promise<TestDatabase> {
  const template = new URL(inject('template'));
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  // The other strategy writes each page into the log of a cluster that may forget everything.
  await onCluster(template, `create database ${name} template ${template.pathname.slice(1)} strategy file_copy`);
  const url = addressOf(template, name);
  const db = openDatabase(url, { max });
  const owner = openDatabase(url, { as: 'owner', max });
  return {
    db,
    owner,
    url,
    close: async () => {
      await Promise.all([db.destroy(), owner.destroy()]);
      if (!inject('isKept')) await onCluster(template, `drop database ${name} with (force)`);
    },
  };
}

async function onCluster(template: URL, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: addressOf(template, 'postgres') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function addressOf(template: URL, database: string): string {
  const url = new URL(template);
  url.pathname = `/${database}`;
  return url.href;
}
