/** A figure outside its range (or none at all: NaN, infinity) must never become a bed: it is thrown out by name. */
export function ensureNumber(name: string, value: number, least: number, most: number = Number.MAX_VALUE): void {
  if (!(value >= least && value <= most))
    throw new RangeError(`${name} must be from ${least} to ${most}, not ${value}`);
}

export function ensureWhole(name: string, value: number, least: number, most: number = Number.MAX_SAFE_INTEGER): void {
  ensureNumber(name, value, least, most);
  if (!Number.isInteger(value)) throw new RangeError(`${name} must be whole, not ${value}`);
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Every year of a horizon, its ends included; none while they are no years. */
export const yearsOf = ({ fromYear, toYear }: { readonly fromYear: number; readonly toYear: number }): number[] =>
  Array.from({ length: Math.max(0, toYear - fromYear + 1) || 0 }, (_, place) => fromYear + place);
