import { describe, expect, test } from 'vitest';

import { normalisedMark } from './normalise.ts';

const same = (kind: Parameters<typeof normalisedMark>[0], ...texts: string[]) => {
  const [first, ...others] = texts.map((text) => normalisedMark(kind, text));
  expect(first).toBeTypeOf('string');
  expect(others).toEqual(others.map(() => first));
};

describe('a word is the same mark', () => {
  test.each([
    ['in any case', ['El Hajeb', 'EL HAJEB', 'el hajeb']],
    ['with any spaces and hyphens', ['Beni Mellal', 'Béni-Mellal', ' beni  mellal ', 'Beni\u00a0Mellal', 'benimellal']],
    ['with or without accents', ['Fès', 'Fes', 'FE\u0300S']],
    ['with or without Arabic vowel signs', ['مُحَمَّد', 'محمد']],
    ['with or without the stretching line', ['الحـــاج', 'الحاج']],
    ['with any shape of alef', ['أحمد', 'احمد', 'ٱحمد']],
    ['with alef below or with madda', ['إسماعيل آل', 'اسماعيل ال']],
    ['with final yeh or alef maqsura', ['موسى', 'موسي', 'موسی']],
    ['with teh marbuta or heh', ['القنيطرة', 'القنيطره']],
    ['with hamza on its seat or not', ['مؤسسة رئيس', 'موسسة رييس']],
    ['with a Persian or Arabic kaf', ['کريم', 'كريم']],
    ['with the Moroccan gaf', ['أڭادير', 'أكادير', 'أگادير']],
    ['in presentation forms', ['ﻛﺮﻳﻢ', 'كريم']],
    ['in wide letters', ['Ｈａｊ', 'haj']],
    ['with an apostrophe of any kind', ["M'diq", 'M’diq', 'mdiq']],
  ])('%s', (_what, texts) => same('nickname', ...texts));
});

describe('a number is the same mark', () => {
  test('in Arabic, Persian and Western digits', () => same('incident', '٤٧/٢٠٢٦', '۴۷/۲۰۲۶', '47/2026', '47-2026'));
  test('of a telephone, national or with the country', () =>
    same(
      'phone',
      '06 12 34 56 78',
      '0612345678',
      '+212 6 12 34 56 78',
      '00212612345678',
      '+212 (0) 612-345-678',
      '٠٦١٢٣٤٥٦٧٨',
    ));
  test('of a telephone abroad, with plus or zeros', () => same('phone', '+34 612 345 678', '0034612345678'));
});

describe('different things stay different', () => {
  test.each([
    ['nickname', 'Hajar', 'Hajra'],
    ['nickname', 'علي', 'عالي'],
    ['place', 'Oulad Teïma', 'Oulad Tayeb'],
    ['phone', '0612345678', '0612345679'],
    ['phone', '+34612345678', '+212612345678'],
    ['incident', '47/2026', '48/2026'],
  ] as const)('%s: %s and %s', (kind, one, other) => {
    expect(normalisedMark(kind, one)).not.toBe(normalisedMark(kind, other));
  });
});

test.each([
  ['nickname', ''],
  ['nickname', 'Al'],
  ['nickname', ' . - '],
  ['nickname', 'ََُ'],
  ['incident', '12'],
  ['phone', '12 34 5'],
  ['phone', 'no number'],
] as const)('What could be anybody’s is no mark: %s "%s"', (kind, text) => {
  expect(normalisedMark(kind, text)).toBeUndefined();
});
