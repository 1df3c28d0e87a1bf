/** What a planner writes down and keeps: demand, sites, money and rules; all that a plan is made from beside the live network. */
import * as v from 'valibot';

import { columns } from '../availability/availability.ts';
import { groups } from '../centers/words.ts';
import { SetOf, Text } from '../text.ts';
import { assumptionTexts } from './basis.ts';
import { factorNames, faultsOf, phases } from './demand/assumptions.ts';
import { demands } from './demand/loads.ts';
import { aims } from './phasing-studies.ts';

const number = (least: number, most: number) => v.pipe(v.number(), v.finite(), v.minValue(least), v.maxValue(most));
const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const Year = whole(2000, 2100);

export const mostYears = 10;
export const mostSites = 40;
/** That a planner marks or counts in; Morocco has 75. */
const mostAreas = 100;
/** Sizes with those of standing centers: the search counts every combination of them. */
export const mostSizes = 10;

const Basis = v.variant('kind', [
  v.strictObject({
    kind: v.literal('source'),
    citation: Text(300),
    // It becomes a link: only what a browser opens as a page.
    url: v.nullable(v.pipe(v.string(), v.maxLength(500), v.regex(/^https?:\/\/[^\s"<>]+$/i))),
  }),
  v.strictObject({ kind: v.literal('assumption'), text: v.picklist(assumptionTexts) }),
  v.strictObject({ kind: v.literal('history'), fromYear: Year, toYear: Year }),
]);

const Estimate = v.pipe(
  v.strictObject({ value: number(-1, 1e7), low: number(-1, 1e7), high: number(-1, 1e7), basis: Basis }),
  v.check(({ low, value, high }) => low <= value && value <= high, 'low, value and high are not in this order'),
);

const AreaCounts = v.pipe(
  v.array(v.strictObject({ areaId: Text(20), persons: whole(0, 10_000) })),
  v.maxLength(mostAreas),
  v.check((counts) => new Set(counts.map(({ areaId }) => areaId)).size === counts.length, 'repeats an area'),
);

const Demand = v.pipe(
  v.strictObject({
    baseYear: Year,
    fromYear: Year,
    toYear: Year,
    factors: v.strictObject(v.entriesFromList(factorNames, Estimate)),
    groups: v.strictObject({
      counts: v.strictObject(v.entriesFromList(groups, number(0, 1e6))),
      basis: Basis,
    }),
    ownStays: v.strictObject(
      v.entriesFromList(columns, v.exactOptional(v.strictObject(v.entriesFromList(phases, v.exactOptional(Estimate))))),
    ),
    allocation: v.strictObject({
      under20: number(-5, 5),
      urban: number(-5, 5),
      border: number(0.1, 20),
      borderAreas: v.exactOptional(SetOf(Text(20), mostAreas)),
      weightYears: number(0.01, 1000),
      counts: v.exactOptional(AreaCounts),
      basis: Basis,
    }),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const { value } = dataset;
    const tooLong = value.toYear - value.fromYear >= mostYears ? ['years'] : [];
    for (const key of [...faultsOf(value), ...tooLong])
      addIssue({
        message: 'outside its bounds',
        path: [{ type: 'object', origin: 'value', input: { ...value }, key, value: undefined }],
      });
  }),
);

/** Columns that may share a unit; every column is in one of them, and at most three: more have no exact plan in useful time. */
const Units = v.pipe(
  v.array(v.pipe(SetOf(v.picklist(columns), columns.length), v.minLength(1))),
  v.minLength(1),
  v.maxLength(3),
  v.check(
    (units) => columns.every((column) => units.filter((unit) => unit.includes(column)).length === 1),
    'every group is in one unit',
  ),
);

export const siteCostNames = ['opening', 'perBedAdded', 'perYear', 'perBedAndYear'] as const;
export type SiteCostName = (typeof siteCostNames)[number];
/** Of any cost and grant, in thousand MAD. */
export const costBounds = [0, 1e7] as const;
const thousandDirham = number(...costBounds);

const Site = v.pipe(
  v.strictObject({
    cityId: Text(20),
    leastBeds: whole(1, 200),
    mostBeds: whole(1, 200),
    /** Where they are not those of all sites; thousand MAD of the first year. */
    costs: v.nullable(v.strictObject(v.entriesFromList(siteCostNames, thousandDirham))),
  }),
  v.check(({ leastBeds, mostBeds }) => leastBeds <= mostBeds, 'leastBeds is above mostBeds'),
);

const Grant = v.pipe(
  v.strictObject({
    donor: Text(60),
    /** Thousand MAD over the whole period, paid in equal parts a year. */
    amount: thousandDirham,
    fromYear: Year,
    toYear: Year,
    /** What is left after the period is lost; otherwise it is carried on. */
    lapses: v.boolean(),
    basis: Basis,
  }),
  v.check(({ fromYear, toYear }) => fromYear <= toYear && toYear - fromYear <= 30, 'fromYear is after toYear'),
);

const Rules = v.strictObject({
  openingsAYear: whole(0, 20),
  regionMinimums: v.pipe(
    v.array(v.strictObject({ regionId: Text(20), centers: whole(1, 20), fromYear: Year })),
    v.maxLength(40),
  ),
  /** Pairs of units, by their place in the list, that may not share an address. */
  apart: v.pipe(v.array(v.tuple([whole(0, 2), whole(0, 2)])), v.maxLength(3)),
  /** Growth of all prices a year, 0.02 for 2 %. */
  inflation: number(0, 0.5),
});

/** Weighed against one another in hours of journey, or one before the other. */
const Goals = v.variant('by', [
  v.strictObject({
    by: v.literal('weight'),
    /** Hours that one person without a place counts for. */
    unserved: number(0, 10_000),
    /** Hours that the share without a place in the worst region counts for, a year. */
    worstRegion: number(0, 100_000),
    /** Of an hour of journey. */
    journey: number(0, 100),
    /** Hours that a thousand MAD counts for. */
    money: number(0, 100),
  }),
  v.strictObject({ by: v.literal('order'), order: v.pipe(SetOf(v.picklist(aims), aims.length), v.minLength(1)) }),
]);

export const ScenarioContent = v.pipe(
  v.strictObject({
    demand: Demand,
    /** Whose beds are planned: of those referred, or of all in need. */
    demandFor: v.picklist(demands),
    units: Units,
    /** Hours one way beyond which nobody is placed. */
    travelHours: number(0.5, 24),
    /** Beds of a unit that can be built, from small to large. */
    sizes: v.pipe(
      v.array(whole(1, 100)),
      v.minLength(1),
      v.maxLength(8),
      v.check(
        (sizes) => sizes.every((beds, place) => place === 0 || beds > (sizes[place - 1] ?? 0)),
        'not from small to large',
      ),
    ),
    sites: v.pipe(
      v.array(Site),
      v.maxLength(mostSites),
      v.check((sites) => new Set(sites.map(({ cityId }) => cityId)).size === sites.length, 'repeats a city'),
    ),
    /** Thousand MAD of the first year. */
    costs: v.strictObject(v.entriesFromList(siteCostNames, Estimate)),
    /** Thousand MAD a year for one full post with charges: told beside the running cost, never added to it. */
    postCost: Estimate,
    grants: v.pipe(v.array(Grant), v.maxLength(30)),
    rules: Rules,
    goals: Goals,
  }),
  v.check(
    ({ rules, units }) => rules.apart.every((pair) => pair.every((unit) => unit < units.length)),
    'apart names no unit',
  ),
);
export type ScenarioContent = v.InferOutput<typeof ScenarioContent>;
export type ScenarioSite = ScenarioContent['sites'][number];
export type ScenarioGrant = ScenarioContent['grants'][number];
export type ScenarioGoals = ScenarioContent['goals'];
