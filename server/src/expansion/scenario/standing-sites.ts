import type { StandingCenter } from '@iwaa/shared/expansion/baseline';
import type { PlanView } from '@iwaa/shared/expansion/plan-view';
import type { CandidateSite } from '@iwaa/shared/expansion/phasing';
import { sum } from '@iwaa/shared/expansion/ranges';
import { mostSizes, type ScenarioContent } from '@iwaa/shared/expansion/scenario';

import { range } from '../solver/numbers.ts';

/** A center with its beds by unit of the scenario. */
export type HousedCenter = { readonly center: StandingCenter; readonly beds: readonly number[] };

/** A room goes to the unit that shares most groups with it, the first of several. */
export const housed = (center: StandingCenter, units: ScenarioContent['units']): HousedCenter => ({
  center,
  beds: units.map((_, unit) =>
    sum(center.rooms.filter(({ columns }) => unitFor(units, columns) === unit).map(({ beds }) => beds)),
  ),
});

function unitFor(units: ScenarioContent['units'], columns: StandingCenter['rooms'][number]['columns']): number {
  const shared = units.map((unit) => unit.filter((column) => columns.includes(column)).length);
  return shared.indexOf(Math.max(...shared));
}

/**
 * Sizes that can be built, and those of what stands: of these as many as the search can hold, those first of which most beds would not be
 * counted otherwise.
 */
export function sizesWith(sizes: readonly number[], centers: readonly HousedCenter[]): number[] {
  const others = centers.flatMap(({ beds }) => beds).filter((beds) => beds > 0 && !sizes.includes(beds));
  const lost = [...Map.groupBy(others, (beds) => beds)].map(([beds, units]) => ({
    beds,
    lost: units.length * (beds - sizeBelow(sizes, beds)),
  }));
  const added = lost.toSorted((one, other) => other.lost - one.lost).slice(0, mostSizes - sizes.length);
  return [...sizes, ...added.map(({ beds }) => beds)].toSorted((one, other) => one - other);
}

/** The largest size that is not above so many beds; 0 when none is. */
const sizeBelow = (sizes: readonly number[], beds: number): number => sizes.findLast((size) => size <= beds) ?? 0;

/** Places of the sizes by unit, from 1; 0 is no unit. */
export const countedUnits = ({ beds }: HousedCenter, sizes: readonly number[]): number[] =>
  beds.map((one) => sizes.indexOf(sizeBelow(sizes, one)) + 1);

/** Centers whose beds the sizes do not hold exactly. */
export function roundedOf(centers: readonly HousedCenter[], sizes: readonly number[]): PlanView['roundedCenters'] {
  return centers
    .map(({ center: { codeName, codeNameAr }, beds }) => ({
      codeName,
      codeNameAr,
      stands: sum(beds),
      counted: sum(beds.map((one) => sizeBelow(sizes, one))),
    }))
    .filter(({ stands, counted }) => stands !== counted);
}

/** What a standing center may become: as large as its town allows, and never smaller than it is. */
export type Growth = Pick<CandidateSite, 'costs' | 'mostBeds'> & { readonly from: number };

/**
 * A standing center as sites of the plan: one, or several where units share its address that the policy keeps apart, which is for what is
 * planned and closes nothing. Of several the first pays for the address and may grow, as far as the policy lets it.
 */
export function sitesOf(
  { center }: HousedCenter,
  units: readonly number[],
  { from, costs, mostBeds }: Growth,
  { apart }: Pick<ScenarioContent['rules'], 'apart'>,
): CandidateSite[] {
  return partsOf(units, apart).map((part, place) => ({
    id: center.centerId,
    region: center.regionId,
    costs: place === 0 ? costs : { ...costs, perYear: 0 },
    leastBeds: 1,
    mostBeds: place === 0 ? mostBeds : 1,
    existing: { from, units: part },
  }));
}

function partsOf(units: readonly number[], apart: ScenarioContent['rules']['apart']): number[][] {
  const parts: number[][] = [];
  for (const unit of range(units.length).filter((one) => (units[one] ?? 0) > 0)) {
    const part = parts.find((members) => !members.some((member) => areApart(apart, member, unit)));
    if (part) part.push(unit);
    else parts.push([unit]);
  }
  return parts.map((members) => units.map((size, unit) => (members.includes(unit) ? size : 0)));
}

const areApart = (apart: ScenarioContent['rules']['apart'], one: number, other: number): boolean =>
  apart.some((pair) => pair.includes(one) && pair.includes(other));
