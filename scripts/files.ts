import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const written = '{bench,client,migrations,scripts,server,shared}/**/*.{ts,tsx,css,sql}';
const longByNature = [/\/tables\.ts$/, /^client\/src\/text\//, /\/region-outlines\./];
const maxLines = 250;

const physical =
  /(?:^|[\s;{])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:top|right|bottom|left)\b[\w-]*|(?:top|right|bottom|left)|border-(?:top|bottom)-(?:left|right)-radius)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)\b/g;

/** Files nobody could hold in mind, and styles that would not mirror for Arabic; each fault says where and what. */
export function faultsOfFiles(root: string): string[] {
  const names = globSync(written, { cwd: root, exclude: ['**/node_modules', '**/dist'] }).toSorted();
  return names.flatMap((name) => {
    const text = readFileSync(join(root, name), 'utf8');
    return [...faultsOfSize(name, text), ...(name.endsWith('.css') ? faultsOfStyle(name, text) : [])];
  });
}

function faultsOfSize(name: string, text: string): string[] {
  const lines = text.trimEnd().split('\n').length;
  if (lines <= maxLines || longByNature.some((pattern) => pattern.test(name))) return [];
  return [`${name}: ${lines} lines, more than ${maxLines}`];
}

function faultsOfStyle(name: string, text: string): string[] {
  return [...text.matchAll(physical)].map(
    ({ 0: found, index }) =>
      `${name}:${text.slice(0, index + 1).split('\n').length}: ${found.trim()} does not turn with the language`,
  );
}
