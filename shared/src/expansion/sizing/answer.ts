/** What a scenario's demand comes to in beds, staff and risk, by formulas alone: what a slider shows at once. */
import type { Column } from '../../availability/availability.ts';
import { type Area, joined } from '../demand/allocate.ts';
import { valueOf } from '../demand/assumptions.ts';
import { type DemandRow, demandOf } from '../demand/demand.ts';
import { referralToFill } from '../demand/chain.ts';
import { type Demand, loadsOf, type Wanted } from '../demand/loads.ts';
import { type Bar, bedsAt, bedsBands, type BedsBand, tornado } from '../demand/uncertainty.ts';
import { sum } from '../ranges.ts';
import type { ScenarioContent } from '../scenario.ts';
import { staffRules } from './defaults.ts';
import { loadCarried } from './loss.ts';
import { type Divisions, type NetworkSize, sizeNetwork } from './network.ts';
import { staffFor, type StaffNeed } from './staff.ts';
import { priceOfSeparation, type Separation, type SizingRule } from './unit.ts';

/** A year of a scenario, region by region; units are named by their place in the scenario. */
export type Sizing = {
  readonly year: number;
  /** Whose beds these are. */
  readonly demandFor: Demand;
  /** Of the whole network, by column. */
  readonly demand: readonly Omit<DemandRow, 'area' | 'region'>[];
  readonly regions: readonly (NetworkSize['regions'][number] & {
    readonly need: number;
    readonly referred: number;
  })[];
  readonly divisions: Divisions;
  /** Of the network as one region: what it costs that units do not share. */
  readonly separation: Separation;
  /** Of all regional units, each as full as it may be. */
  readonly staff: StaffNeed;
  /** Share of those who could be referred that must be, to fill the regional units. */
  readonly referralToFill: number;
};

export const unitsOf = (content: Pick<ScenarioContent, 'units'>): Record<string, readonly Column[]> =>
  Object.fromEntries(content.units.map((unit, place) => [String(place), unit]));

export const ruleOf = ({ demand }: Pick<ScenarioContent, 'demand'>): SizingRule => ({
  target: valueOf(demand, 'refusalTarget'),
  groupSize: valueOf(demand, 'groupSize'),
});

const wantedOf = (content: ScenarioContent, year: number): Wanted => ({
  units: unitsOf(content),
  year,
  demand: content.demandFor,
});

/** `regions`: areas of the level of regions, since bands of smaller ones do not add up. Throws RangeError for a year outside the scenario. */
export function sizingOf(content: ScenarioContent, regions: readonly Area[], year: number): Sizing {
  const { demand } = content;
  if (year < demand.fromYear || year > demand.toYear) throw new RangeError(`${year} is no year of the scenario`);
  const oneYear = { ...demand, fromYear: year, toYear: year };
  const rows = demandOf(oneYear, regions);
  const loads = loadsOf(demand, regions, wantedOf(content, year));
  const { divisions, regions: sized } = sizeNetwork(loads, ruleOf(content));
  const people = (region: string, of: 'need' | 'referred') =>
    sum(rows.filter((row) => row.region === region).map((row) => row[of].mean));
  const units = content.units.map((_, place) =>
    sum(loads.filter(({ unit }) => unit === String(place)).map(({ load }) => load)),
  );
  const beds = sum(sized.flatMap((region) => region.units.map(({ size }) => size.beds)));
  return {
    year,
    demandFor: content.demandFor,
    demand: demandOf(oneYear, [joined('all', 'all', regions)]).map(({ area: _area, region: _region, ...row }) => row),
    regions: sized.map((region) => ({
      ...region,
      need: people(region.region, 'need'),
      referred: people(region.region, 'referred'),
    })),
    divisions,
    separation: priceOfSeparation(units, ruleOf(content)),
    staff: staffOf(content, sized),
    referralToFill: referralToFill(demand, carriedBy(sized, ruleOf(content)), year) || (beds === 0 ? 0 : Infinity),
  };
}

const carriedBy = (regions: NetworkSize['regions'], { target, groupSize }: SizingRule): number =>
  sum(
    regions.flatMap(({ units }) => units.map(({ size }) => loadCarried(size.beds, target, groupSize) * (1 - target))),
  );

/** Posts of every home, added up: two at night in each of them, whatever its size. */
function staffOf({ units }: ScenarioContent, regions: NetworkSize['regions']): StaffNeed {
  const homes = regions.map((region) => {
    const minors = sum(
      region.units.filter(({ unit }) => isOfMinors(units[Number(unit)] ?? [])).map(({ size }) => size.beds),
    );
    const all = sum(region.units.map(({ size }) => size.beds));
    return { adults: all - minors, minors };
  });
  const needs = homes
    .filter(({ adults, minors }) => adults + minors > 0)
    .map((home) => staffFor(home, staffRules.rules));
  return needs.reduce(added, nobody);
}

/** A unit with a minor in it is staffed as one of minors. */
export const isOfMinors = (unit: readonly Column[]): boolean =>
  unit.some((column) => column !== 'woman' && column !== 'man');

const nobody: StaffNeed = {
  onShift: { day: 0, night: 0 },
  care: 0,
  cases: { 'social-worker': 0, psychologist: 0, lawyer: 0 },
  managers: 0,
  total: 0,
};

const added = (one: StaffNeed, other: StaffNeed): StaffNeed => ({
  onShift: { day: one.onShift.day + other.onShift.day, night: one.onShift.night + other.onShift.night },
  care: one.care + other.care,
  cases: {
    'social-worker': one.cases['social-worker'] + other.cases['social-worker'],
    psychologist: one.cases.psychologist + other.cases.psychologist,
    lawyer: one.cases.lawyer + other.cases.lawyer,
  },
  managers: one.managers + other.managers,
  total: one.total + other.total,
});

/** How unsure the beds are: draws of the whole chain, and one factor at a time. */
export type Uncertainty = {
  /** Beds in 10, 50 and 90 of 100 draws. */
  readonly bands: Readonly<Record<keyof Divisions, BedsBand>>;
  /** Beds of all regional units with one factor at its least and its most, widest first. */
  readonly bars: readonly Bar[];
};

export function uncertaintyOf(content: ScenarioContent, regions: readonly Area[], year: number): Uncertainty {
  const wanted = wantedOf(content, year);
  return {
    bands: bedsBands(content.demand, regions, wanted),
    bars: tornado(content.demand, (moved) => bedsAt(moved, regions, wanted).regionalUnits),
  };
}

/** `expansion.size`: what the sliders show, for one year. */
export type SizeAnswer = { readonly sizing: Sizing; readonly uncertainty: Uncertainty };
