import type { Moment } from '@iwaa/shared/text';

type Found<Value> = { readonly value: Value; readonly until: number };
type Kept<Value> = Found<Value> & { readonly since: number };

/**
 * Keeps what follows from things as they were read, found once and held true until the clock changes it: until when, in milliseconds, says whoever
 * finds it. Things that are read anew are other things.
 */
export function keepUntilTheClock<Things extends object, Value>() {
  const kept = new WeakMap<Things, Kept<Value>>();
  return (things: Things, at: Moment, find: () => Found<Value>): Kept<Value> => {
    const now = Date.parse(at);
    const known = kept.get(things);
    if (known && now >= known.since && now < known.until) return known;
    const found = { ...find(), since: now };
    kept.set(things, found);
    return found;
  };
}
