import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { brokenPromises, changedAnswers } from './load-checks.ts';
import { type Load, startLoad } from './load.ts';
import { scaled } from './scale.ts';
import { openServed, type Served } from './served.ts';

const kills = scaled(10, 100);
const readyWithinMs = 5000;

let served: Served;
beforeAll(async () => {
  served = await openServed({ agents: 6 });
});
afterAll(() => served.close());

let load: Load;
test(
  `A server killed ${kills} times under load loses and doubles nothing, and is ready again within ${readyWithinMs} ms`,
  async () => {
    load = await startLoad(served.url, served.scene);
    const waits: number[] = [];
    for (let kill = 0; kill < kills; kill++) {
      await load.advances(15);
      waits.push(await served.killAndStart());
    }
    await load.stop();
    expect(await brokenPromises(served.scene, load)).toEqual([]);
    expect(await changedAnswers(served.url, load)).toEqual([]);
    process.stdout.write(
      `server killed ${kills} times: ${load.acts.length} acts, ready after ${waits.join(', ')} ms\n`,
    );
    expect(Math.max(...waits)).toBeLessThan(readyWithinMs);
  },
  scaled(120_000, 3_600_000),
);

test('A booking that went, and a key that was forgotten, are seen', async () => {
  const { scene, url } = served;
  const [lost, promised] = [...load.placements][0]!;
  await sql`delete from claim where placement_id = ${lost}`.execute(scene.owner);
  await sql`delete from placement where id = ${lost}`.execute(scene.owner);
  expect(await brokenPromises(scene, load)).toContain(`placement ${lost} is gone, not ${promised}`);
  const request = load.acts.find(({ path }) => path === 'placements.request')!;
  await sql`delete from idempotency_key where key = ${request.key}`.execute(scene.owner);
  expect(await changedAnswers(url, { acts: [request] })).toHaveLength(1);
  expect((await brokenPromises(scene, load)).join()).toContain('requests became');
});
