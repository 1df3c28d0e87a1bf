import { groups } from '@iwaa/shared/centers/words';
import { allocationWeights, factorNames } from '@iwaa/shared/expansion/demand/assumptions';
import { paidByYear } from '@iwaa/shared/expansion/grants';
import { type Aim, aims } from '@iwaa/shared/expansion/phasing-studies';
import type { ComparedChoice, Comparison } from '@iwaa/shared/expansion/comparison';
import { sum } from '@iwaa/shared/expansion/ranges';
import type { ScenarioContent } from '@iwaa/shared/expansion/scenario';

type Value = number | string;

/** The assumptions in which scenarios differ, in the order of the chain, with the value in each of them. */
export function differing(contents: readonly ScenarioContent[]): Comparison['assumptions'] {
  const considered = contents.map(({ sites }) => new Set(sites.map(({ cityId }) => cityId)));
  const isOwn = (cityId: string) => considered.some((towns) => !towns.has(cityId));
  const lines = [
    ...factorNames.map((name) => ({ name, values: contents.map(({ demand }) => demand.factors[name].value) })),
    ...choices.map(([name, valueOf]) => ({ name, values: contents.map(valueOf) })),
    {
      name: 'own-towns' as const,
      values: contents.map(({ sites }) => sites.filter(({ cityId }) => isOwn(cityId)).length),
    },
  ];
  return lines.filter(({ name, values }) => (name === 'own-towns' ? values.some(isThere) : new Set(values).size > 1));
}

const isThere = (count: Value) => count !== 0;

/** In an order of its own: what was kept as JSON has lost the one it was written in. */
const namesAndValues = <Name extends string>(names: readonly Name[], values: Readonly<Record<Name, number>>): string =>
  names.map((name) => `${name} ${values[name]}`).join(', ');

const unitName = (unit: readonly string[]) => unit.join('+');

/** Lists are told as one text of the words that the contract has for their members. */
const choices: readonly (readonly [ComparedChoice, (content: ScenarioContent) => Value])[] = [
  ['demand-for', ({ demandFor }) => demandFor],
  ['base-year', ({ demand }) => demand.baseYear],
  ['years', ({ demand }) => `${demand.fromYear}–${demand.toYear}`],
  ['groups', ({ demand }) => namesAndValues(groups, demand.groups.counts)],
  ['allocation', ({ demand }) => namesAndValues(allocationWeights, demand.allocation)],
  ['border-areas', ({ demand: { allocation } }) => (allocation.borderAreas ?? []).toSorted().join(' ')],
  ['area-counts', countsText],
  ['units', ({ units }) => units.map(unitName).join(' ')],
  ['sizes', ({ sizes }) => sizes.join(' ')],
  ['towns', ({ sites }) => sites.length],
  ['travel-hours', ({ travelHours }) => travelHours],
  ['opening', ({ costs }) => costs.opening.value],
  ['bed-added', ({ costs }) => costs.perBedAdded.value],
  ['year', ({ costs }) => costs.perYear.value],
  ['bed-year', ({ costs }) => costs.perBedAndYear.value],
  ['post', ({ postCost }) => postCost.value],
  ['money-a-year', moneyAYear],
  ['openings-a-year', ({ rules }) => rules.openingsAYear],
  ['region-minimums', ({ rules }) => sum(rules.regionMinimums.map(({ centers }) => centers))],
  [
    'apart',
    ({ units, rules }) =>
      rules.apart.map((pair) => pair.map((unit) => unitName(units[unit] ?? [])).join('|')).join(' '),
  ],
  ['inflation', ({ rules }) => rules.inflation],
  ['goals', goalsText],
];

/** Thousand MAD, a mean over the years of the plan: what grants pay within them. */
function moneyAYear(content: ScenarioContent): number {
  const paid = paidByYear(content);
  return Math.round(sum(paid.map(({ amount }) => amount)) / paid.length);
}

function countsText({ demand: { allocation } }: ScenarioContent): string {
  const persons = Object.fromEntries((allocation.counts ?? []).map((count) => [count.areaId, count.persons]));
  return namesAndValues(Object.keys(persons).toSorted(), persons);
}

function goalsText({ goals }: ScenarioContent): string {
  if (goals.by === 'order') return goals.order.join(' > ');
  const { unserved, worstRegion, journey, money } = goals;
  const weights: Record<Aim, number> = { coverage: unserved, 'worst region': worstRegion, journey, money };
  return namesAndValues(aims, weights);
}
