/** Typed arrays answer `undefined` outside their bounds only, and every index here comes from the array's own length. */
export const at = (values: Float64Array, index: number): number => values[index] as number;
export const indexAt = (values: Int32Array, index: number): number => values[index] as number;

export function add(values: Float64Array, index: number, amount: number): void {
  values[index] = at(values, index) + amount;
}

/** The same of a list, for what is not in an inner loop. */
export function get<T>(list: ArrayLike<T>, index: number): T {
  if (index < 0 || index >= list.length) throw new RangeError(`no place ${index} in ${list.length}`);
  return list[index] as T;
}

export const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
export const total = (values: Iterable<number>): number => {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
};
