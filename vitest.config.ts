import { defineConfig } from 'vitest/config';

/** The suffix of a test says what it needs: `.test.ts` nothing, `.pg.test.ts` PostgreSQL, `.test.tsx` a DOM, `.e2e.ts` a browser, `.fault.ts` processes to kill. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          isolate: false,
          setupFiles: ['server/test/quiet.ts'],
          maxWorkers: 2,
          include: ['{server,shared,client,scripts,bench}/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/*.pg.test.ts'],
        },
      },
      {
        test: {
          name: 'pg',
          // One process serves many files, as it serves many people: reading everything anew for each would take most of the time.
          isolate: false,
          include: ['{server,bench}/**/*.pg.test.ts'],
          setupFiles: ['server/test/quiet.ts'],
          globalSetup: ['server/test/cluster.ts'],
          // Each waits for the database most of the time.
          maxWorkers: 2,
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: 'client/vite.config.ts',
        root: 'client',
        // One page serves many files, as it serves many screens: reading everything anew for each would take most of the time.
        test: { name: 'dom', include: ['src/**/*.test.tsx'], environment: 'happy-dom', isolate: false, maxWorkers: 2 },
      },
      {
        test: {
          name: 'e2e',
          isolate: false,
          maxWorkers: 2,
          include: ['server/test/**/*.e2e.ts', 'client/**/*.e2e.ts'],
          globalSetup: ['server/test/cluster.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'faults',
          isolate: false,
          include: ['server/test/faults/*.fault.ts'],
          // They wait much, and some measure how soon a server is back: no more at once than there are cores.
          maxWorkers: 2,
          setupFiles: ['server/test/quiet.ts'],
          globalSetup: ['server/test/cluster.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
