import type { Viewer } from '@iwaa/shared/access/access';
import type { Board } from '@iwaa/shared/availability/availability';

import type { Database } from '../platform/db/database.ts';
import type { Follow } from '../platform/frames.ts';
import type { Feed } from '../platform/live.ts';
import { openBoards } from './boards.ts';
import type { KeptFacts } from './live-facts.ts';
import { openReaders } from './readers.ts';

/** What one process keeps so that reading is cheap: the facts, a board for each audience, and those who follow the feed. */
export type Engine = {
  readonly facts: KeptFacts;
  readonly boardFor: (viewer: Viewer) => Promise<Board>;
  /** The same as JSON, made once for all who see it. */
  readonly boardBytesFor: (viewer: Viewer) => Promise<Buffer>;
  readonly follow: Follow;
};

export function openEngine(db: Database, feed: Feed, facts: KeptFacts): Engine & Disposable {
  const boards = openBoards(db, facts);
  const readers = openReaders(db, feed);
  return {
    facts,
    boardFor: async (viewer) => (await boards(viewer)).board,
    boardBytesFor: async (viewer) => (await boards(viewer)).bytes(),
    follow: readers.follow,
    [Symbol.dispose]: readers[Symbol.dispose],
  };
}
