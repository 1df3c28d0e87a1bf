import { Hono } from 'hono';
import { expect, test } from 'vitest';

import { jsonAnswer } from './json-answer.ts';

test('what was made before is answered as tRPC answers it, alone and as a batch of one, each board its own', async () => {
  const boards = { mine: Buffer.from('{"beds":3}'), theirs: Buffer.from('{"beds":5}') };
  const app = new Hono().get('/:whose', (c) =>
    jsonAnswer(c, c.req.param('whose') === 'mine' ? boards.mine : boards.theirs),
  );
  const told = async (path: string): Promise<unknown> => (await app.request(path)).json();
  // Twice: the second is what the first was put together as.
  for (let time = 0; time < 2; time++) {
    expect(await told('/mine')).toEqual({ result: { data: { beds: 3 } } });
    expect(await told('/theirs')).toEqual({ result: { data: { beds: 5 } } });
    expect(await told('/mine?batch=1')).toEqual([{ result: { data: { beds: 3 } } }]);
    expect(await told('/theirs?batch=1')).toEqual([{ result: { data: { beds: 5 } } }]);
  }
});
