import { isDeepStrictEqual } from 'node:util';

import { expect } from 'vitest';

import { brokenRules } from '../ledger-checks.ts';
import type { Load } from './load.ts';
import type { Scene } from './scene.ts';
import { call } from './wire.ts';

/** So soon after what was broken is whole again, an act succeeds and the server calls itself ready. */
export const wellWithinMs = 5000;

/** Waits until that is so, for longer than it may take: a failure then tells how long it took. */
export async function wellAgain(url: string, load: Load): Promise<void> {
  await load.advances(1);
  const readiness = async () => (await fetch(`${url}/readyz`)).status;
  await expect.poll(readiness, { timeout: 30_000, interval: 50 }).toBe(200);
}

/** What an acknowledgement of all the loads that a network had promised and the database does not hold: nothing, unless something was lost or done twice. */
export async function brokenPromises({ owner }: Pick<Scene, 'owner'>, ...loads: readonly Load[]): Promise<string[]> {
  const rows = await owner.selectFrom('placement').select(['id', 'state']).execute();
  const states = new Map(rows.map(({ id, state }) => [id, state]));
  const lost = loads
    .flatMap(({ placements }) => [...placements])
    .flatMap(([id, promised]) =>
      states.get(id) === promised ? [] : [`placement ${id} is ${states.get(id) ?? 'gone'}, not ${promised}`],
    );
  const { requests } = await owner
    .selectFrom('request')
    .select(({ fn }) => fn.countAll<number>().as('requests'))
    .executeTakeFirstOrThrow();
  const journeys = loads.reduce((sum, load) => sum + load.journeys(), 0);
  const doubled = requests === journeys ? [] : [`${journeys} requests became ${requests}`];
  const broken = Object.entries(await brokenRules({ owner })).map(([rule, times]) => `${rule}: ${times}`);
  return [...loads.flatMap(({ faults }) => faults), ...lost, ...doubled, ...broken];
}

/** Acts whose key, asked again, does not give the answer that it gave. */
export async function changedAnswers(url: string, { acts }: Pick<Load, 'acts'>): Promise<string[]> {
  const changed: string[] = [];
  for (const { path, input, cookie, key, data } of acts) {
    const again = await call(url, path, input, { cookie, key });
    if (!isDeepStrictEqual(again.data, data)) changed.push(`${path}: ${again.text}`);
  }
  return changed;
}
