/** The names that quick entry will give, so that they are seen before they exist. The server decides them by the same rule. */
import type { RoomDetail } from '@iwaa/shared/centers/centers';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** A, B, … Z, then AA, AB, … */
const letters = (index: number): string =>
  (index >= alphabet.length ? letters(Math.floor(index / alphabet.length) - 1) : '') +
  alphabet.charAt(index % alphabet.length);

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** Numbers go on from the highest in use. */
export function nextRoomNames(rooms: readonly RoomDetail[], count: number): string[] {
  const numbers = rooms.map((room) => Number(room.name)).filter(Number.isInteger);
  const highest = Math.max(0, ...numbers);
  return upTo(count).map((index) => String(highest + index + 1));
}

export const bedLabels = (room: string, beds: number, cots: number): string[] => [
  ...upTo(beds).map((index) => `${room}${letters(index)}`),
  ...upTo(cots).map((index) => `${room}K${index + 1}`),
];

/** The first label of a room that no bed of it has yet. */
export function nextBedLabel(room: RoomDetail): string {
  const taken = new Set(room.beds.map((bed) => bed.label.toLowerCase()));
  return bedLabels(room.name, room.beds.length + 1, 0).find((label) => !taken.has(label.toLowerCase())) ?? '';
}
