import { existsSync, statfsSync } from 'node:fs';

import { defineConfig } from 'vitest/config';

/** The system's folder that is kept in memory: small in some containers, missing on some systems. */
const inMemory = '/dev/shm';
const roomNeeded = 4 * 2 ** 30;

/** A database is a thousand files: copied from its template in 40 ms there, and in 700 on a disk. Whoever names a folder has their own. */
if (process.env['TMPDIR'] === undefined && existsSync(inMemory)) {
  const { bavail, bsize } = statfsSync(inMemory);
  if (bavail * bsize > roomNeeded) process.env['TMPDIR'] = inMemory;
}

/**
 * Files share the modules of their worker: to read everything anew for each would take a third of the time. One more at once than a
 * small machine has cores, for each waits now and then; no more, for some measure how soon a server is back. Young objects have room, so that fewer
 * are looked at twice.
 */
const shared = { isolate: false, maxWorkers: 3, execArgv: ['--max-semi-space-size=64'] };

/** What kills processes, loads the machine or measures has it to itself, one file after the other. */
const alone = { ...shared, maxWorkers: 1, sequence: { groupOrder: 1 }, testTimeout: 60_000, hookTimeout: 60_000 };

/**
 * The suffix of a test says what it needs: `.test.ts` nothing, `.pg.test.ts` PostgreSQL, `.test.tsx` a DOM, `.e2e.ts` a browser, `.walk.ts` a
 * browser and minutes, `.fault.ts` processes to kill, `.bench.ts` a network to measure.
 */
export default defineConfig({
  test: {
    globalSetup: ['server/test/cluster.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          ...shared,
          setupFiles: ['server/test/quiet.ts'],
          include: ['{server,shared,client,scripts,bench}/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/*.pg.test.ts'],
        },
      },
      {
        test: {
          name: 'pg',
          ...shared,
          include: ['{server,bench}/**/*.pg.test.ts'],
          setupFiles: ['server/test/quiet.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: 'client/vite.config.ts',
        root: 'client',
        test: { name: 'dom', include: ['src/**/*.test.tsx'], environment: 'happy-dom', ...shared },
      },
      {
        test: {
          name: 'e2e',
          ...shared,
          include: ['server/test/**/*.e2e.ts', 'client/**/*.e2e.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'walks',
          ...shared,
          include: ['server/test/e2e/*.walk.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'faults',
          ...alone,
          include: ['server/test/faults/*.fault.ts'],
          setupFiles: ['server/test/quiet.ts'],
        },
      },
      {
        test: {
          name: 'bench',
          ...alone,
          include: ['bench/*.bench.ts'],
          setupFiles: ['server/test/quiet.ts'],
        },
      },
    ],
  },
});
