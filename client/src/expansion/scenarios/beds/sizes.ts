/** The answers of formulas, reckoned in the browser while sliders move; the many draws of chance follow after a pause. */
import { type Area, regionsOf } from '@iwaa/shared/expansion/demand/allocate';
import { type Sizing, sizingOf, type Uncertainty, uncertaintyOf } from '@iwaa/shared/expansion/sizing/answer';
import type { ScenarioContent } from '@iwaa/shared/expansion/scenario';
import { type Accessor, createMemo } from 'solid-js';
import { afterPause } from '../../../platform/after-pause.ts';
import type { Editing } from '../editing.ts';
import { isSound } from '../faults.ts';

export type Drawn = Uncertainty & { readonly milliseconds: number };
type Asked = { readonly content: ScenarioContent; readonly regions: readonly Area[]; readonly year: number };

/** What is asked of the formulas; undefined while something is outside its bounds, since nothing is reckoned from that. */
export function createAsked(edit: Accessor<Editing>, year: Accessor<number>): Accessor<Asked | undefined> {
  const regions = createMemo(() => regionsOf(edit().baseline().areas));
  return createMemo(() => {
    const content = edit().content();
    const { fromYear, toYear } = content.demand;
    const isOfScenario = year() >= fromYear && year() <= toYear;
    return isSound(content) && isOfScenario ? { content, regions: regions(), year: year() } : undefined;
  });
}

/** At once, with every move. */
export const createSizing = (asked: Accessor<Asked | undefined>): Accessor<Sizing | undefined> =>
  createMemo(() => {
    const now = asked();
    return now && sizingOf(now.content, now.regions, now.year);
  });

/** After a pause. */
export function createDrawn(asked: Accessor<Asked | undefined>): Accessor<Drawn | undefined> {
  const settled = afterPause(asked);
  return createMemo(() => {
    const now = settled();
    if (!now) return undefined;
    const began = performance.now();
    const uncertainty = uncertaintyOf(now.content, now.regions, now.year);
    return { ...uncertainty, milliseconds: performance.now() - began };
  });
}
