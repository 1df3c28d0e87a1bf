/**
 * What a change can break, side by side. With `--whole`, as CI asks, then also every page in its looks, and what needs the machine to itself. The
 * last lines name what failed and add it all up.
 */
import { parseArgs } from 'node:util';

import { runTests } from './run-tests.ts';
import { buildClient, findTestBrowser, verify } from './steps.ts';

const { values } = parseArgs({ options: { whole: { type: 'boolean', default: false } } });

const prepared = [await buildClient(), await findTestBrowser()];
const inBrowser = (kind: string) => (prepared.at(-1)?.faults.length === 0 ? [kind] : []);
// Most of what verify does keeps one core busy: the tests take the other.
const sideBySide = await Promise.all([verify(), runTests(['dom', ...inBrowser('e2e'), 'pg', 'unit'])]);
const others = values.whole ? [await runTests([...inBrowser('walks'), ...inBrowser('bench'), 'faults'])] : [];
const outcomes = [...prepared, ...sideBySide, ...others];
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const faults = outcomes.flatMap((outcome) => outcome.faults);
process.stdout.write(`\n${[...faults, `${passed} passed, ${faults.length} failed`].join('\n')}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
