import { expect, test } from 'vitest';

import { processesIn } from './processes.ts';

test.each([
  [[], 1],
  [['--processes', '2'], 2],
  [['--processes=8'], 8],
])('%j asks for %i', (parameters, count) => {
  expect(processesIn(parameters)).toBe(count);
});

test.each([
  [['--processes', '0']],
  [['--processes', '9']],
  [['--processes', 'two']],
  [['--port', '2']],
  [['--processes', '2', '3']],
])('%j is refused in a sentence', (parameters) => {
  expect(() => processesIn(parameters)).toThrow('Iwaa takes one option, --processes, with a number from 1 to 8.');
});
