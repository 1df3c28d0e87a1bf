import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

import { expect, test } from 'vitest';

import { first } from './fr/first-fr.ts';

const sources = join(import.meta.dirname, '..');
const imported = /^(?:import|export)\s+(?!type\b)[^;]*?from\s+'(\.[^']+)';/gm;
const said = /\bt\.([a-zA-Z]+)(?=\.|\[)/g;
const words = /\/text\/(fr|ar|en)\//;

/** The files that are on the screen before any page but the board has been visited: what these import, and so on. */
function filesFrom(entries: readonly string[]): string[] {
  const seen = new Set(entries.map((entry) => join(sources, entry)));
  for (const file of seen)
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(imported)) {
      const next = join(dirname(file), path);
      if (/\.tsx?$/.test(next) && !words.test(next) && existsSync(next)) seen.add(next);
    }
  return [...seen];
}

test('The entry, the board and the frame of every page say nothing that comes only with another page', () => {
  const files = filesFrom(['main.tsx', 'availability/BoardPage.tsx', 'availability/BoardMap.tsx']);
  expect(files.length).toBeGreaterThan(100);
  const unsaid = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(said)]
      .filter(([, room = '']) => !(room in first))
      .map(([, room]) => `${relative(sources, file)}: ${room}`),
  );
  expect(unsaid).toEqual([]);
});
