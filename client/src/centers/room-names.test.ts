import type { RoomDetail } from '@iwaa/shared/centers/centers';
import { expect, test } from 'vitest';
import { bedLabels, nextBedLabel, nextRoomNames } from './room-names.ts';

const room = (name: string, labels: readonly string[] = []): RoomDetail => ({
  roomId: name,
  name,
  mixing: 'open',
  accessible: false,
  version: 1,
  receives: [],
  beds: labels.map((label) => ({ bedId: label, label, kind: 'single' })),
});

test('rooms are named on from the highest number; names that are no numbers do not count', () => {
  expect(nextRoomNames([room('2'), room('6'), room('Bleue'), room('')], 3)).toEqual(['7', '8', '9']);
  expect(nextRoomNames([], 1)).toEqual(['1']);
});

test('beds take letters, past Z as in a spreadsheet, and cots are numbered', () => {
  expect(bedLabels('7', 2, 1)).toEqual(['7A', '7B', '7K1']);
  expect(bedLabels('1', 28, 0).slice(25)).toEqual(['1Z', '1AA', '1AB']);
});

test('a new bed takes the first free letter of its room', () => {
  expect(nextBedLabel(room('7', ['7A', '7C']))).toBe('7B');
});
