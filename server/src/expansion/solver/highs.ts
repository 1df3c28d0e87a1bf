import * as highsPackage from 'highs';
import type { Highs } from 'highs';

/** Holds memory that no garbage collection frees: to be disposed of, best by `using`. */
export type HighsModel = ReturnType<Highs['createModel']>;

/** The package types its default export for `require`; an import gives the loader itself. */
const loaderOf = (module: { readonly default: unknown }) => module.default as () => Promise<Highs>;

let loaded: Promise<Highs> | undefined;

/** HiGHS in WebAssembly, one instance for each thread. Its `run` blocks the thread: it belongs in a worker. */
export const openHighs = (): Promise<Highs> => (loaded ??= loaderOf(highsPackage)());

/** A linear program being written down: columns and rows by number, each row with its coefficients. */
export type Draft = {
  readonly column: (cost: number, lower: number, upper: number, isInteger?: boolean) => number;
  readonly row: (
    lower: number,
    upper: number,
    entries: readonly (readonly [column: number, value: number])[],
  ) => number;
  readonly model: (highs: Highs, offset?: number) => HighsModel;
  readonly columns: () => number;
};

export function draft(): Draft {
  const columns: { cost: number; lower: number; upper: number; isInteger: boolean }[] = [];
  const rows: { lower: number; upper: number }[] = [];
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  return {
    column: (cost, lower, upper, isInteger = false) => columns.push({ cost, lower, upper, isInteger }) - 1,
    row: (lower, upper, entries) => {
      // HiGHS refuses a row that names a column twice.
      const sums = new Map<number, number>();
      for (const [column, value] of entries) sums.set(column, (sums.get(column) ?? 0) + value);
      for (const [column, value] of sums)
        if (value !== 0) {
          indices.push(column);
          values.push(value);
        }
      starts.push(indices.length);
      return rows.push({ lower, upper }) - 1;
    },
    columns: () => columns.length,
    model: (highs, offset = 0) => {
      const model = highs.createModel({
        numCols: columns.length,
        numRows: rows.length,
        offset,
        colCost: Float64Array.from(columns, (column) => column.cost),
        colLower: Float64Array.from(columns, (column) => column.lower),
        colUpper: Float64Array.from(columns, (column) => column.upper),
        rowLower: Float64Array.from(rows, (row) => row.lower),
        rowUpper: Float64Array.from(rows, (row) => row.upper),
        matrix: {
          format: 'csr',
          numRows: rows.length,
          numCols: columns.length,
          starts: Int32Array.from(starts),
          indices: Int32Array.from(indices),
          values: Float64Array.from(values),
        },
        ...(columns.some((column) => column.isInteger)
          ? { integrality: Int32Array.from(columns, (column) => (column.isInteger ? 1 : 0)) }
          : {}),
      });
      model.options.set({ output_flag: false, log_to_console: false });
      return model;
    },
  };
}

export const isOptimal = (highs: Highs, model: HighsModel): boolean =>
  model.getModelStatus() === highs.constants.modelStatus.optimal;
