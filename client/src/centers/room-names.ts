import type { RoomDetail } from '@iwaa/shared/centers/centers';
import { bedsOfRoom } from '@iwaa/shared/centers/naming';

/** The first label of a room that no bed of it has yet. */
export function nextBedLabel(room: RoomDetail): string {
  const taken = new Set(room.beds.map((bed) => bed.label.toLowerCase()));
  const labels = bedsOfRoom(room.name, room.beds.length + 1, 0).map((bed) => bed.label);
  return labels.find((label) => !taken.has(label.toLowerCase())) ?? '';
}
