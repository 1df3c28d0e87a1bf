/** `node server/src/expansion/solve-instance.ts --problem p-median|p-center|cflp --file F [--p N]`: one line of JSON with the answer and its proof. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { solveFile } from './siting/solve-file.ts';

const { values } = parseArgs({
  options: { problem: { type: 'string' }, file: { type: 'string' }, p: { type: 'string' } },
});
if (!values.problem || !values.file) throw new Error('usage: --problem p-median|p-center|cflp --file F [--p N]');
const answer = await solveFile(
  values.problem,
  readFileSync(values.file, 'utf8'),
  values.p ? Number(values.p) : undefined,
);
process.stdout.write(`${JSON.stringify(answer)}\n`);
