import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, expect, test } from 'vitest';

import { secretOf } from './secret.ts';

const folder = mkdtempSync(join(tmpdir(), 'iwaa-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a secret is made once, of 32 random bytes, readable by its owner alone', () => {
  const secret = secretOf(folder, undefined);
  expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
  expect(secretOf(folder, undefined)).toBe(secret);
  expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600);
});

test('a secret that is given is used as it is', () => {
  expect(secretOf('nowhere', 'given')).toBe('given');
});
