export { centerFacts } from './facts.ts';
export { givenBy } from './given.ts';
export { staffRoom } from './rules-of-staff.ts';
export { staffRoomLately } from './staff-room-lately.ts';
export { keepUntilTheClock } from './until-the-clock.ts';
/**
 * Availability: what can really be promised, computed from the ledger and never typed; the board, and the live feed that tells of change.
 * Tables: none of its own. Announces nothing.
 */
export { freshnessOf, hoursSince, roomKeyFor, serves, trustAt } from './rules.ts';
export { type Engine, openEngine } from './engine.ts';
export { clockTeller } from './tell-clock.ts';
export { coverTeller } from './tell-cover.ts';
export {
  type Facts,
  factsFrom,
  type FactsNow,
  hasNewsOf,
  type KeptCenter,
  type KeptFacts,
  liveFacts,
} from './live-facts.ts';
