type Entry<T> = { [Key in keyof T & string]-?: [Key, NonNullable<T[Key]>] }[keyof T & string];

/** `Object.entries` of a table whose keys are exactly those of its type: true of the demonstration's, which are literals. */
export function entries<T extends object>(table: T): Entry<T>[] {
  return Object.entries(table) as Entry<T>[];
}

/** The same keys, each with what `valueOf` makes of its entry. */
export function mapped<T extends object, Made>(
  table: T,
  valueOf: (...entry: Entry<T>) => Made,
): Record<keyof T & string, Made> {
  return Object.fromEntries(entries(table).map((entry) => [entry[0], valueOf(...entry)])) as Record<
    keyof T & string,
    Made
  >;
}
