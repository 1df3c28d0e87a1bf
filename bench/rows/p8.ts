import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { openBrowser } from '../../server/test/browser.ts';
import { privateFolder } from '../cluster.ts';
import { startChild } from '../drive/child.ts';
import { once, planted, type Result, result, spreadOf, times } from '../drive/figures.ts';
import { type Visit, visit, type Visited } from '../drive/visit.ts';
import { coordinatorAccount, tokenOf } from '../generate/names.ts';
import type { Bench } from '../world.ts';

const row = 'P8';
const dist = join(import.meta.dirname, '../../client/dist');
/** What a coordinator's first look at the board asks for beyond the entry page: its page, the map beside it on a desk, and its words in one language. */
const boardPage = /^BoardPage-/;
const wanted = [boardPage, /^first-fr-/, /^BoardMap-/];

/** What a browser fetches before the board is on screen, and when it can be used. */
export async function measure(bench: Bench): Promise<Result[]> {
  if (!existsSync(join(dist, 'index.html'))) throw new Error('the client is not built: run node client/build.ts');
  return [...(await sizes()), ...(await visits(bench))];
}

/** Compressed; read from the built client. */
async function sizes(): Promise<Result[]> {
  const files = firstLoad(dist);
  const size = kilobytes(dist);
  const what = `first load of the board, ${files.length} files, gzip`;
  return [
    result({ row, what, unit: 'kB', bar: '≤ 90 kB', holds: size <= 90 }, once(size)),
    planted(row, 20, size, await kilobytesWith(20), 'kB'),
  ];
}

const kilobytes = (folder: string) =>
  firstLoad(folder).reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, 0) /
  1000;

/** The same client, where the page of the board imports one more chunk of that size. */
async function kilobytesWith(more: number): Promise<number> {
  const folder = await privateFolder();
  try {
    cpSync(dist, folder, { recursive: true });
    const page = firstLoad(folder).find((file) => boardPage.test(file.replace('assets/', '')) && file.endsWith('.js'));
    if (page === undefined) throw new Error('the board is not in its first load');
    writeFileSync(
      join(folder, 'assets/burden.js'),
      `export const burden = '${randomBytes(more * 1000).toString('base64')}';`,
    );
    writeFileSync(join(folder, page), `import './burden.js';${readFileSync(join(folder, page), 'utf8')}`);
    return kilobytes(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The tests' own browser opens today's network, as anybody who is not signed in and as a coordinator whose first page is the board. */
async function visits({ plan, worldOf }: Bench): Promise<Result[]> {
  await using world = await worldOf(plan.sizes[0]);
  const { url } = await world.serve();
  const browser = await openBrowser();
  try {
    const see = (more: Partial<Visit>) => visit(browser, { url, ...more });
    const token = tokenOf(coordinatorAccount(0));
    const signIn = await times(plan.runs, () => see({}));
    const board = await times(plan.runs, () => see({ token }));
    const strange = await see({ token, script: `fetch('https://iwaa.invalid/').catch(() => undefined)` });
    return [
      strangersIn([...signIn, ...board]),
      planted(row, 1, 0, strange.strangers.length, 'requests'),
      interactive('the page for signing in', signIn),
      interactive(`the board of ${world.size.name}`, board),
      await plantedWait(url, board, (line) => see({ token, url: line })),
    ];
  } finally {
    // It would go on beside the rows that follow.
    await browser.close();
  }
}

function strangersIn(visited: readonly Visited[]): Result {
  const strangers = visited.flatMap((one) => one.strangers);
  const what = ['requests to others during a first load', ...new Set(strangers)].join(' ');
  return result({ row, what, unit: 'requests', bar: '0', holds: strangers.length === 0 }, once(strangers.length));
}

function interactive(page: string, visited: readonly Visited[]): Result {
  const spread = spreadOf(visited.map((one) => one.interactive));
  const what = `interactive on slow 4G, a quarter of the processor: ${page}`;
  return result({ row, what, unit: 'ms', bar: '≤ 2500 ms', holds: spread.figure <= 2500 }, spread);
}

/** Over a line on which every message waits half a second more. */
async function plantedWait(
  url: string,
  before: readonly Visited[],
  see: (line: string) => Promise<Visited>,
): Promise<Result> {
  const put = 500;
  const line = await startChild('slow-line', url, String(put));
  try {
    const after = (await see(line.url)).interactive;
    return planted(row, put, spreadOf(before.map((one) => one.interactive)).figure, after);
  } finally {
    await line.stop();
  }
}

/** The entry page, what it names, what those import, and the chunks that the wanted pages bring. */
export function firstLoad(folder: string): string[] {
  const seen = new Set(['index.html']);
  for (const file of seen) for (const next of needsOf(file, folder)) seen.add(next);
  return [...seen];
}

function needsOf(file: string, folder: string): string[] {
  const text = readFileSync(join(folder, file), 'utf8');
  if (file.endsWith('.html')) return [...text.matchAll(/(?:src|href)="\/([^"]+)"/g)].flatMap(([, path]) => path ?? []);
  if (!file.endsWith('.js')) return [];
  const still = [...text.matchAll(/(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g)].flatMap(([, name]) => asset(name));
  const known = [...(/m\.f=\[([^\]]*)\]/.exec(text)?.[1]?.matchAll(/"([^"]+)"/g) ?? [])].map(([, path]) => path ?? '');
  return [...still, ...lazily(text, known)];
}

/** Chunks fetched by a dynamic import of a wanted page, with the styles and scripts that it brings along. */
function lazily(text: string, known: readonly string[]): string[] {
  const imports =
    /import\(\s*[`"']\.\/([\w.-]+\.js)[`"']\s*\)(?:(?:(?!import\().)*?__vite__mapDeps\(\[([\d,]*)\]\))?/gs;
  return [...text.matchAll(imports)].flatMap(([, name = '', places = '']) => {
    if (!wanted.some((pattern) => pattern.test(name))) return [];
    const brought = places.split(',').flatMap((place) => (place === '' ? [] : (known[Number(place)] ?? [])));
    return [...asset(name), ...brought];
  });
}

const asset = (name: string | undefined) => (name === undefined ? [] : [`assets/${name}`]);
