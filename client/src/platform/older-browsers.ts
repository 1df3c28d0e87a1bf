/** What the oldest phones we serve do not know yet. The build lowers syntax, not methods. */
/* oxlint-disable no-extend-native -- the standard's own methods, where they are missing */
if (!('toSorted' in Array.prototype)) {
  Object.defineProperty(Array.prototype, 'toSorted', {
    value<Item>(this: readonly Item[], compare?: (one: Item, other: Item) => number) {
      // oxlint-disable-next-line unicorn/no-array-sort -- sorts the copy
      return [...this].sort(compare);
    },
    writable: true,
    configurable: true,
  });
}
if (!('groupBy' in Map)) {
  Object.defineProperty(Map, 'groupBy', {
    value<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key) {
      const groups = new Map<Key, Item[]>();
      for (const item of items) {
        const key = keyOf(item);
        groups.set(key, [...(groups.get(key) ?? []), item]);
      }
      return groups;
    },
    writable: true,
    configurable: true,
  });
}
if (!('structuredClone' in globalThis)) {
  Object.defineProperty(globalThis, 'structuredClone', {
    value: (plain: unknown): unknown => JSON.parse(JSON.stringify(plain)),
    writable: true,
    configurable: true,
  });
}
