import { sql } from 'kysely';

/** Whoever does one of these does it alone, over all processes: two that shared a number would wait for one another. */
const numbers = {
  'order of the feed': 1,
  'seal of the audit': 2,
  'import of a network': 3,
  'import of travel times': 4,
  'waiting list': 5,
  'planning queue': 6,
  forgetting: 7,
} as const;
export type Alone = keyof typeof numbers;

/** The key space of Iwaa's advisory locks. */
const space = sql.lit(4021);

/** Until the transaction ends; whoever comes later waits. */
export const lockFor = (what: Alone) => sql`select pg_advisory_xact_lock(${space}, ${sql.lit(numbers[what])})`;
/** The same for work that another is welcome to do: whoever comes later is told so. */
export const tryLockFor = (what: Alone) =>
  sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(${space}, ${sql.lit(numbers[what])}) as mine`;
