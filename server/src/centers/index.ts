/**
 * Centers: the network's organizations and centers, their rooms and beds, contacts, opening checklists.
 * Tables: organization, center, center_contact, checklist_item, room, room_reception, bed, center_call. A bed or a room is retired, never deleted.
 * Every decision that depends on a center's beds or people takes `lockCenter` first.
 * Announces `capacity` when beds or what they may receive change, `network` when the profile does.
 */
export { createCenter } from './commands/centers.ts';
export { lockCenter } from './commands/lock.ts';
export { writeOpeningChecklist } from './commands/opening-checklist.ts';
export { addRooms } from './commands/rooms.ts';
export { markVouched } from './commands/vouch.ts';
export { type OpeningItemName, openingItems } from './opening-items.ts';
export { openContact, sealContact } from './queries/contacts.ts';
export { remindStale } from './remind-stale.ts';
export { receives } from './rules.ts';
