import { type Board, mostMoved } from '@iwaa/shared/availability/availability';
import { api } from '../api.ts';
import type { QueryOptions } from '../platform/query.ts';
import { wholeBoard } from './ahead.ts';

/** From so many centers on the board of the coordination is too large to come whole for each thing that moves. */
const manyCenters = 40;
/** Milliseconds. The clock moves rows of which no news tells (how old a word is, a closure that begins): all of it is read now and then. */
const wholeEvery = 60_000;

type BoardReads = { readonly read: () => Promise<Board>; readonly options: QueryOptions<Board> };

/** Reads the board whole, and where it is large only the rows of the centers that moved. A center that is new or gone is told as news of the network. */
export function createBoardReads(): BoardReads {
  let wholeSince = 0;
  const read = (): Promise<Board> => {
    wholeSince = Date.now();
    return wholeBoard.read();
  };
  const readMoved: QueryOptions<Board>['readMoved'] = (before, moved) => {
    const movedCenters = [...new Set(moved.flatMap(({ centers }) => centers))];
    const isSmall = before.centers.length < manyCenters;
    const isOld = Date.now() - wholeSince > wholeEvery;
    if (isSmall || isOld || movedCenters.length > mostMoved || moved.some(({ network }) => network)) return undefined;
    return api.availability.board.query({ movedCenters }).then((part) => withMoved(before, part));
  };
  return { read, options: { concerns: (topics) => topics.board, readMoved } };
}

function withMoved(before: Board, part: Board): Board {
  const rows = new Map(part.centers.map((row) => [row.centerId, row]));
  return { ...part, centers: before.centers.map((row) => rows.get(row.centerId) ?? row) };
}
