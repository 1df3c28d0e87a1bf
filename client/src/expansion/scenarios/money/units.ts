import { type Column, columns } from '@iwaa/shared/availability/availability';
import type { ScenarioContent } from '@iwaa/shared/expansion/scenario';

export const mostUnits = 3;
type Pair = ScenarioContent['rules']['apart'][number];

/** Every two of so many units. */
export const pairsOf = (units: number): Pair[] =>
  Array.from({ length: units }, (_, one) =>
    Array.from({ length: units - one - 1 }, (_unused, further): Pair => [one, one + further + 1]),
  ).flat();

/**
 * A group in another unit, the last place for one of its own. A unit that nobody is left in goes; then the others are other units, and what was said
 * about their addresses is to be said again.
 */
export function movedTo(
  { units, rules }: ScenarioContent,
  column: Column,
  place: number,
): Pick<ScenarioContent, 'units' | 'rules'> {
  const lists = Array.from({ length: mostUnits }, (_, at) =>
    columns.filter((one) => (one === column ? at === place : units[at]?.includes(one))),
  );
  const filled = lists.filter((unit) => unit.length > 0);
  return { units: filled, rules: filled.length === units.length ? rules : { ...rules, apart: [] } };
}
