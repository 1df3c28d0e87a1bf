/** The board as a store: a new answer touches only the rows that differ, and those are marked for two seconds. */
import type { Board } from '@iwaa/shared/availability/availability';
import { batch, createEffect, createSignal, on, onCleanup } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import { changesBetween, type Change } from './changes.ts';

const markedFor = 2000;

export type LiveBoard = {
  readonly board: Board;
  /** Whether this center or city changed within the last two seconds. */
  readonly isMarked: (id: string) => boolean;
};

export function createLiveBoard(answer: () => Board, onChanges: (changes: readonly Change[]) => void): LiveBoard {
  const [board, setBoard] = createStore<Board>(structuredClone(answer()));
  const [marked, setMarked] = createSignal<ReadonlySet<string>>(new Set());
  let clearing: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(clearing));

  function mark(changes: readonly Change[]): void {
    setMarked(new Set(changes.map((change) => change.id)));
    clearTimeout(clearing);
    clearing = setTimeout(() => setMarked(new Set<string>()), markedFor);
    onChanges(changes);
  }

  function take(next: Board): void {
    const changes = changesBetween(board, next);
    batch(() => {
      setBoard('at', next.at);
      setBoard('centers', reconcile(next.centers, { key: 'centerId' }));
      setBoard('cities', reconcile(next.cities, { key: 'cityId' }));
      setBoard('unanswered', reconcile(next.unanswered, { key: 'requestId' }));
    });
    if (changes.length > 0) mark(changes);
  }

  createEffect(on(answer, take, { defer: true }));
  return { board, isMarked: (id) => marked().has(id) };
}
