import { at, indexAt } from '../solver/numbers.ts';

/** What happens next: a binary heap of moments, each with a whole number that says what. Grows by itself. */
export type Heap = { times: Float64Array; whats: Int32Array; size: number };

export const emptyHeap = (): Heap => ({ times: new Float64Array(256), whats: new Int32Array(256), size: 0 });

export function push(heap: Heap, time: number, what: number): void {
  if (heap.size === heap.times.length) grow(heap);
  const { times, whats } = heap;
  let place = heap.size++;
  while (place > 0) {
    const above = (place - 1) >> 1;
    if (at(times, above) <= time) break;
    times[place] = at(times, above);
    whats[place] = indexAt(whats, above);
    place = above;
  }
  times[place] = time;
  whats[place] = what;
}

export const nextTime = (heap: Heap): number => (heap.size === 0 ? Infinity : at(heap.times, 0));

/** Takes the next off and says what it is; of an empty heap nothing may be taken. */
export function pop(heap: Heap): number {
  const { times, whats } = heap;
  const what = indexAt(whats, 0);
  const size = --heap.size;
  const time = at(times, size);
  let place = 0;
  for (;;) {
    let below = 2 * place + 1;
    if (below >= size) break;
    if (below + 1 < size && at(times, below + 1) < at(times, below)) below += 1;
    if (at(times, below) >= time) break;
    times[place] = at(times, below);
    whats[place] = indexAt(whats, below);
    place = below;
  }
  times[place] = time;
  whats[place] = indexAt(whats, size);
  return what;
}

function grow(heap: Heap): void {
  const times = new Float64Array(heap.times.length * 2);
  const whats = new Int32Array(heap.whats.length * 2);
  times.set(heap.times);
  whats.set(heap.whats);
  Object.assign(heap, { times, whats });
}
