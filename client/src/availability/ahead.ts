/** What the board shows first, and what draws it: asked for side by side, and before its page is there if it is known early that it will be. */
import { lazy } from 'solid-js';
import { api } from '../api.ts';

export const BoardPage = lazy(async () => ({ default: (await import('./BoardPage.tsx')).BoardPage }));

function createRead<Output>(ask: () => Promise<Output>) {
  let ahead: Promise<Output> | undefined;
  let isRead = false;
  return {
    askAhead(): void {
      if (isRead) return;
      ahead = ask();
      // Whoever reads hears of a failure; a page that never comes has nobody to tell.
      ahead.catch(() => undefined);
    },
    /** What was asked ahead is the first answer; whoever reads again wants what is true by then. */
    read(): Promise<Output> {
      isRead = true;
      const answer = ahead ?? ask();
      ahead = undefined;
      return answer;
    },
  };
}

export const places = createRead(() => api.centers.list.query());
export const surges = createRead(() => api.ledger.surges.query());
export const wholeBoard = createRead(() => api.availability.board.query());

/** The words and the frame around the page may still be on their way. */
export function askForBoardAhead(): void {
  places.askAhead();
  surges.askAhead();
  wholeBoard.askAhead();
  void BoardPage.preload();
}
