/** One line of the results. `holds` is null where a figure has no bar. */
export type Result = {
  readonly row: string;
  readonly what: string;
  readonly figure: number;
  readonly least: number;
  readonly most: number;
  readonly unit: string;
  readonly rival: string | null;
  readonly ratio: number | null;
  readonly bar: string | null;
  readonly holds: boolean | null;
};

/** Several runs of one thing: the median is quoted, least and most shown. */
export type Spread = { readonly figure: number; readonly least: number; readonly most: number };

export function spreadOf(runs: readonly number[]): Spread {
  const sorted = runs.toSorted((one, other) => one - other);
  return { figure: percentile(sorted, 0.5), least: sorted[0] ?? 0, most: sorted.at(-1) ?? 0 };
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

type Told = Pick<Result, 'row' | 'what' | 'unit'> & Partial<Pick<Result, 'rival' | 'ratio' | 'bar' | 'holds'>>;

export function result({ row, what, unit, ...more }: Told, spread: Spread): Result {
  return { row, what, ...spread, unit, rival: null, ratio: null, bar: null, holds: null, ...more };
}

/** A figure without a second run. */
export const once = (figure: number): Spread => ({ figure, least: figure, most: figure });

/** A burden put in on purpose: a row that does not show at least half of it measures something else. */
export function planted(row: string, put: number, before: number, after: number, unit = 'ms'): Result {
  const seen = after - before;
  const what = `a planted burden of ${rounded(put)} ${unit} is seen`;
  return result({ row, what, unit, bar: `≥ ${rounded(put / 2)} ${unit}`, holds: seen >= put / 2 }, once(seen));
}

export const rounded = (value: number) => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3));

/** Does something as often as the plan says, one after the other. */
export async function times<T>(count: number, work: (turn: number) => Promise<T>): Promise<T[]> {
  const answers: T[] = [];
  for (let turn = 0; turn < count; turn++) answers.push(await work(turn));
  return answers;
}

/** The same with each of several, in turns: whatever else the machine does falls on all of them alike. The answers of each. */
export async function inTurns<Item, T>(
  count: number,
  items: readonly Item[],
  work: (item: Item, turn: number) => Promise<T>,
): Promise<T[][]> {
  const answers = items.map((): T[] => []);
  for (let turn = 0; turn < count; turn++)
    for (const [place, item] of items.entries()) answers[place]?.push(await work(item, turn));
  return answers;
}
