/** Everything that CI runs. Its last lines name what failed and add it all up. */
import { runTests } from './run-tests.ts';
import { buildClient, findTestBrowser, verify } from './steps.ts';

const outcomes = [await verify(), await buildClient(), await findTestBrowser()];
const hasBrowser = outcomes.at(-1)?.faults.length === 0;
outcomes.push(await runTests(['dom', ...(hasBrowser ? ['e2e'] : []), 'faults', 'pg', 'unit']));
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const faults = outcomes.flatMap((outcome) => outcome.faults);
process.stdout.write(`\n${[...faults, `${passed} passed, ${faults.length} failed`].join('\n')}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
