/**
 * Placements: from the call to a safe departure. A request (party of letters, needs) is offered to one center at a time; an accepted offer is
 * a placement: booked, arrived, departed. The ledger decides about beds; here is who asks, who answers, and what everybody may know.
 * Tables: request, party_person, offer, placement, message, separation_mark, waiting_suggestion. Announces `request`.
 */
export { forgetWords } from './forget.ts';
export { lapseOffers } from './commands/lapse.ts';
export { openTending } from './waiting/tend.ts';
export { keepDeadlines } from './commands/keep-deadlines.ts';
export { remindStays } from './commands/remind-stays.ts';
export { minutesByRoad, type Point } from './matching/travel.ts';
