import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterEach, expect, test } from 'vitest';

import { boundariesOf } from './boundaries.ts';

let root: string | undefined;
afterEach(() => root && rmSync(root, { recursive: true }));

function plant(files: Readonly<Record<string, string>>): string {
  root = mkdtempSync(join(tmpdir(), 'iwaa-test-'));
  for (const folder of ['client', 'scripts', 'server', 'shared']) mkdirSync(join(root, folder));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(root, dirname(name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

const leaf = 'export type Leaf = string;\nexport const leaf = 1;\n';

test.each([
  ['shared uses the schema library only', 'shared/src/days.ts', 'server/src/platform/clock.ts'],
  ['the platform knows no feature', 'server/src/platform/jobs.ts', 'server/src/ledger/index.ts'],
  [
    'ledger uses itself and the doors of what it stands on',
    'server/src/ledger/commands.ts',
    'server/src/placements/index.ts',
  ],
  [
    'ledger uses itself and the doors of what it stands on',
    'server/src/ledger/commands.ts',
    'server/src/centers/queries.ts',
  ],
  ['queries only read', 'server/src/centers/queries.ts', 'server/src/centers/commands.ts'],
  ['rules are pure', 'server/src/centers/rules.ts', 'server/src/platform/db/database.ts'],
  ['nobody imports the composition', 'server/src/centers/commands.ts', 'server/src/app.ts'],
  ['only api.ts knows the server', 'client/src/centers/page.ts', 'server/src/router.ts'],
  ['api.ts knows its types only', 'client/src/api.ts', 'server/src/router.ts'],
  ['client features do not know each other', 'client/src/centers/page.ts', 'client/src/staff/page.ts'],
  ['what client features stand on knows none of them', 'client/src/ui/Button.tsx', 'client/src/staff/page.ts'],
  ['the server does not know the client', 'server/src/centers/commands.ts', 'client/src/staff/page.ts'],
])('%s: %s → %s is a fault', async (rule, from, to) => {
  const up = '../'.repeat(from.split('/').length - 1);
  const { faults } = await boundariesOf(
    plant({ [to]: leaf, [from]: `import { leaf } from '${up}${to}';\nexport const stem = leaf;\n` }),
  );
  expect(faults).toContain(`${rule}: ${from} → ${to}`);
});

test('a forbidden type is a fault like any other', async () => {
  const { faults } = await boundariesOf(
    plant({
      'server/src/ledger/index.ts': leaf,
      'server/src/platform/jobs.ts': `import type { Leaf } from '../ledger/index.ts';\nexport const stem: Leaf = '';\n`,
    }),
  );
  expect(faults).toEqual(['the platform knows no feature: server/src/platform/jobs.ts → server/src/ledger/index.ts']);
});

test('what the architecture allows is no fault', async () => {
  const { faults, modules } = await boundariesOf(
    plant({
      'server/src/audit/index.ts': leaf,
      'server/src/platform/clock.ts': leaf,
      'server/src/centers/commands.ts': `import { leaf } from '../audit/index.ts';\nimport { leaf as clock } from '../platform/clock.ts';\nexport const stem = leaf + clock;\n`,
      'server/src/router.ts': leaf,
      'client/src/api.ts': `import type { Leaf } from '../../server/src/router.ts';\nexport const stem: Leaf = '';\n`,
    }),
  );
  expect({ faults, modules }).toEqual({ faults: [], modules: 5 });
});
