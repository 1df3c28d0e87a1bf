import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { once, planted, type Result, result } from '../drive/figures.ts';

const row = 'P8';
const dist = join(import.meta.dirname, '../../client/dist');
/** What a coordinator's first look at the board asks for beyond the entry page: its page and its words in one language. */
const wanted = [/^AvailabilityPage-/, /^first-fr-/];

/** What a browser fetches before the board is on screen, compressed; read from the built client. */
export function measure(): Promise<Result[]> {
  if (!existsSync(join(dist, 'index.html'))) throw new Error('the client is not built: run node client/build.ts');
  const files = firstLoad(dist);
  const contents = files.map((file) => readFileSync(join(dist, file)));
  const size = kilobytes(contents);
  const put = 20;
  const more = kilobytes([...contents, randomBytes(put * 1000)]);
  const what = `first load of the board, ${files.length} files, gzip`;
  return Promise.resolve([
    result({ row, what, unit: 'kB', bar: '≤ 90 kB', holds: size <= 90 }, once(size)),
    planted(row, put, size, more, 'kB'),
  ]);
}

const kilobytes = (contents: readonly Buffer[]) =>
  contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0) / 1000;

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
