import { columns } from '@iwaa/shared/availability/availability';
import { groups } from '@iwaa/shared/centers/words';
import type { Basis, Estimate } from '@iwaa/shared/expansion/basis';
import { allocationWeights, factorNames, phases } from '@iwaa/shared/expansion/demand/assumptions';
import { siteCostNames } from '@iwaa/shared/expansion/scenario';

import { type Table, tableOf, type Told } from './table.ts';
import { filled, type Words } from './words/words.ts';

type Line = {
  readonly name: string;
  readonly value: number;
  readonly range?: Pick<Estimate, 'low' | 'high'>;
  readonly basis: Basis;
};

const chosen: Basis = { kind: 'assumption', text: 'planner' };

/** Every figure that the plan stands on, each with its range and its source or the words "assumption". */
export function assumptionsTable(told: Told): Table {
  const { words } = told;
  const { header } = words;
  return tableOf<Line>(
    'assumptions',
    [
      { header: header.name, tag: '#indicator+name', cell: ({ name }) => name },
      { header: header.value, tag: '#indicator+value+num', cell: ({ value }) => value },
      { header: header.low, tag: '#indicator+value+min', cell: ({ range }) => range?.low ?? null },
      { header: header.high, tag: '#indicator+value+max', cell: ({ range }) => range?.high ?? null },
      { header: header.basis, tag: '#meta+source', cell: ({ basis }) => basisText(words, basis) },
      {
        header: header.url,
        tag: '#meta+source+url',
        cell: ({ basis }) => (basis.kind === 'source' ? basis.url : null),
      },
    ],
    [...ofDemand(told), ...ofMoney(told), ...ofRules(told)],
  );
}

export function basisText({ assumed, assumptions, history }: Words, basis: Basis): string {
  if (basis.kind === 'source') return basis.citation;
  if (basis.kind === 'assumption') return filled(assumed, { text: assumptions[`assumption-${basis.text}`] });
  return filled(history, { years: yearsOf(basis) });
}

export const yearsOf = ({ fromYear, toYear }: { readonly fromYear: number; readonly toYear: number }): string =>
  fromYear === toYear ? String(fromYear) : `${fromYear}–${toYear}`;

const ranged = (name: string, estimate: Estimate): Line => ({
  name,
  value: estimate.value,
  range: estimate,
  basis: estimate.basis,
});

function ofDemand(told: Told): Line[] {
  const {
    view: { content },
    words,
  } = told;
  const { factors, groups: counted, ownStays, allocation } = content.demand;
  const { factors: factorWords, group: groupWords } = words;
  const own = columns.flatMap((column) =>
    phases.flatMap((phase) => {
      const stay = ownStays[column]?.[phase];
      const name = filled(words.ofGroup, { name: factorWords[`${phase}Days`], group: groupWords[column] });
      return stay ? [ranged(name, stay)] : [];
    }),
  );
  const weights = allocationWeights.map((weight) => ({
    name: words.allocation[weight],
    value: allocation[weight],
    basis: allocation.basis,
  }));
  return [
    ...factorNames.map((factor) => ranged(factorWords[factor], factors[factor])),
    ...groups.map((group) => ({
      name: filled(words.counted, { group: groupWords[group] }),
      value: counted.counts[group],
      basis: counted.basis,
    })),
    ...own,
    ...weights,
    ...ofProvinces(told),
  ];
}

/** What the planner knew about provinces: 1 for a border or a port. */
function ofProvinces({ view: { content }, words, provinceName }: Told): Line[] {
  const { borderAreas = [], counts = [], basis } = content.demand.allocation;
  const line = (text: string, areaId: string, value: number): Line => ({
    name: filled(text, { province: provinceName(areaId) }),
    value,
    basis,
  });
  return [
    ...borderAreas.map((areaId) => line(words.borderIn, areaId, 1)),
    ...counts.map(({ areaId, persons }) => line(words.countedIn, areaId, persons)),
  ];
}

function ofMoney({ view: { content }, words }: Told): Line[] {
  const thousands = (name: string) => filled(words.thousands, { name });
  return [
    ...siteCostNames.map((cost) => ranged(thousands(words.siteCosts[cost]), content.costs[cost])),
    ranged(thousands(words.post), content.postCost),
    ...content.grants.map(({ donor, amount, basis, ...period }) => ({
      name: filled(words.grant, { donor, years: yearsOf(period) }),
      value: amount,
      basis,
    })),
  ];
}

function ofRules({ view: { content }, words }: Told): Line[] {
  const { rules, goals, travelHours } = content;
  const values = { travelHours, openingsAYear: rules.openingsAYear, inflation: rules.inflation };
  const weights =
    goals.by === 'order'
      ? []
      : (['unserved', 'worstRegion', 'journey', 'money'] as const).map((goal) => ({
          name: words.goal[goal],
          value: goals[goal],
          basis: chosen,
        }));
  const limits = (['travelHours', 'openingsAYear', 'inflation'] as const).map((rule) => ({
    name: words.rule[rule],
    value: values[rule],
    basis: chosen,
  }));
  return [...limits, ...weights];
}
