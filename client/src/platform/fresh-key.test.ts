import { Id } from '@iwaa/shared/text';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { freshKey } from './fresh-key.ts';

test('a fresh key is a random UUID, and no two are the same', () => {
  const keys = Array.from({ length: 1000 }, freshKey);
  expect(new Set(keys).size).toBe(1000);
  for (const key of keys) {
    expect(v.is(Id, key)).toBe(true);
    expect(key).toMatch(/^.{14}4.{4}[89ab]/);
  }
});
