/** Typed arrays answer `undefined` outside their bounds only, and every index here was made together with its array. */
export const at = (values: Float64Array, index: number): number => values[index] as number;
export const indexAt = (values: Int32Array, index: number): number => values[index] as number;

export function add(values: Float64Array, index: number, amount: number): void {
  values[index] = at(values, index) + amount;
}

/** The same of a list. */
export function get<T>(list: readonly T[], index: number): T {
  if (index < 0 || index >= list.length) throw new RangeError(`no place ${index} in ${list.length}`);
  return list[index] as T;
}
