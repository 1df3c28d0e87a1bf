import type { Board, CenterRow } from '@iwaa/shared/availability/availability';
import { beforeEach, expect, test, vi } from 'vitest';
import { coordinatorBoard } from './board.example.ts';
import { createBoardReads } from './read-board.ts';

const [example] = coordinatorBoard.centers;
const center = (number: number, free: number): CenterRow => ({
  ...example!,
  centerId: `center ${number}`,
  totals: { ...example!.totals, free },
});
const boardOf = (count: number): Board => ({
  ...coordinatorBoard,
  centers: Array.from({ length: count }, (_, number) => center(number, 3)),
});
const news = (centers: string[], network = false) => ({ centers, requests: [], board: true, network });

/** As a page that has read all of it just now. */
async function readMoved(
  ...[before, moved]: Parameters<NonNullable<ReturnType<typeof createBoardReads>['options']['readMoved']>>
) {
  const { read, options } = createBoardReads();
  await read();
  server.mockClear();
  return options.readMoved?.(before, moved);
}

const server = vi.fn<typeof fetch>();
vi.stubGlobal('fetch', server);
beforeEach(() => {
  const part = { ...coordinatorBoard, at: '2026-11-26T22:00:00.000Z', centers: [center(7, 0)] };
  server.mockReset().mockImplementation(() => Promise.resolve(Response.json([{ result: { data: part } }])));
});

test('on a board of many centers the row that moved is read, and the others stay where and as they were', async () => {
  const before = boardOf(60);
  const after = await readMoved(before, [news(['center 7']), news(['center 7'])]);
  expect(server.mock.calls[0]?.[1]?.body).toBe('{"0":{"movedCenters":["center 7"]}}');
  expect(after?.at).toBe('2026-11-26T22:00:00.000Z');
  expect(after?.centers[7]?.totals.free).toBe(0);
  expect(after?.centers.toSpliced(7, 1)).toEqual(before.centers.toSpliced(7, 1));
});

test.each([
  ['a board of few', boardOf(12), [news(['center 7'])]],
  ['a network that changed', boardOf(60), [news(['center 7']), news([], true)]],
  ['too many that moved', boardOf(60), boardOf(51).centers.map(({ centerId }) => news([centerId]))],
])('all is read of %s', async (_, before, moved) => {
  expect(await readMoved(before, moved)).toBeUndefined();
  expect(server).not.toHaveBeenCalled();
});

test('all is read again after a minute of parts: no news tells of what the clock alone moves', async () => {
  const { read, options } = createBoardReads();
  await read();
  const before = boardOf(60);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 59_000 });
  try {
    expect(await options.readMoved?.(before, [news(['center 7'])])).toBeDefined();
    vi.setSystemTime(Date.now() + 2000);
    expect(options.readMoved?.(before, [news(['center 7'])])).toBeUndefined();
  } finally {
    vi.useRealTimers();
  }
});
