/**
 * The demonstration network: two open centers and two in preparation, their people, half a year of placements and a day in progress.
 * A composing module: loaded once, when an empty embedded database starts for the first time. Every size in it is invented.
 */
export { demoPassword, demoUsernames } from './accounts.ts';
export { loadDemo } from './load.ts';
