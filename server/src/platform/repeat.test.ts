import { expect, test } from 'vitest';

import { repeat } from './repeat.ts';

const often = 60_000;
const later = <T>() => Promise.withResolvers<T>();

test('First turns are done one after the other, whether one fails or not', async () => {
  const [firstEnds, allDone] = [later<void>(), later<void>()];
  const done: string[] = [];
  const first = repeat('deadlines', often, async () => {
    await firstEnds.promise;
    done.push('first');
    throw new Error('planted');
  });
  const second = repeat('freshness', often, () => {
    allDone.resolve();
    return Promise.resolve(done.push('second'));
  });
  await new Promise(setImmediate);
  expect(done).toEqual([]);
  firstEnds.resolve();
  await allDone.promise;
  await Promise.all([first.close(), second.close()]);
  expect(done).toEqual(['first', 'second']);
});

test('A first turn that does not end keeps no other', async () => {
  const [ends, begun] = [later<void>(), later<void>()];
  const endless = repeat('deadlines', often, () => ends.promise);
  const other = repeat('freshness', often, () => Promise.resolve(begun.resolve()));
  await begun.promise;
  ends.resolve();
  await Promise.all([endless.close(), other.close()]);
});
