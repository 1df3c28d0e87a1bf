import type { RefusalCode } from '@iwaa/shared/refusals';
import pg from 'pg';

import { Refusal } from '../refusal.ts';
import { isOutdated } from './named-statements.ts';

/** The database has the last word: what each of its named constraints means to a person. */
const meanings: Readonly<Record<string, RefusalCode>> = {
  claim_no_overlap: 'taken',
  claim_room_company: 'room-taken',
  claim_surge_over: 'taken',
  surge_one_at_a_time: 'surge-open',
  offer_one_held: 'already-offered',
  placement_one_life: 'already-answered',
  placement_one_booked: 'already-answered',
  overstay_pkey: 'already-answered',
  follow_up_pkey: 'already-answered',
  transfer_source: 'wrong-state',
  placement_offer_key: 'already-answered',
  request_legal_change: 'wrong-state',
  offer_legal_change: 'already-answered',
  placement_legal_change: 'wrong-state',
  service_place_no_overlap: 'service-full',
  service_place_within: 'service-full',
  service_place_once: 'service-given',
  offering_covers_use: 'service-in-use',
  offering_once: 'name-taken',
  plan_item_once: 'already-planned',
  service_pkey: 'name-taken',
  service_step_pkey: 'name-taken',
  service_step_name_fr_key: 'name-taken',
  service_step_name_ar_key: 'name-taken',
  service_step_name_en_key: 'name-taken',
  service_name_fr_key: 'name-taken',
  service_name_ar_key: 'name-taken',
  service_name_en_key: 'name-taken',
  center_call_one: 'call-taken',
  room_name_key: 'name-taken',
  bed_label_key: 'name-taken',
  center_code_name_key: 'name-taken',
  center_code_name_ar_key: 'name-taken',
  organization_name_key: 'name-taken',
  account_username_key: 'username-taken',
  planning_adoption_pkey: 'already-adopted',
  shift_no_overlap: 'two-shifts',
  staff_absence_no_overlap: 'already-absent',
  staff_member_name_key: 'name-taken',
};

/** A lock or statement that took too long, or a database that went away: the caller may try the same key again. */
const passing = /^(55P03|57014|25P03|08...|57P0.|53...)$/;
const lostConnection = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOENT)$/;

/** The refusal that an error of the database amounts to, if it amounts to one. */
export function refusalIn(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (error instanceof pg.DatabaseError) return refusalOfState(error);
  return isLostConnection(error) ? new Refusal('busy') : undefined;
}

/** Serialization failures, deadlocks and statements prepared before a migration: the whole transaction is to be tried again. */
export function isRetryable(error: unknown): boolean {
  const isConflict = error instanceof pg.DatabaseError && (error.code === '40001' || error.code === '40P01');
  return isConflict || isOutdated(error);
}

/** A value that passed its schema and that PostgreSQL cannot read: the caller's fault, and a schema to be mended. */
export function isUnreadable(error: unknown): boolean {
  return error instanceof pg.DatabaseError && (error.code?.startsWith('22') ?? false);
}

function refusalOfState(error: pg.DatabaseError): Refusal | undefined {
  const meaning = error.constraint === undefined ? undefined : meanings[error.constraint];
  if (meaning) return new Refusal(meaning);
  return isRetryable(error) || passing.test(error.code ?? '') ? new Refusal('busy') : undefined;
}

function isLostConnection(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && typeof error.code === 'string' && lostConnection.test(error.code)) return true;
  return /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/.test(
    error.message,
  );
}
