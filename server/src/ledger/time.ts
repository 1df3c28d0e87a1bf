import type { Day, Moment } from '@iwaa/shared/text';
import { sql } from 'kysely';

import type { Transaction } from '../platform/db/transaction.ts';

/** The screen offers to take something back for ten seconds; a slow line gets the rest of the minute. */
export const minutesToUndo = 1;

/** The database's clock, now and not at the transaction's start: whoever waited for a lock decides by the time at which it came. */
export async function momentNow(tx: Transaction): Promise<Moment> {
  return answerOf(await sql<{ answer: Moment }>`select clock_timestamp() as answer`.execute(tx));
}

/** The instant at which a day begins where the network is: nights are dates, some of 23 hours and some of 25. */
export async function startOfDay(tx: Transaction, day: Day): Promise<Moment> {
  return answerOf(
    await sql<{ answer: Moment }>`select ${day}::date::timestamp at time zone time_zone as answer from network`.execute(
      tx,
    ),
  );
}

export async function today(tx: Transaction): Promise<Day> {
  return answerOf(
    await sql<{ answer: Day }>`select (clock_timestamp() at time zone time_zone)::date as answer from network`.execute(
      tx,
    ),
  );
}

/** The day that many days after another. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function answerOf<T>({ rows }: { rows: { answer: T }[] }): T {
  const [row] = rows;
  if (!row) throw new Error('the network has no row');
  return row.answer;
}
