/** Every figure that a plan was made from, with its range and where it comes from. */
import { columns } from '@iwaa/shared/availability/availability';
import type { Basis, Estimate } from '@iwaa/shared/expansion/basis';
import { allocationWeights, factorNames, phases } from '@iwaa/shared/expansion/demand/assumptions';
import { type ScenarioContent, siteCostNames } from '@iwaa/shared/expansion/scenario';
import { groups } from '@iwaa/shared/centers/words';
import { t } from '../../text/index.ts';
import { fineShareInWords, hoursInWords, numberInWords } from '../../ui/number.ts';
import { figureInWords, type Unit, unitOfFactor } from '../assumptions.ts';
import { apartInWords, goalsInWords, goalsOf, listed, unitsInWords } from '../choices.ts';
import type { PlaceNames } from '../words.ts';

type Line = {
  readonly figure: string;
  readonly value: string;
  /** Null where the figure was chosen, not estimated. */
  readonly range: string | null;
  readonly basis: Basis;
};

export const linesOf = (content: ScenarioContent, names: PlaceNames): Line[] => [
  ...demandLines(content, names),
  ...moneyLines(content),
  ...choiceLines(content, names),
];

function estimated(figure: string, { value, low, high, basis }: Estimate, unit: Unit): Line {
  const words = (one: number) => figureInWords(one, unit);
  return {
    figure,
    value: words(value),
    range: low === high ? null : t.expansion.between({ low: words(low), high: words(high) }),
    basis,
  };
}

function demandLines({ demand }: ScenarioContent, names: PlaceNames): Line[] {
  const { counts, basis } = demand.groups;
  const { basis: weightBasis, ...weights } = demand.allocation;
  return [
    ...factorNames.map((name) => estimated(t.expansion[`factor-${name}`](), demand.factors[name], unitOfFactor[name])),
    ...ownStayLines(demand),
    {
      figure: t.report.counted(),
      value: listed(
        groups.map((group) => t.report.named({ name: t.availability[group](), value: numberInWords(counts[group]) })),
      ),
      range: null,
      basis,
    },
    {
      figure: t.expansion.allocation(),
      value: listed(
        allocationWeights.map((weight) =>
          t.report.named({ name: t.expansion[`weight-${weight}`](), value: numberInWords(weights[weight]) }),
        ),
      ),
      range: null,
      basis: weightBasis,
    },
    ...markLines(demand, names),
  ];
}

/** What the planner knew about provinces; nothing where nothing was marked. */
function markLines({ allocation }: ScenarioContent['demand'], { province }: PlaceNames): Line[] {
  const { borderAreas = [], counts = [], basis } = allocation;
  const counted = counts.map(({ areaId, persons }) =>
    t.report.named({ name: province(areaId), value: numberInWords(persons) }),
  );
  return [
    { figure: t.expansion.borderOrPort(), value: listed(borderAreas.map(province)), range: null, basis },
    { figure: t.expansion.personsCounted(), value: listed(counted), range: null, basis },
  ].filter(({ value }) => value !== '');
}

const ownStayLines = ({ ownStays }: ScenarioContent['demand']): Line[] =>
  columns.flatMap((column) =>
    phases.flatMap((phase) => {
      const stay = ownStays[column]?.[phase];
      const figure = t.report.ofGroup({
        figure: t.expansion[`factor-${phase}Days`](),
        group: t.availability[column](),
      });
      return stay ? [estimated(figure, stay, 'days')] : [];
    }),
  );

const moneyLines = ({ costs, postCost, grants }: ScenarioContent): Line[] => [
  ...siteCostNames.map((name) => estimated(t.expansion[`cost-${name}`](), costs[name], 'thousand')),
  estimated(t.expansion['cost-post'](), postCost, 'thousand'),
  ...grants.map(({ donor, amount, fromYear, toYear, lapses, basis }) => ({
    figure: t.report.grant({ donor, from: String(fromYear), to: String(toYear) }),
    value: listed([
      figureInWords(amount, 'thousand'),
      lapses ? t.report['grant-lapses']() : t.report['grant-carries'](),
    ]),
    range: null,
    basis,
  })),
];

/** What the planners chose: rules and goals, not estimates. */
function choiceLines(content: ScenarioContent, names: PlaceNames): Line[] {
  const { rules, units, sizes, sites, travelHours, goals } = content;
  const pairs = rules.apart.map((pair) => pair.map((unit) => units[unit] ?? []));
  const minimums = rules.regionMinimums.map(({ regionId, centers, fromYear }) =>
    t.report.minimum({
      region: names.region(regionId),
      centers: t.expansion.centers({ count: centers }),
      year: String(fromYear),
    }),
  );
  const chosen: readonly (readonly [figure: string, value: string])[] = [
    [t.expansion.units(), unitsInWords(units)],
    [t.expansion.apart(), apartInWords(pairs)],
    [t.expansion.sizes(), sizes.join(', ')],
    [t.expansion.travelHours(), hoursInWords(travelHours)],
    [t.expansion.candidates(), numberInWords(sites.length)],
    [t.expansion.openingsAYear(), numberInWords(rules.openingsAYear)],
    [t.expansion.regionMinimums(), minimums.length === 0 ? t.expansion.noMinimums() : listed(minimums)],
    [t.expansion.inflation(), fineShareInWords(rules.inflation)],
    [t.expansion.goals(), goalsInWords(goalsOf(goals))],
  ];
  return chosen.map(([figure, value]) => ({
    figure,
    value,
    range: null,
    basis: { kind: 'assumption', text: 'planner' },
  }));
}
