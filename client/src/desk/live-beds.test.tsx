import type { CenterBeds } from '@iwaa/shared/ledger/ledger';
import { render } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { expect, test } from 'vitest';
import { keepSame } from '../platform/keep-same.ts';
import { beds } from './desk.example.ts';
import { createLiveBeds } from './live-beds.ts';

test('the tiles follow each answer, and leave the answer itself as it came', () => {
  const [first, second] = beds.rooms;
  const room = (name: string) => structuredClone({ ...(name === 'b' ? second! : first!), roomId: name, name });
  const answerOf = (...names: string[]): CenterBeds => ({ ...beds, rooms: names.map(room) });
  let given = answerOf('a', 'b');
  const [answer, setAnswer] = createSignal(given);
  let live: ReturnType<typeof createLiveBeds> | undefined;
  render(() => {
    live = createLiveBeds(answer);
    return null;
  });
  for (const names of [['z', 'a', 'b'], ['a', 'b', 'c'], ['b', 'b', 'a'], ['b', 'c', 'a'], ['c']]) {
    given = keepSame(given, answerOf(...names));
    setAnswer(given);
    expect(
      given.rooms.map(({ name }) => name),
      `answer ${names.join()}`,
    ).toEqual(names);
    expect(
      live!.beds.rooms.map(({ name }) => name),
      `tiles ${names.join()}`,
    ).toEqual(names);
  }
});
