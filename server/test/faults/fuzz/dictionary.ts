import { scaled } from '../scale.ts';

/** Values that have broken other programs. */
export const nasty: readonly unknown[] = [
  '\u0000',
  'a\u0000b',
  '\uD800',
  'a\uDFFFb',
  '\u202Eright to left\u202C',
  '\u200F\u2067\u2069',
  '',
  ' ',
  "'; drop table bed; --",
  '%s%n${7*7}{{7*7}}',
  '../../../etc/passwd',
  '<script>alert(1)</script>',
  'x'.repeat(5000),
  '\u0301'.repeat(2000),
  'infinity',
  '-infinity',
  'epoch',
  'NaN',
  '0001-01-01',
  '9999-12-31',
  '2026-02-30',
  '+275760-09-13T00:00:00.001Z',
  '00000000-0000-0000-0000-000000000000',
  '__proto__',
  'constructor',
  null,
  true,
  0,
  -0,
  -1,
  0.1,
  1e308,
  2 ** 31,
  2 ** 53,
  2 ** 63,
  [],
  {},
  [[]],
  Array.from({ length: 2000 }, () => 0),
  { constructor: { prototype: {} } },
  nested(30),
];

/** Bodies that no value can be written as. */
export const nastyBodies: readonly string[] = [
  '',
  'null',
  '{',
  '1e999',
  '-1e999',
  '"\\ud800"',
  '{"__proto__":{"role":"coordinator"}}',
  '{"centerId":{"__proto__":null}}',
  '{"a":1,"a":2}',
  '[1,2,3]',
  'NaN',
  'Infinity',
  '\uFEFF{}',
  `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
  `{"text":"${'x'.repeat(scaled(1_000_000, 10_000_000))}"}`,
];

/** Queries of what is listened to: each body that an address can carry as its input, each value as the position, and what is no text at all. */
export const nastyQueries: readonly string[] = [
  '',
  ...[...nastyBodies, ...nasty.map((lastEventId) => JSON.stringify({ lastEventId }))].map((input) =>
    new URLSearchParams({ input }).toString(),
  ),
  ...nasty.map((value) => new URLSearchParams({ input: '{}', lastEventId: String(value) }).toString()),
  ...[
    '['.repeat(2500) + ']'.repeat(2500),
    '%',
    '%00',
    '%zz',
    '%ED%A0%80',
    '%FF%FE',
    '1&lastEventId=2',
    '&input=1&input[]=2',
  ].flatMap((bytes) => [`input=${bytes}`, `input={}&lastEventId=${bytes}`]),
];

function nested(depth: number): unknown {
  return Array.from({ length: depth }).reduce<unknown>((inner) => [inner], 'deep');
}
