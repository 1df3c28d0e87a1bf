import * as v from 'valibot';
import type { Moment } from '../text.ts';

/** How far people come, from being identified to being safe a month after they left. Each step is a part of the one before. */
export const funnelSteps = ['identified', 'referred', 'accepted', 'arrived', 'safe'] as const;
export type FunnelStep = (typeof funnelSteps)[number];

export const funnelParts = ['channel', 'region', 'group', 'quarter'] as const;
export type FunnelPart = (typeof funnelParts)[number];

/** Whole years only, and one way to part them at a time: two tables that overlap would tell what each of them hides. */
export const ReadFunnel = v.strictObject({
  year: v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2100)),
  by: v.picklist(funnelParts),
});
export type ReadFunnel = v.InferOutput<typeof ReadFunnel>;

/** People at each step; null where a number is not told. `key` is a channel, a region, a group, a quarter, or `unknown`. */
export type FunnelRow = { key: string; counts: (number | null)[] };
/** Median time between two steps, with how many requests took it; null where there are too few to tell. */
export type FunnelMedian = { hours: number | null; requests: number | null };
/** The answer to `placements.funnel`. */
export type Funnel = {
  year: number;
  years: number[];
  by: FunnelPart;
  /** Nothing later is counted: for planners the last month's end, for the coordination now. */
  asOf: Moment;
  /** Whether small numbers were hidden from this reader. */
  hidesSmall: boolean;
  total: (number | null)[];
  rows: FunnelRow[];
  medians: Record<'referred' | 'accepted' | 'arrived', FunnelMedian>;
};
