import { expect, test } from 'vitest';

import { isDeeper } from './admission.ts';

test.each([
  ['', false],
  ['{"a":{"b":[1]}}', false],
  ['[[[[1]]]]', true],
  ['{"a":{"b":{"c":{}}}}', true],
  ['["[[[[", "{{{{", "\\"[[[["]', false],
  ['[[],[],[],[[]]]', false],
  ['"[[[[', false],
  ['[[[[', true],
])('%s is deeper than three: %s', (json, deeper) => {
  expect(isDeeper(json, 3)).toBe(deeper);
});

test('a quarter of a megabyte of brackets is refused without being read to its end', () => {
  expect(isDeeper('['.repeat(256 * 1024), 32)).toBe(true);
  expect(isDeeper(`"${'['.repeat(256 * 1024)}"`, 32)).toBe(false);
});
