import { assumed } from '@iwaa/shared/expansion/basis';
import { demandDefaults } from '@iwaa/shared/expansion/demand/defaults';
import type { StandingCenter } from '@iwaa/shared/expansion/baseline';
import { sum } from '@iwaa/shared/expansion/ranges';
import type { ScenarioContent, ScenarioGrant, ScenarioSite } from '@iwaa/shared/expansion/scenario';
import type { StartingDonor } from '@iwaa/shared/expansion/starting';
import { siteBeds, unitSizes } from '@iwaa/shared/expansion/sizing/defaults';

import { costFacts } from '../facts.ts';
import { candidateTowns, type PlanningPlaces } from './places.ts';

const horizon = 8;
const candidates = 20;

/**
 * What a new scenario begins with in a year: planned from the next one on. Each figure that nobody printed is an assumption, to be changed;
 * costs are round figures of `planning-solver.md` §1, between half and twice. Donors are to be named in the language of who begins it.
 */
export function startingContent(
  places: PlanningPlaces,
  standing: readonly StandingCenter[],
  thisYear: number,
): ScenarioContent {
  const fromYear = Math.max(demandDefaults.fromYear, thisYear + 1);
  const toYear = fromYear + horizon - 1;
  return {
    demand: { ...demandDefaults, fromYear, toYear },
    demandFor: 'referred',
    units: [['woman', 'girl'], ['man', 'boy'], ['family']],
    travelHours: 4,
    sizes: [...unitSizes.beds],
    sites: sitesIn(places, standing),
    costs: {
      opening: guessed(1200),
      perBedAdded: guessed(40),
      perYear: guessed(600),
      perBedAndYear: guessed(60),
    },
    postCost: assumed(84, 60, 120, 'no-local-evidence'),
    grants: [programmeGrant(fromYear), stateBudget(fromYear, toYear)],
    rules: { openingsAYear: 2, regionMinimums: [], apart: [], inflation: 0.02 },
    goals: { by: 'weight', unserved: 40, worstRegion: 200, journey: 1, money: 0 },
  };
}

const guessed = (value: number) => assumed(value, value / 2, value * 2, 'no-local-evidence');

/** Where a center stands already, the site is as large as that at least. */
function sitesIn({ towns }: PlanningPlaces, standing: readonly StandingCenter[]): ScenarioSite[] {
  const bedsOf = ({ rooms }: StandingCenter) => sum(rooms.map(({ beds }) => beds));
  return candidateTowns(towns, candidates).map(({ id }) => ({
    cityId: id,
    leastBeds: siteBeds.least,
    mostBeds: Math.max(siteBeds.most, ...standing.filter(({ cityId }) => cityId === id).map(bedsOf)),
    costs: null,
  }));
}

/** Round: the grant is printed in dollars, the plan counts dirhams. */
const dirhamsInADollar = 10;
const grantFact = 'JTIP joint programme grant to IOM, UNODC and ILO';

function programmeGrant(fromYear: number): ScenarioGrant {
  const fact = costFacts().find((one) => one.fact === grantFact);
  if (!fact) throw new Error(`no fact ${grantFact}`);
  return {
    donor: 'programme' satisfies StartingDonor,
    amount: (Number(fact.value) * dirhamsInADollar) / 1000,
    fromYear,
    toYear: fromYear + 2,
    lapses: true,
    basis: fact.basis,
  };
}

const stateBudget = (fromYear: number, toYear: number): ScenarioGrant => ({
  donor: 'state' satisfies StartingDonor,
  amount: 10_000 * (toYear - fromYear + 1),
  fromYear,
  toYear,
  lapses: false,
  basis: { kind: 'assumption', text: 'planner' },
});
