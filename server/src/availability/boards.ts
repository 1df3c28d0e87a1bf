import type { Viewer } from '@iwaa/shared/access/access';
import type { Board } from '@iwaa/shared/availability/availability';

import type { Database } from '../platform/db/database.ts';
import type { Facts } from './live-facts.ts';
import { boardOf } from './queries.ts';

/** The board as its readers have it: the value, and its JSON made once for all of them. */
export type MadeBoard = { readonly board: Board; readonly bytes: () => Buffer };
export type Boards = (viewer: Viewer) => Promise<MadeBoard>;

type Kept = { readonly made: Promise<MadeBoard>; readonly version: number; readonly at: number; isRenewed: boolean };

/**
 * The clock alone moves a board, too (a hold lapses): after so many milliseconds it is made anew, and meanwhile handed out as it was. None is handed
 * out that is older than the second one.
 */
const freshFor = 400;
const longestKept = 900;

/** One board for each audience, made anew when something changed: those who see the same share it, however many they are. */
export function openBoards(db: Database, facts: Facts): Boards {
  const boards = new Map<string, Kept>();
  return async (viewer) => {
    const now = await facts();
    const audience = audienceOf(viewer);
    const make = (): Kept => {
      const made = boardOf(db, viewer, now).then(withBytes);
      return { made, version: now.version, at: Date.now(), isRenewed: false };
    };
    const last = boards.get(audience);
    const age = last && last.version === now.version ? Date.now() - last.at : Infinity;
    if (!last || age >= longestKept) {
      const first = make();
      boards.set(audience, first);
      first.made.catch(() => boards.delete(audience));
      return first.made;
    }
    if (age >= freshFor && !last.isRenewed) {
      last.isRenewed = true;
      const next = make();
      // Should it fail, nobody waited for it: who comes once the last is too old makes one, and is told.
      next.made.then(
        () => boards.get(audience) === last && boards.set(audience, next),
        () => undefined,
      );
    }
    return last.made;
  };
}

function withBytes(board: Board): MadeBoard {
  let bytes: Buffer | undefined;
  return { board, bytes: () => (bytes ??= Buffer.from(JSON.stringify(board))) };
}

/** Exact numbers are for the coordination and for a center's own people; everybody else sees the same bands. */
function audienceOf({ role, centerId }: Viewer): string {
  return role === 'coordinator' ? role : (centerId ?? 'bands');
}
