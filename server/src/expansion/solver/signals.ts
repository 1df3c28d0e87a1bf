/** What the threads of a run tell each other without a message: the best value and bound so far, and that it is time to stop. */
export type Signals = {
  readonly buffer: SharedArrayBuffer;
  readonly value: () => number;
  readonly bound: () => number;
  readonly offerValue: (value: number) => void;
  readonly offerBound: (bound: number) => void;
  readonly stop: () => void;
  readonly isStopped: () => boolean;
};

/** Each number has one writer, so a plain write is enough; a reader that is a moment late loses a moment. */
export function signals(buffer?: SharedArrayBuffer): Signals {
  const shared = buffer ?? new SharedArrayBuffer(24);
  const numbers = new Float64Array(shared, 0, 2);
  const flag = new Int32Array(shared, 16, 1);
  if (!buffer) numbers.set([Infinity, -Infinity]);
  return {
    buffer: shared,
    value: () => numbers[0] ?? Infinity,
    bound: () => numbers[1] ?? -Infinity,
    offerValue: (value) => {
      numbers[0] = value;
    },
    offerBound: (bound) => {
      numbers[1] = bound;
    },
    stop: () => {
      Atomics.store(flag, 0, 1);
    },
    isStopped: () => Atomics.load(flag, 0) === 1,
  };
}
