import type { HealthPart, HealthState, WorkSeen } from '@iwaa/shared/health/health';
import { expect, test } from 'vitest';

import { judged, judgedWork } from './rules.ts';

const at = '2026-11-28T22:00:00.000Z';
const secondsAgo = (seconds: number) => new Date(Date.parse(at) - seconds * 1000).toISOString();

const database: Extract<HealthPart, { part: 'database' }> = {
  ...{ part: 'database', version: '18.4', since: at, migration: 'a.sql' },
  ...{ isDurable: true, waiting: 0, openSeconds: 1 },
};
const letters = { part: 'letters', mailIsOn: true, waiting: 0, lagSeconds: 0, retried: 0, givenUp: 0 } as const;
const audit = { part: 'audit', sealedUntil: at, waiting: 3 } as const;
const planning = { part: 'planning', waiting: 2, running: 1 } as const;

const cases: readonly (readonly [HealthPart, HealthState])[] = [
  [database, 'well'],
  [{ ...database, waiting: 2 }, 'look'],
  [{ ...database, isDurable: false }, 'act'],
  [{ ...database, openSeconds: 31 }, 'look'],
  [{ ...database, openSeconds: 61 }, 'act'],
  [{ part: 'standby', connected: 1, awaited: true }, 'well'],
  [{ part: 'standby', connected: 1, awaited: false }, 'look'],
  [{ part: 'standby', connected: 0, awaited: false }, 'look'],
  [{ part: 'standby', connected: 0, awaited: true }, 'act'],
  [{ part: 'feed', lagSeconds: 1, screens: 0 }, 'well'],
  [{ part: 'feed', lagSeconds: 4, screens: 0 }, 'look'],
  [{ part: 'feed', lagSeconds: 11, screens: 0 }, 'act'],
  [{ part: 'feed', lagSeconds: null, screens: 0 }, 'unknown'],
  [{ part: 'processes', seen: 2 }, 'well'],
  [{ part: 'processes', seen: 0 }, 'look'],
  [{ part: 'faults', count: 0 }, 'well'],
  [{ part: 'faults', count: 1 }, 'look'],
  [letters, 'well'],
  [{ ...letters, mailIsOn: false }, 'look'],
  [{ ...letters, retried: 1 }, 'look'],
  [{ ...letters, givenUp: 1 }, 'look'],
  [{ ...letters, lagSeconds: 61 }, 'look'],
  [{ ...letters, lagSeconds: 601 }, 'act'],
  [{ ...letters, waiting: null }, 'unknown'],
  [{ ...audit, waitingSince: secondsAgo(2) }, 'well'],
  [{ ...audit, waitingSince: secondsAgo(61) }, 'look'],
  [{ ...audit, waitingSince: secondsAgo(601) }, 'act'],
  [{ ...planning, waitingSince: null }, 'well'],
  [{ ...planning, waitingSince: secondsAgo(901) }, 'look'],
  [{ part: 'backups' }, 'unknown'],
];

test.each(cases)('%j is %s', (part, state) => {
  expect(judged(part, at)).toEqual({ ...part, state });
});

const seal: WorkSeen = { work: 'seal', everySeconds: 1, doneAt: secondsAgo(1), failedAt: null };

test('work is well while its turns are done, late after three of them and a minute, and unknown where no process told of it', () => {
  const stateOf = (seen: WorkSeen) => judgedWork(seen, at).state;
  expect(stateOf(seal)).toBe('well');
  expect(stateOf({ ...seal, doneAt: secondsAgo(62) })).toBe('well');
  expect(stateOf({ ...seal, doneAt: secondsAgo(64) })).toBe('act');
  expect(stateOf({ ...seal, everySeconds: 3600, doneAt: secondsAgo(3600) })).toBe('well');
  expect(stateOf({ ...seal, doneAt: null, failedAt: secondsAgo(1) })).toBe('act');
  expect(stateOf({ ...seal, everySeconds: null, doneAt: null })).toBe('unknown');
});

test('a turn that failed is told for an hour, though the next was done', () => {
  expect(judgedWork({ ...seal, failedAt: secondsAgo(60) }, at).state).toBe('look');
  expect(judgedWork({ ...seal, failedAt: secondsAgo(3601) }, at).state).toBe('well');
});
