import type { RoomDetail } from '@iwaa/shared/centers/centers';
import { expect, test } from 'vitest';
import { nextBedLabel } from './room-names.ts';

const room = (name: string, labels: readonly string[] = []): RoomDetail => ({
  roomId: name,
  name,
  mixing: 'open',
  accessible: false,
  version: 1,
  receives: [],
  beds: labels.map((label) => ({ bedId: label, label, kind: 'single' as const, version: 1 })),
});

test('a new bed takes the first free letter of its room', () => {
  expect(nextBedLabel(room('7', ['7A', '7C']))).toBe('7B');
});
