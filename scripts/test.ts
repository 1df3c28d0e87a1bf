/**
 * Everything that a change can break, side by side. With `--with-faults`, as CI asks, then also what needs the machine to itself. The last lines name
 * what failed and add it all up.
 */
import { parseArgs } from 'node:util';

import { runTests } from './run-tests.ts';
import { buildClient, findTestBrowser, verify } from './steps.ts';

const { values } = parseArgs({ options: { 'with-faults': { type: 'boolean', default: false } } });

const prepared = [await buildClient(), await findTestBrowser()];
const hasBrowser = prepared.at(-1)?.faults.length === 0;
// Most of what verify does keeps one core busy: the tests take the other.
const sideBySide = await Promise.all([verify(), runTests(['dom', ...(hasBrowser ? ['e2e'] : []), 'pg', 'unit'])]);
const alone = values['with-faults'] ? [await runTests(['bench', 'faults'])] : [];
const outcomes = [...prepared, ...sideBySide, ...alone];
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const faults = outcomes.flatMap((outcome) => outcome.faults);
process.stdout.write(`\n${[...faults, `${passed} passed, ${faults.length} failed`].join('\n')}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
