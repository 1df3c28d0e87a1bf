/** The board as a store: a new answer touches only the rows that differ, and those are marked for two seconds. */
import type { Board } from '@iwaa/shared/availability/availability';
import { batch, createEffect, on } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import { copyForStore } from '../platform/keep-same.ts';
import { createMarks, type Marks } from '../ui/marks.ts';
import { changesBetween, type Change } from './changes.ts';

export type LiveBoard = {
  readonly board: Board;
  /** Whether this center or city has just changed. */
  readonly isMarked: Marks['isMarked'];
};

export function createLiveBoard(answer: () => Board, onChanges: (changes: readonly Change[]) => void): LiveBoard {
  const [board, setBoard] = createStore<Board>(copyForStore(answer()));
  const { isMarked, mark } = createMarks();

  function take(next: Board): void {
    const changes = changesBetween(board, next);
    const { at, centers, cities, unanswered, beyondStaff } = copyForStore(next);
    batch(() => {
      setBoard('at', at);
      setBoard('centers', reconcile(centers, { key: 'centerId' }));
      setBoard('cities', reconcile(cities, { key: 'cityId' }));
      setBoard('unanswered', reconcile(unanswered, { key: 'requestId' }));
      setBoard('beyondStaff', reconcile(beyondStaff, { key: 'requestId' }));
    });
    if (changes.length === 0) return;
    mark(changes.map((change) => change.id));
    onChanges(changes);
  }

  createEffect(on(answer, take, { defer: true }));
  return { board, isMarked };
}
