import { setTimeout as pause } from 'node:timers/promises';

import { sql } from 'kysely';

import { type House, refusalOf } from './context.ts';

/** What became of everybody who ran: the answers, how often each refusal, and how long each waited, in milliseconds. */
export type Outcome<Answer> = {
  readonly won: readonly Answer[];
  readonly refused: Readonly<Record<string, number>>;
  readonly waits: readonly number[];
};

/** Starts all at once and waits for all. Whatever is no refusal, such as a deadlock or a bug, fails the race. */
export async function race<Answer>(runners: readonly (() => Promise<Answer>)[]): Promise<Outcome<Answer>> {
  const won: Answer[] = [];
  const codes: string[] = [];
  const waits = await Promise.all(
    runners.map(async (run) => {
      const started = performance.now();
      const work = run().then((answer) => void won.push(answer));
      await work.catch(async () => codes.push((await refusalOf(work)).code));
      return performance.now() - started;
    }),
  );
  return { won, refused: countOf(codes), waits };
}

export const countOf = (names: readonly string[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length]));

/** The wait that such a share of them stay under, in whole milliseconds. */
function waitOf(share: number, waits: readonly number[]): number {
  const sorted = waits.toSorted((one, other) => one - other);
  return Math.round(sorted[Math.ceil(sorted.length * share) - 1] ?? 0);
}
export const p95 = (waits: readonly number[]) => waitOf(0.95, waits);
export const p99 = (waits: readonly number[]) => waitOf(0.99, waits);

/** Starts the work at an instant of the wall clock: what is raced here is the clock itself. */
export async function startAt<Answer>(instant: number, work: () => Promise<Answer>): Promise<Answer> {
  await pause(Math.max(0, instant - Date.now()));
  return work();
}

/** Does anybody in this database stand behind a lock. */
export async function waitsForLock({ owner }: Pick<House, 'owner'>): Promise<boolean> {
  const { rows } =
    await sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(
      owner,
    );
  return rows.length > 0;
}
