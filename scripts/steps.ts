import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import { boundariesOf } from './boundaries.ts';
import { findBrowser } from '../server/test/browser.ts';
import { faultsOfEnvironment } from './environment.ts';
import { faultsOfFiles } from './files.ts';

export const root = join(import.meta.dirname, '..');

/** `faults` names what failed, a line for each. */
export type Outcome = { readonly passed: number; readonly faults: readonly string[] };

/** One thing verify asks for; `check` answers with the faults it found, nothing when there is none. */
type Step = { readonly name: string; readonly check: () => Promise<string> };

/** Fewer modules seen than this means that the check looked elsewhere; raised as the tree grows. */
const leastModules = 400;

const verifySteps: readonly Step[] = [
  command('format', 'oxfmt', '--check'),
  command('lint and types', 'oxlint', '--deny-warnings'),
  { name: 'boundaries', check: boundaries },
  { name: 'files', check: async () => faultsOfFiles(root).join('\n') },
  { name: 'settings', check: async () => faultsOfEnvironment().join('\n') },
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

/** Most steps keep one core busy only. */
const stepsAtOnce = 2;

/** Runs the steps and says how each went. */
async function runSteps(steps: readonly Step[]): Promise<Outcome> {
  const waiting = [...steps];
  const faults: string[] = [];
  const work = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) if (!(await isWell(step))) faults.push(step.name);
  };
  await Promise.all(Array.from({ length: stepsAtOnce }, work));
  return { passed: steps.length - faults.length, faults };
}

async function isWell({ name, check }: Step): Promise<boolean> {
  const began = performance.now();
  const faults = await check().catch(String);
  const line = `${faults ? '✗' : '✓'} ${name} (${Math.round(performance.now() - began)} ms)`;
  process.stdout.write(`${[line, faults].filter(Boolean).join('\n')}\n`);
  return !faults;
}

async function boundaries(): Promise<string> {
  const { modules, faults } = await boundariesOf(root);
  return modules < leastModules ? `only ${modules} modules were seen, fewer than ${leastModules}` : faults.join('\n');
}

/** What reads the types is written in Go: collecting its garbage less often spares a tenth of its work. */
const env = { GOGC: '400', ...process.env };

function command(name: string, program: string, ...parameters: string[]): Step {
  return {
    name,
    check: async () => {
      const child = spawn(program, parameters, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
      let said = '';
      child.stdout.on('data', (chunk) => (said += chunk));
      child.stderr.on('data', (chunk) => (said += chunk));
      await once(child, 'close');
      return child.exitCode === 0 ? '' : said.trim() || `${program} ended with ${child.exitCode}`;
    },
  };
}
