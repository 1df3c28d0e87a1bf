import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import { boundariesOf } from './boundaries.ts';
import { findBrowser } from '../server/test/browser.ts';
import { faultsOfFiles } from './files.ts';

export const root = join(import.meta.dirname, '..');

export type Outcome = { readonly passed: number; readonly failed: number };

/** One thing verify asks for; `check` answers with the faults it found, nothing when there is none. */
type Step = { readonly name: string; readonly check: () => Promise<string> };

/** Fewer modules seen than this means that the check looked elsewhere; raised as the tree grows. */
const leastModules = 400;

const verifySteps: readonly Step[] = [
  command('format', 'oxfmt', '--check'),
  command('lint', 'oxlint', '--type-aware', '--deny-warnings'),
  { name: 'boundaries', check: boundaries },
  { name: 'files', check: async () => faultsOfFiles(root).join('\n') },
  command('types of shared', 'tsc', '--project', 'shared'),
  command('types of server', 'tsc', '--project', 'server'),
  command('types of client', 'tsc', '--project', 'client'),
  command('types of bench', 'tsc', '--project', 'bench'),
  command('dead code', 'knip', '--no-progress'),
];

export const verify = (): Promise<Outcome> => runSteps(verifySteps);
/** Said once, before the tests that need it. */
export const findTestBrowser = (): Promise<Outcome> =>
  runSteps([
    {
      name: 'browser for the tests',
      check: () =>
        findBrowser().then(
          () => '',
          (error: unknown) => (error instanceof Error ? error.message : String(error)),
        ),
    },
  ]);
export const buildClient = (): Promise<Outcome> => runSteps([command('client', 'node', 'client/build.ts')]);

/** Runs the steps in turn and says how each went. */
async function runSteps(steps: readonly Step[]): Promise<Outcome> {
  let failed = 0;
  for (const { name, check } of steps) {
    const began = performance.now();
    const faults = await check().catch(String);
    if (faults) failed += 1;
    const line = `${faults ? '✗' : '✓'} ${name} (${Math.round(performance.now() - began)} ms)`;
    process.stdout.write(`${[line, faults].filter(Boolean).join('\n')}\n`);
  }
  return { passed: steps.length - failed, failed };
}

async function boundaries(): Promise<string> {
  const { modules, faults } = await boundariesOf(root);
  return modules < leastModules ? `only ${modules} modules were seen, fewer than ${leastModules}` : faults.join('\n');
}

function command(name: string, program: string, ...parameters: string[]): Step {
  return {
    name,
    check: async () => {
      const child = spawn(program, parameters, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
      let said = '';
      child.stdout.on('data', (chunk) => (said += chunk));
      child.stderr.on('data', (chunk) => (said += chunk));
      await once(child, 'close');
      return child.exitCode === 0 ? '' : said.trim() || `${program} ended with ${child.exitCode}`;
    },
  };
}
