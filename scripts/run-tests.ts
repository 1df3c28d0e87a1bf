import { startVitest, type TestCase } from 'vitest/node';

import { type Outcome, root } from './steps.ts';

/**
 * Runs the tests of some kinds side by side, with their progress on screen: a kind that waits leaves the machine to another. A file that cannot
 * be read is a failure, and so is finding no test of a kind. What a file leaves out for want of something on this machine is named, and no failure.
 */
export async function runTests(kinds: readonly string[]): Promise<Outcome> {
  // Not the `root` option: it would replace the root of each kind, too.
  process.chdir(root);
  const vitest = await startVitest('test', [], { project: [...kinds], run: true, watch: false });
  const modules = vitest.state.getTestModules();
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const isPassed = (test: TestCase) => test.result().state === 'passed';
  // As it was written; where what comes before a test fails, its outcome is that it was skipped.
  const isLeftOut = (test: TestCase) => test.options.mode === 'skip';
  const nameOf = (test: TestCase) => `${test.module.relativeModuleId}: ${test.fullName}`;
  for (const test of tests.filter(isLeftOut)) process.stdout.write(`left out on this machine: ${nameOf(test)}\n`);
  const faults = [
    ...tests.filter((test) => !isPassed(test) && !isLeftOut(test)).map(nameOf),
    ...modules.filter((module) => module.errors().length > 0).map((module) => `${module.relativeModuleId}: not read`),
    ...vitest.state.getUnhandledErrors().map(String),
    ...kinds
      .filter((kind) => modules.every(({ project }) => project.name !== kind))
      .map((kind) => `${kind}: no test was found`),
  ];
  await vitest.close();
  return { passed: tests.filter(isPassed).length, faults };
}
