import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, expect, test } from 'vitest';

import { faultsOfFiles } from './files.ts';

const root = mkdtempSync(join(tmpdir(), 'iwaa-test-'));
mkdirSync(join(root, 'client'));
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('a file that is too long and a style that does not turn are faults, and nothing else is', () => {
  writeFileSync(join(root, 'client/long.ts'), 'x\n'.repeat(251));
  writeFileSync(join(root, 'client/short.ts'), 'x\n'.repeat(250));
  writeFileSync(
    join(root, 'client/page.css'),
    '.page {\n  margin-left: 1px;\n  margin-inline: 1px;\n  border-top-left-radius: 1px;\n  text-align: start;\n  left: 0;\n  inset-inline-start: 0;\n  text-align: right;\n}\n',
  );
  expect(faultsOfFiles(root)).toEqual([
    'client/long.ts: 251 lines, more than 250',
    'client/page.css:2: margin-left: does not turn with the language',
    'client/page.css:4: border-top-left-radius: does not turn with the language',
    'client/page.css:6: left: does not turn with the language',
    'client/page.css:8: text-align: right does not turn with the language',
  ]);
});
