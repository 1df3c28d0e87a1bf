import { rm } from 'node:fs/promises';

import { type TestDatabase, testDatabase } from '../database.ts';
import type { RoomPlans } from '../people.ts';
import { dataFolder, freePort, startServer, type TestServer } from '../server.ts';
import { openScene, type Scene, secret } from './scene.ts';

/** A network in a database of its own, and the product that serves it in a process of its own. */
export type Served = {
  readonly database: TestDatabase;
  readonly scene: Scene;
  readonly url: string;
  readonly server: () => TestServer;
  /** Kills the server as a power cut would and starts it again; how long it then took to serve, in milliseconds. */
  readonly killAndStart: () => Promise<number>;
  readonly close: () => Promise<void>;
};

type Options = {
  readonly agents: number;
  /** The rooms of the centers, where it matters how many there are. */
  readonly plans?: RoomPlans;
  /** What its command line says. */
  readonly parameters?: readonly string[];
  /** What its environment says besides. */
  readonly environment?: Readonly<Record<string, string>>;
  /** The address by which the server reaches the database, where it is not the straight one. */
  readonly through?: (url: string) => Promise<string>;
};

export async function openServed({
  agents,
  plans,
  parameters,
  environment: more,
  through = (url) => Promise.resolve(url),
}: Options): Promise<Served> {
  const database = await testDatabase();
  const folder = await dataFolder();
  const scene = await openScene(database.owner, agents, plans);
  const environment = {
    ...{ DATABASE_URL: await through(database.url), IWAA_SECRET: secret, IWAA_DATA: folder },
    PORT: String(await freePort()),
    ...more,
  };
  let server = await startServer(environment, parameters);
  return {
    ...{ database, scene, url: server.url, server: () => server },
    killAndStart: async () => {
      await server.kill();
      const since = performance.now();
      server = await startServer(environment, parameters);
      return Math.round(performance.now() - since);
    },
    close: async () => {
      await server.kill();
      await database.close();
      await rm(folder, { recursive: true });
    },
  };
}
