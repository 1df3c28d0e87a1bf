import { afterEach, beforeEach, expect, test } from 'vitest';
import { speak } from '../text/index.ts';
import { countdownOf, dayOf, distanceInWords, momentInWords } from './time.ts';

const now = Date.parse('2025-11-23T20:42:00.000Z');
beforeEach(() => speak('fr'));
afterEach(() => speak('fr'));

test.each([
  ['2025-11-23T13:30:00Z', 'aujourd’hui 14:30'],
  ['2025-11-22T13:10:00Z', 'hier 14:10'],
  ['2025-11-24T08:00:00Z', 'demain 09:00'],
  ['2025-11-23T23:30:00Z', 'demain 00:30'],
  ['2025-11-01T08:00:00Z', '1 novembre 09:00'],
])('%s is said "%s" in the evening of 23 November in Casablanca', (moment, words) => {
  expect(momentInWords(moment, now)).toBe(words);
});

test('the day of a moment is that of the centers, also when the zone shifts in Ramadan', () => {
  expect(dayOf('2025-11-23T23:30:00Z')).toBe('2025-11-24');
  expect(dayOf('2025-03-10T23:30:00Z')).toBe('2025-03-10');
});

test('Arabic says moments with Western digits', async () => {
  await speak('ar');
  expect(momentInWords('2025-11-23T13:30:00Z', now)).toBe('اليوم \u206814:30\u2069');
});

test('a distance is told in its largest unit', async () => {
  await speak('en');
  expect(distanceInWords('2025-11-23T20:48:00Z', now)).toBe('in 6 min');
  expect(distanceInWords('2025-11-23T18:40:00Z', now)).toMatch(/^2 hr?s? ago$/);
  expect(distanceInWords(now + 20_000, now)).toBe('now');
});

test.each([
  [365_000, '6:05'],
  [3_723_000, '1:02:03'],
  [-5, '0:00'],
])('%i ms left count down as %s', (left, words) => {
  expect(countdownOf(left)).toBe(words);
});
