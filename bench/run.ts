/** `pnpm bench` measures every row, `pnpm bench P3` one; what is named is measured, the rest is left as it was. */
import { buildClient } from '../scripts/steps.ts';
import { buildServer } from '../server/build.ts';
import { startCluster } from './cluster.ts';
import type { Result } from './drive/figures.ts';
import { fullPlan } from './plan.ts';
import { lineOf, readBefore, report } from './report.ts';
import { rows } from './rows.ts';
import { openBench } from './world.ts';

const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in rows));
if (unknown.length > 0) throw new Error(`no row ${unknown.join(', ')}; there are ${Object.keys(rows).join(', ')}`);

const notes = new Set<string>();
const say = (line: string) => process.stdout.write(`${line}\n`);
const note = (line: string) => {
  if (notes.has(line)) return;
  notes.add(line);
  say(line);
};

await buildServer();
if ((await buildClient()).faults.length > 0) throw new Error('the client could not be built');
const cluster = await startCluster();
try {
  const before = await readBefore(cluster.url);
  const bench = openBench(cluster.url, fullPlan, note);
  const results: Result[] = [];
  for (const [row, measure] of Object.entries(rows)) {
    if (named.length > 0 && !named.includes(row)) continue;
    say(`\n${row}`);
    const measured = await measure(bench);
    for (const result of measured) say(lineOf(result));
    results.push(...measured);
  }
  if (named.length === 0) report({ results, notes: [...notes], before });
} finally {
  await cluster.stop();
}
