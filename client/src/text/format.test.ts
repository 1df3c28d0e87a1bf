import { expect, test } from 'vitest';
import { formatMessage } from './format.ts';
import { ar } from './ar/index.ts';
import { fr } from './fr/index.ts';
import { languageToStartWith } from './language.ts';

test('a number chooses its plural, in Arabic among six', () => {
  const said = [0, 1, 2, 3, 11, 100].map((count) => formatMessage('ar', ar.words.beds, { count }));
  expect(said).toEqual(['لا سرير', 'سرير واحد', 'سريران', '3 أسرّة', '11 سريراً', '100 سرير']);
});

test('French says zero as one', () => {
  expect(formatMessage('fr', fr.words.beds, { count: 0 })).toBe('0 lit');
  expect(formatMessage('fr', fr.words.beds, { count: 2 })).toBe('2 lits');
});

test('French parts thousands with a narrow space, never with a point', () => {
  expect(formatMessage('fr', '{count} minutes', { count: 1440 })).toBe('1\u202F440 minutes');
});

test('Arabic shows Western digits and keeps a code in its own direction', () => {
  expect(formatMessage('ar', '{code} · {count}', { code: 'K7QM-42', count: 1234 })).toBe(
    '\u2068K7QM-42\u2069 · 1,234'.replace(',', '.'),
  );
});

test('a hole without a value stays visible', () => {
  expect(formatMessage('fr', 'vers {place}')).toBe('vers {place}');
});

test.each([
  ['ar', ['fr-FR'], 'ar'],
  [null, ['de', 'en-GB'], 'en'],
  [null, ['de'], 'fr'],
  ['xx', ['ar-MA'], 'ar'],
] as const)('with %s chosen and a browser in %s, the page starts in %s', (chosen, browser, expected) => {
  expect(languageToStartWith(chosen, browser)).toBe(expected);
});
