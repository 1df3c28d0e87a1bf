/**
 * `after`, made of the parts of `before` that say the same. What did not change stays the same object, so that nothing that shows it is drawn
 * again. Both are plain data as it comes over the line.
 */
export function keepSame<T>(before: unknown, after: T): T;
export function keepSame(before: unknown, after: unknown): unknown {
  if (Array.isArray(before) && Array.isArray(after)) return sameOr(before, keptItems(before, after));
  if (isRecord(before) && isRecord(after)) return sameOr(before, keptFields(before, after));
  return after;
}

type Fields = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function sameOr<T extends object>(before: T, kept: T): T {
  const had = new Map(Object.entries(before));
  const has = Object.entries(kept);
  return had.size === has.length && has.every(([name, value]) => had.has(name) && had.get(name) === value)
    ? before
    : kept;
}

const keptFields = (before: Fields, after: Fields): Fields =>
  Object.fromEntries(Object.entries(after).map(([name, value]) => [name, keepSame(before[name], value)]));

/** Wherever an item stands now, it is found again by what it says. */
function keptItems(before: readonly unknown[], after: readonly unknown[]): unknown[] {
  const known = new Map(before.map((item) => [JSON.stringify(item), item]));
  return after.map((item, place) => known.get(JSON.stringify(item)) ?? keepSame(before[place], item));
}

/**
 * For a store, which writes into what it is given: an answer shares parts with the one before, and one part may stand in it twice. Not
 * `structuredClone`, which keeps such a part one.
 */
export function copyForStore<T>(answer: T): T {
  const copy: T = JSON.parse(JSON.stringify(answer));
  return copy;
}
