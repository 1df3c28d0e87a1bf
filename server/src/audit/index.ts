/**
 * Audit: who did or saw what, sealed in order into a chain that tells of any later change.
 * Tables: audit_entry (insert only), audit_unsealed, audit_seal. Announces nothing.
 */
export { record, recordDenial } from './commands.ts';
export { sealingNow } from './queries.ts';
export { keepSealing } from './seal.ts';
export { stepsOf } from './steps.ts';
