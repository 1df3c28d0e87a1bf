import type { Moment } from '../text.ts';

/** `unknown`: it cannot be seen from where the server stands. */
export const healthStates = ['act', 'look', 'unknown', 'well'] as const;
export type HealthState = (typeof healthStates)[number];

/** What goes on by itself, by the name under which its turns are counted. */
export const works = [
  'deadlines',
  'waiting list',
  'freshness',
  'stays',
  'gaps',
  'clock',
  'cover',
  'seal',
  'jobs',
  'planning',
  'forget',
] as const;
export type Work = (typeof works)[number];

/** In seconds: our own changes end within ten. */
export const openTooLong = 30;

/** One part of the system: what is seen of it, without a judgement. Figures are null where no process has told any yet. */
export type HealthPart =
  | {
      part: 'database';
      version: string;
      since: Moment;
      /** File name of the newest migration. */
      migration: string;
      /** Whether it keeps what it acknowledged through a power cut. */
      isDurable: boolean;
      /** Calls that wait for a connection. */
      waiting: number;
      /** For how long the oldest change has been left open, by whomever. */
      openSeconds: number;
    }
  /** `awaited`: an act is acknowledged only once a standby has it. */
  | { part: 'standby'; connected: number; awaited: boolean }
  | { part: 'feed'; lagSeconds: number | null; screens: number }
  /** Processes of all machines that listen to the database. */
  | { part: 'processes'; seen: number }
  /** Calls that ended in a fault of the program, since the start. */
  | { part: 'faults'; count: number }
  | {
      part: 'letters';
      mailIsOn: boolean;
      waiting: number | null;
      lagSeconds: number;
      /** Failed so far and to be tried again. */
      retried: number;
      /** Failed at every try. */
      givenUp: number;
    }
  | { part: 'audit'; sealedUntil: Moment | null; waiting: number; waitingSince: Moment | null }
  | { part: 'planning'; waiting: number; running: number; waitingSince: Moment | null }
  | { part: 'backups' };

export type HealthLine = HealthPart & { state: HealthState };
/** Moments of the last turn that was done and of the last that failed since the start. */
export type WorkSeen = { work: Work; everySeconds: number | null; doneAt: Moment | null; failedAt: Moment | null };
export type WorkLine = WorkSeen & { state: HealthState };

/** The answer to `health.read`, as seen `at` the database's clock. */
export type Health = { at: Moment; lines: HealthLine[]; works: WorkLine[] };
