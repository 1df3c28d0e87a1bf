import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';

import pg from 'pg';

import { settings } from './cluster.ts';
import { type Result, rounded } from './drive/figures.ts';
import { growthChart } from './chart.ts';

export type Ran = {
  readonly results: readonly Result[];
  readonly notes: readonly string[];
  readonly before: Before;
};
export type Before = { readonly load: number; readonly commit: string; readonly postgres: string };

/** Read before the first row: what is measured is what stands then, whatever is committed meanwhile. */
export async function readBefore(cluster: string): Promise<Before> {
  const load = loadavg()[0] ?? 0;
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: import.meta.dirname, encoding: 'utf8' });
  return { load, commit: commit.trim(), postgres: await versionOf(cluster) };
}

async function versionOf(cluster: string): Promise<string> {
  const client = new pg.Client({ connectionString: cluster });
  await client.connect();
  try {
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    return rows[0]?.server_version ?? 'unknown';
  } finally {
    await client.end();
  }
}

/** Writes `results.json`, `results.md` and the chart of growth beside this file. */
export function report({ results, notes, before }: Ran): void {
  const write = (name: string, text: string) => writeFileSync(join(import.meta.dirname, name), text);
  write('results.json', `${JSON.stringify(results, null, 2)}\n`);
  write('results.md', [heading(before, notes), ...tablesOf(results), chartLine].join('\n'));
  write('growth.svg', growthChart(results));
}

const chartLine = '\nP10 as a picture: [growth.svg](growth.svg).\n';

function heading({ load, commit, postgres }: Before, notes: readonly string[]): string {
  const memory = (totalmem() / 1e9).toFixed(1);
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${memory} GB, ${process.platform}`;
  const put = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
  return [
    '# What was measured\n',
    'Made by `pnpm bench`; the figures are of one run on one machine, each beside its rival in the same run. Medians; least and most beside.',
    'The driver, the server, its PostgreSQL and the rivals share the machine.\n',
    `- ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC, commit ${commit}, Node ${process.versions.node}`,
    `- ${machine}; load before the first row: ${load.toFixed(2)}, at the end: ${(loadavg()[0] ?? 0).toFixed(2)}`,
    `- PostgreSQL ${postgres}, ${put.join(', ')}`,
    '- The schema knows no confidential centers, so none is generated; cleaning times of the past are left out.',
    '- P8 is read from the built client and measured in the browser of the tests; Lighthouse is not run. Times of P4 and P5 count from when the act was sent.',
    '- Other work on the machine shows in its load: figures of a busy machine are worse than they should be, ratios less so.',
    ...notes.map((note) => `- ${note}`),
  ].join('\n');
}

function tablesOf(results: readonly Result[]): string[] {
  const byNumber = results.toSorted((one, other) => Number(one.row.slice(1)) - Number(other.row.slice(1)));
  return [...Map.groupBy(byNumber, (one) => one.row)].map(([row, lines]) =>
    [
      `\n## ${row}\n`,
      '| What | Figure (least–most) | Rival | Ratio | Bar | Holds |',
      '|---|---|---|---|---|---|',
      ...lines.map(lineOf),
    ].join('\n'),
  );
}

export function lineOf({ what, figure, least, most, unit, rival, ratio, bar, holds }: Result): string {
  const spread = least === most ? '' : ` (${rounded(least)}–${rounded(most)})`;
  const held = holds === null ? '' : holds ? 'yes' : '**no**';
  return `| ${what} | ${rounded(figure)} ${unit}${spread} | ${rival ?? ''} | ${ratio?.toPrecision(3) ?? ''} | ${bar ?? ''} | ${held} |`;
}
