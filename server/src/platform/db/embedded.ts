import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

import type pg from 'pg';

import { StartupError } from '../startup-error.ts';
import { connect, urlOf, visit } from './embedded-connection.ts';
import { type Place, placeFor } from './embedded-place.ts';
import { initialise, launch, type Server, stopOrphan } from './embedded-process.ts';

export type Embedded = {
  /** The owner's address of the product's database. */
  readonly url: string;
  /** Settles with PostgreSQL's last words when it ends. */
  readonly lost: Promise<string>;
  readonly stop: () => Promise<void>;
};

/**
 * Starts our own PostgreSQL on `folder`, reachable only through a socket in a private folder.
 * Whatever an earlier run left behind after a crash is recognised and cleaned; a living one is refused.
 */
export async function startEmbedded(
  folder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<Embedded> {
  const place = placeFor(folder);
  await claim(place, folder);
  if (!existsSync(join(place.data, 'PG_VERSION'))) await create(place);
  const server = await launch(place, settings);
  const guard = await guardOf(place, folder, server);
  await createDatabase(guard);
  return { url: urlOf(place, database), lost: server.lost, stop: server.stop };
}

const database = 'iwaa';

/** A PostgreSQL already alive on this folder serves a living Iwaa, and we refuse, or has lost its own, and we end it. */
async function claim(place: Place, folder: string): Promise<void> {
  const visitor = await visit(place);
  if (!visitor) return;
  await takeFolder(visitor, folder);
  await stopOrphan(place);
  await visitor.end();
}

/** Made beside its final place and moved there whole, so that a kill in the middle leaves nothing half made. */
async function create(place: Place): Promise<void> {
  const unfinished = `${place.data}.new`;
  await rm(unfinished, { recursive: true, force: true });
  initialise(place, unfinished);
  await rename(unfinished, place.data);
}

/** Holds the folder for as long as this process lives: the system closes the connection even after kill -9. */
async function guardOf(place: Place, folder: string, server: Server): Promise<pg.Client> {
  const guard = await connect(place);
  await takeFolder(guard, folder);
  guard.on('end', () => {
    if (server.isServing()) void guardOf(place, folder, server).catch(() => undefined);
  });
  return guard;
}

async function takeFolder(client: pg.Client, folder: string): Promise<void> {
  const { rows } = await client.query<{ taken: boolean }>(
    `select pg_try_advisory_lock(hashtext('iwaa folder')) as taken`,
  );
  if (rows[0]?.taken) return;
  await client.end();
  throw new StartupError(
    `Another Iwaa is already running on ${folder}. Stop it, or give this one a folder of its own with IWAA_DATA, and its own PORT.`,
  );
}

async function createDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
  if (rowCount === 0) await client.query(`create database ${database}`);
}
