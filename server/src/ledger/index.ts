/**
 * The ledger: one truth about beds. A claim is a dated use of one bed (hold, booking, stay, kept, closure, turnaround); one exclusion
 * constraint over bed and time lets no two overlap. Whoever decides over a center's beds locks the center first, then its beds in id order.
 * Tables: claim. Announces `capacity` of the center.
 */
export { addDays, minutesToUndo, momentNow, startOfDay, today } from './time.ts';
export { allCenters, centersInOrder, centerSnapshots } from './queries.ts';
export { type BedToTake, endClaims, takeBeds } from './commands/claims.ts';
export { confirmHolds, prolongHolds } from './commands/holds.ts';
export { beginStay, cancelStayBegin, endStaysOn, leaveBeds, returnToBeds } from './commands/stays.ts';
export { moveBed, stopKeeping } from './commands/move.ts';
export { giveUpBed, lettersOnBeds } from './commands/give-up.ts';
export { noteCapacity } from './commands/capacity.ts';
