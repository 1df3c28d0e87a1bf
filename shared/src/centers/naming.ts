import { letterOf } from '../placements/words.ts';

/** Names for `count` new rooms, on from the highest number in use; names that are no numbers do not count. */
export function nextRoomNames(used: readonly string[], count: number): string[] {
  const highest = Math.max(0, ...used.filter((name) => /^\d{1,9}$/.test(name)).map(Number));
  return Array.from({ length: count }, (_, index) => String(highest + 1 + index));
}

/** Beds 1A, 1B, … and cots 1K1, 1K2, …: a label is unique in its center and can be read over the telephone. */
export function bedsOfRoom(room: string, beds: number, cots: number): { label: string; kind: 'single' | 'cot' }[] {
  return [
    ...Array.from({ length: beds }, (_, index) => ({ label: `${room}${letterOf(index)}`, kind: 'single' as const })),
    ...Array.from({ length: cots }, (_, index) => ({ label: `${room}K${index + 1}`, kind: 'cot' as const })),
  ];
}
