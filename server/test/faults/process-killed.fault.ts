import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { childrenOf } from '../server.ts';
import { brokenPromises, changedAnswers, wellWithinMs } from './load-checks.ts';
import { startLoad } from './load.ts';
import { scaled } from './scale.ts';
import { openServed, type Served } from './served.ts';

const kills = scaled(10, 100);
const replacedWithinMs = 10_000;

let served: Served;
beforeAll(async () => {
  served = await openServed({ agents: 6, parameters: ['--processes', '2'] });
});
afterAll(() => served.close());

test(
  `With two processes, of which one is killed ${kills} times under load, the other goes on answering, and nothing is lost or doubled`,
  async () => {
    await expect.poll(serving, { timeout: 20_000 }).toBe(2);
    const load = await startLoad(served.url, served.scene);
    const waits: number[] = [];
    const answers: number[] = [];
    for (let kill = 1; kill <= kills; kill++) {
      await load.advances(15);
      process.kill(childrenOf(served.server())[kill % 2]!, 'SIGKILL');
      const killed = performance.now();
      // Until the first process knows, it hands connections to the dead one, too: such callers ask again.
      const known = async () => ({ losses: losses(), serving: await serving() });
      await expect.poll(known, { timeout: wellWithinMs }).toEqual({ losses: kill, serving: 1 });
      while ((await serving()) < 2 && performance.now() - killed < replacedWithinMs) answers.push(await readiness());
      waits.push(Math.round(performance.now() - killed));
    }
    await load.stop();
    process.stdout.write(
      `one of two processes killed ${kills} times: ${load.acts.length} acts, ${load.busy()} told "busy", ${answers.length} answers of the other, two again after ${waits.join(', ')} ms\n`,
    );
    expect(served.server().process.exitCode).toBeNull();
    expect(answers.length).toBeGreaterThanOrEqual(kills);
    expect(answers.filter((status) => status !== 200)).toEqual([]);
    expect(await brokenPromises(served.scene, load)).toEqual([]);
    expect(await changedAnswers(served.url, load)).toEqual([]);
    expect(Math.max(...waits)).toBeLessThan(replacedWithinMs);
  },
  scaled(120_000, 3_600_000),
);

/** How many processes serve: each listens for jobs once it does. */
async function serving(): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and application_name = 'iwaa jobs' and query like 'LISTEN%'`.execute(
    served.scene.owner,
  );
  return rows[0]?.count ?? 0;
}

const losses = () => served.server().said().split('a process ended').length - 1;

/** On a connection of its own, which either process may be given; 0 where no answer came in time. */
function readiness(): Promise<number> {
  return fetch(`${served.url}/readyz`, {
    headers: { connection: 'close' },
    signal: AbortSignal.timeout(wellWithinMs),
  }).then(
    ({ status }) => status,
    () => 0,
  );
}
