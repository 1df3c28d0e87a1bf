/** Everything that CI runs. Its last line adds it all up. */
import { runTests } from './run-tests.ts';
import { buildClient, findTestBrowser, verify } from './steps.ts';

const outcomes = [
  await verify(),
  await runTests('unit'),
  await runTests('dom'),
  await runTests('pg'),
  await runTests('faults'),
  await buildClient(),
];
const browser = await findTestBrowser();
outcomes.push(browser, ...(browser.failed > 0 ? [] : [await runTests('e2e')]));
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;
