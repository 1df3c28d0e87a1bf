/** What a planner knows about provinces: which have a border or a port, and how many persons somebody counted there. */
import { type Area, partsOf, weightsOf, weightYearsFrom } from '@iwaa/shared/expansion/demand/allocate';
import { valueOf } from '@iwaa/shared/expansion/demand/assumptions';
import type { ScenarioContent } from '@iwaa/shared/expansion/scenario';

type Demand = ScenarioContent['demand'];
export type Allocation = Demand['allocation'];

export const isBorder = ({ borderAreas = [] }: Allocation, areaId: string): boolean => borderAreas.includes(areaId);

/** NaN where nobody counted. */
export const countIn = ({ counts = [] }: Allocation, areaId: string): number =>
  counts.find((one) => one.areaId === areaId)?.persons ?? NaN;

export const withBorder = (
  { borderAreas = [] }: Allocation,
  areaId: string,
  on: boolean,
): Pick<Allocation, 'borderAreas'> => ({
  borderAreas: [...borderAreas.filter((one) => one !== areaId), ...(on ? [areaId] : [])],
});

/** NaN takes the count away. */
export const withCount = (
  { counts = [] }: Allocation,
  areaId: string,
  persons: number,
): Pick<Allocation, 'counts'> => ({
  counts: [...counts.filter((one) => one.areaId !== areaId), ...(Number.isNaN(persons) ? [] : [{ areaId, persons }])],
});

export type Share = { readonly areaId: string; readonly unmarked: number; readonly marked: number };

/** Each area's share of the national number, as nothing would mark it and as the planner does. Throws RangeError for weights that are none. */
export function sharesOf(areas: readonly Area[], demand: Demand): Share[] {
  const unmarked = weightsOf(areas, { ...demand.allocation, borderAreas: [] });
  const marked = partsOf(areas, demand.allocation, valueOf(demand, 'identified'));
  return areas.map(({ id }, place) => ({
    areaId: id,
    unmarked: unmarked[place] ?? 0,
    marked: marked[place]?.share ?? 0,
  }));
}

/** The area that the marks change most; undefined where they change none by a thousandth of all. */
export function mostMoved(shares: readonly Share[]): Share | undefined {
  const change = ({ unmarked, marked }: Share) => Math.abs(marked - unmarked);
  const [most] = shares.toSorted((one, other) => change(other) - change(one));
  return most && change(most) >= 0.001 ? most : undefined;
}

/** Years of counting that the counts say the weights are worth, to a tenth: a handful says no more. Null without counts in three areas. */
export function yearsFromCounts(areas: readonly Area[], demand: Demand): number | null {
  const years = weightYearsFrom(areas, demand.allocation, valueOf(demand, 'identified'));
  return years === null ? null : Math.max(0.1, Math.round(years * 10) / 10);
}
