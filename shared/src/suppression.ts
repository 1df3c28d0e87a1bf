/** Counts of people under this say who they are to whoever knows the place: they are not told to those who plan. */
export const leastTold = 5;

type Cells = readonly (readonly number[])[];
type Told = (number | null)[][];
type Bounds = { readonly low: number; readonly high: number };
const anything: Bounds = { low: 0, high: Number.POSITIVE_INFINITY };

/**
 * Hides the small cells of a table, and as many others as it takes so that none of them can be worked out again. The first row is the sum of the
 * others. The counts of a row are steps: none is larger than the one before it, and what was lost between two steps told is a count of people too.
 * A table of one column is a plain list with its total. Zero is told: nobody is nobody. Hidden cells are null; after all that can be concluded
 * from the others, each small one could be any of at least `least` numbers more than its lowest.
 */
export function suppressed(table: Cells, least = leastTold): Told {
  const told = table.map((row) => withoutSmallSteps(row, least));
  for (;;) {
    const [next] = narrowCells(table, told, least)
      .flatMap((cell) => shieldsOf(told, cell))
      .toSorted((one, other) => one.loss - other.loss);
    const row = next && told[next.row];
    if (!row) return told;
    row[next.column] = null;
  }
}

const isSmall = (count: number, least: number) => count > 0 && count < least;

function withoutSmallSteps(row: readonly number[], least: number): (number | null)[] {
  let before: number | undefined;
  return row.map((count) => {
    if (isSmall(count, least) || (before !== undefined && isSmall(before - count, least))) return null;
    before = count;
    return count;
  });
}

type Cell = { readonly row: number; readonly column: number };

/** Cells that were hidden for what they say, and that the others still tell too closely. */
function narrowCells(table: Cells, told: Told, least: number): Cell[] {
  const known = boundsOf(told);
  return told.flatMap((cells, row) =>
    [...cells.keys()]
      .filter((column) => {
        const { low, high } = known[row]?.[column] ?? anything;
        return cells[column] === null && high - low < least && isTelling(table, row, column, least);
      })
      .map((column) => ({ row, column })),
  );
}

/** Is the cell itself small, or the fall to or from its neighbours; one that was hidden to shield another may be guessed. */
function isTelling(table: Cells, row: number, column: number, least: number): boolean {
  const counts = table[row] ?? [];
  const [before, count, after] = [counts[column - 1], counts[column] ?? 0, counts[column + 1]];
  const falls = [before === undefined ? 0 : before - count, after === undefined ? 0 : count - after];
  return [count, ...falls].some((number) => isSmall(number, least));
}

/** What could be hidden to shield a cell: another part of its column, the smaller the better; a neighbour in its row; the total last. */
function shieldsOf(told: Told, { row, column }: Cell): (Cell & { readonly loss: number })[] {
  const count = (at: number, step: number) => told[at]?.[step] ?? null;
  const parts = [...told.keys()].filter((at) => at !== 0 && at !== row);
  return [
    ...parts.map((at) => ({ row: at, column, loss: count(at, column) ?? 0 })),
    ...[column - 1, column + 1].map((step) => ({ row, column: step, loss: row === 0 ? 3e9 : 1e9 })),
    { row: 0, column, loss: 2e9 },
  ].filter((cell) => count(cell.row, cell.column) !== null);
}

/** Between which numbers each cell must lie, for somebody who knows the rules and the cells told: steps never grow, columns add up. */
export function boundsOf(told: readonly (readonly (number | null)[])[]): Bounds[][] {
  const bounds = told.map((row) => row.map((cell) => ({ low: cell ?? 0, high: cell ?? Number.POSITIVE_INFINITY })));
  for (let before = ''; before !== JSON.stringify(bounds);) {
    before = JSON.stringify(bounds);
    for (const row of bounds) tightenSteps(row);
    for (const column of bounds[0]?.keys() ?? []) tightenSum(bounds.flatMap((row) => row[column] ?? []));
  }
  return bounds;
}

type Range = { low: number; high: number };

function tightenSteps(row: Range[]): void {
  for (let step = 1; step < row.length; step++) {
    const [before, after] = [row[step - 1], row[step]];
    if (before && after) after.high = Math.min(after.high, before.high);
  }
  for (let step = row.length - 1; step > 0; step--) {
    const [before, after] = [row[step - 1], row[step]];
    if (before && after) before.low = Math.max(before.low, after.low);
  }
}

/** The first is the sum of the others. */
function tightenSum([total, ...parts]: Range[]): void {
  if (!total || parts.length === 0) return;
  const sum = (of: 'low' | 'high', except?: Range) =>
    parts.reduce((whole, part) => (part === except ? whole : whole + part[of]), 0);
  total.low = Math.max(total.low, sum('low'));
  total.high = Math.min(total.high, sum('high'));
  for (const part of parts) {
    part.high = Math.min(part.high, total.high - sum('low', part));
    part.low = Math.max(part.low, total.low - sum('high', part));
  }
}
