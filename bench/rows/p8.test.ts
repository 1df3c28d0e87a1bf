import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, expect, test } from 'vitest';

import { firstLoad } from './p8.ts';

const folder = mkdtempSync(join(tmpdir(), 'iwaa-test-'));
mkdirSync(join(folder, 'assets'));
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

test('the first load is the entry page, what it names, and the wanted pages with what they bring', () => {
  write('index.html', '<link href="/icon.svg"><script src="/assets/index-1.js"></script>');
  write('icon.svg', '<svg/>');
  write(
    'assets/index-1.js',
    `m.f=["assets/BoardPage-2.js","assets/marks-3.js","assets/AuditPage-4.js"];import{a}from"./run-5.js";
    load(async()=>{let{AuditPage:e}=await import(\`./AuditPage-4.js\`);return e},__vite__mapDeps([2]));
    load(async()=>{let{BoardPage:e}=await import(\`./BoardPage-2.js\`);return e},__vite__mapDeps([0,1]));`,
  );
  for (const name of ['BoardPage-2', 'marks-3', 'run-5']) write(`assets/${name}.js`, '');
  expect(firstLoad(folder).map((file) => file.replace('assets/', ''))).toEqual([
    'index.html',
    'icon.svg',
    'index-1.js',
    'run-5.js',
    'BoardPage-2.js',
    'marks-3.js',
  ]);
});
