/**
 * Staff: who works at a center and when, and how many residents that staff can care for by the rules of cover.
 * Tables: staff_member, staff_certificate, shift, staff_absence, cover_hours, cover_rule. A shift is dated presence; an absence takes it away.
 * Whoever changes a rota or a rule locks the center first: acceptances wait for it. Announces `capacity` of the center.
 */
export { remindGaps } from './commands/remind-gaps.ts';
export { coverOf } from './queries/cover.ts';
