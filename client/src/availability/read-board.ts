import { type Board, mostMoved } from '@iwaa/shared/availability/availability';
import { api } from '../api.ts';
import type { QueryOptions } from '../platform/query.ts';

/** From so many centers on the board of the coordination is too large to come whole for each thing that moves. */
const manyCenters = 40;

export const readBoard = (): Promise<Board> => api.availability.board.query();

/** The board after centers moved: their rows are read anew, the others stay. A center that is new or gone is told as news of the network. */
export const boardOptions: QueryOptions<Board> = {
  concerns: (topics) => topics.board,
  readMoved: (before, moved) => {
    const movedCenters = [...new Set(moved.flatMap(({ centers }) => centers))];
    const isSmall = before.centers.length < manyCenters;
    if (isSmall || movedCenters.length > mostMoved || moved.some(({ network }) => network)) return undefined;
    return api.availability.board.query({ movedCenters }).then((part) => withMoved(before, part));
  },
};

function withMoved(before: Board, part: Board): Board {
  const rows = new Map(part.centers.map((row) => [row.centerId, row]));
  return { ...part, centers: before.centers.map((row) => rows.get(row.centerId) ?? row) };
}
