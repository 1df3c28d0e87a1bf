/** A scenario while it is written: what stands on the screen, and how any part of it is changed. */
import type { Baseline } from '@iwaa/shared/expansion/baseline';
import type { ScenarioContent } from '@iwaa/shared/expansion/scenario';
import type { PlaceNames } from '../words.ts';

export type Change = (make: (before: ScenarioContent) => ScenarioContent) => void;

export type Editing = {
  readonly content: () => ScenarioContent;
  readonly change: Change;
  readonly baseline: () => Baseline;
  readonly names: () => PlaceNames;
};

/** Changes to parts, so that no section has to know what lies around its own. */
export const changesOf = (change: Change) => ({
  demand: (part: Partial<ScenarioContent['demand']>): void =>
    change((before) => ({ ...before, demand: { ...before.demand, ...part } })),
  rules: (part: Partial<ScenarioContent['rules']>): void =>
    change((before) => ({ ...before, rules: { ...before.rules, ...part } })),
  whole: (part: Partial<ScenarioContent>): void => change((before) => ({ ...before, ...part })),
});

/** A list with one entry put in the place of another, or without it. */
export const replaced = <Item>(list: readonly Item[], place: number, item: Item): Item[] =>
  list.map((one, index) => (index === place ? item : one));
export const without = <Item>(list: readonly Item[], place: number): Item[] =>
  list.filter((_, index) => index !== place);
