import { isDeepStrictEqual } from 'node:util';

import { brokenRules } from '../ledger-checks.ts';
import type { Load } from './load.ts';
import type { Scene } from './scene.ts';
import { call } from './wire.ts';

/** What an acknowledgement promised and the database does not hold: nothing, unless something was lost or done twice. */
export async function brokenPromises({ owner }: Pick<Scene, 'owner'>, load: Load): Promise<string[]> {
  const rows = await owner.selectFrom('placement').select(['id', 'state']).execute();
  const states = new Map(rows.map(({ id, state }) => [id, state]));
  const lost = [...load.placements].flatMap(([id, promised]) =>
    states.get(id) === promised ? [] : [`placement ${id} is ${states.get(id) ?? 'gone'}, not ${promised}`],
  );
  const { requests } = await owner
    .selectFrom('request')
    .select(({ fn }) => fn.countAll<number>().as('requests'))
    .executeTakeFirstOrThrow();
  const doubled = requests === load.journeys() ? [] : [`${load.journeys()} requests became ${requests}`];
  const broken = Object.entries(await brokenRules({ owner })).map(([rule, times]) => `${rule}: ${times}`);
  return [...load.faults, ...lost, ...doubled, ...broken];
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
