import type { Viewer } from '@iwaa/shared/access/access';
import type { Board } from '@iwaa/shared/availability/availability';

import type { Database } from '../platform/db/database.ts';
import type { Facts } from './live-facts.ts';
import { boardOf } from './queries.ts';

/** The board as its readers have it: the value, and its JSON made once for all of them. */
export type MadeBoard = { readonly board: Board; readonly bytes: () => Buffer };
export type Boards = (viewer: Viewer) => Promise<MadeBoard>;

type Kept = { readonly made: Promise<MadeBoard>; readonly version: number; readonly until: number };

/** The clock alone moves a board, too (a hold lapses): none is handed out that is older. */
const longestKept = 500;

/** One board for each audience, made anew when something changed: those who see the same share it, however many they are. */
export function openBoards(db: Database, facts: Facts): Boards {
  const boards = new Map<string, Kept>();
  return async (viewer) => {
    const now = await facts();
    const audience = audienceOf(viewer);
    const last = boards.get(audience);
    if (last && last.version === now.version && Date.now() < last.until) return last.made;
    const made = boardOf(db, viewer, now).then(withBytes);
    boards.set(audience, { made, version: now.version, until: Date.now() + longestKept });
    made.catch(() => boards.delete(audience));
    return made;
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
