import { Show } from 'solid-js';
import { createQuery } from '../platform/query.ts';
import { viewer } from '../platform/session.ts';
import { Answer } from '../ui/Answer.tsx';
import { BoardPage, places, surges } from './ahead.ts';
import { createBoardReads } from './read-board.ts';

/**
 * Reads the board, and reads it again when the feed says that it moved. It comes with the entry; what draws it is fetched while it reads. Surges are asked
 * for beside it: they stand above the numbers, and would push them away from under a finger.
 */
export function AvailabilityPage() {
  void BoardPage.preload();
  const list = createQuery(places.read, () => true, { concerns: (topics) => topics.network });
  const openSurges = createQuery(surges.read, () => true, { concerns: (topics) => topics.board || topics.network });
  const { read, options } = createBoardReads();
  const board = createQuery(read, () => true, options);
  return (
    <Show when={viewer()}>
      {(known) => (
        <Answer query={list}>
          {(whole) => (
            <Answer query={board} lines={6}>
              {(answer) => <BoardPage board={answer()} places={whole()} surges={openSurges} role={known().role} />}
            </Answer>
          )}
        </Answer>
      )}
    </Show>
  );
}
