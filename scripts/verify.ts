/** Everything that needs no database, in seconds: format, lint, boundaries, types, dead code, unit tests. */
import { runTests } from './run-tests.ts';
import { verify } from './steps.ts';

const outcomes = [await verify(), await runTests(['unit'])];
process.exitCode = outcomes.some(({ faults }) => faults.length > 0) ? 1 : 0;
