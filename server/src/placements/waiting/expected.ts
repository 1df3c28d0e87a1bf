import type { ExpectedWait } from '@iwaa/shared/placements/waiting';
import type { Moment } from '@iwaa/shared/text';

/** Days looked back on, and the fewest departures that say anything: fewer would also tell of single people. */
export const daysBack = 90;
const fewest = 5;

const [hour, day] = [3_600_000, 86_400_000];

/** When a party left, in milliseconds, and the rooms in which it slept of late. */
type Departure = { readonly at: number; readonly roomIds: readonly string[] };
/** When parties left that had slept in some of these rooms, in order. */
export type LeftFrom = (roomIds: ReadonlySet<string>) => number[];

/** Each line of a list looks through tens of thousands of departures: they stand in arrays of numbers, rooms as well. */
export function leftFrom(left: readonly Departure[]): LeftFrom {
  const numbers = new Map<string, number>();
  const numberOf = (roomId: string) => {
    const number = numbers.get(roomId) ?? numbers.size;
    numbers.set(roomId, number);
    return number;
  };
  const inOrder = left.toSorted((one, other) => one.at - other.at);
  const slept = inOrder.flatMap(({ at, roomIds }, nth) =>
    roomIds.map((roomId) => ({ at, nth, room: numberOf(roomId) })),
  );
  const ats = Float64Array.from(slept, ({ at }) => at);
  const nths = Int32Array.from(slept, ({ nth }) => nth);
  const rooms = Int32Array.from(slept, ({ room }) => room);
  return (roomIds) => {
    const isMeant = new Uint8Array(numbers.size);
    for (const [roomId, number] of numbers) isMeant[number] = roomIds.has(roomId) ? 1 : 0;
    const ends: number[] = [];
    let last = -1;
    for (let index = 0; index < rooms.length; index++) {
      const nth = nths[index] ?? last;
      if (isMeant[rooms[index] ?? 0] === 0 || nth === last) continue;
      last = nth;
      ends.push(ats[index] ?? 0);
    }
    return ends;
  };
}

/**
 * How long somebody at that place in the line would have waited, had they come on any of the past days: the median, over those days, of the time
 * until so many departures (in milliseconds, in their order) from rooms that could receive them. Null without enough departures, or when most would be waiting still.
 */
export function expectedWait(ends: readonly number[], position: number, at: Moment): ExpectedWait | null {
  const now = Date.parse(at);
  const since = now - daysBack * day;
  const late = ends.slice(firstAfter(ends, since), firstAfter(ends, now));
  if (late.length < fewest) return null;
  const waits = Array.from({ length: daysBack }, (_, index) => {
    const came = now - (index + 1) * day;
    return (late[firstAfter(late, came) + position - 1] ?? Infinity) - came;
  });
  const median = waits.toSorted((one, other) => one - other)[Math.floor(waits.length / 2)] ?? Infinity;
  return Number.isFinite(median) ? { hours: rounded(median / hour), departures: late.length } : null;
}

/** The place of the first of moments in order that is later than one; a large network has tens of thousands of them. */
function firstAfter(moments: readonly number[], than: number): number {
  let [from, to] = [0, moments.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((moments[middle] ?? 0) > than) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** As exact as it can be believed: hours up to two days, whole days after. */
const rounded = (hours: number) => (hours < 48 ? Math.max(1, Math.round(hours)) : Math.round(hours / 24) * 24);
