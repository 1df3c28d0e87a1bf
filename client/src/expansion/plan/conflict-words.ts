/** Demands that cannot be kept together, and what would have to give, in words: one line for what is the same year after year. */
import type { Conflict, Demand, Relaxation } from '@iwaa/shared/expansion/phasing-run';
import { sum } from '@iwaa/shared/expansion/ranges';
import { t } from '../../text/index.ts';
import { listInWords } from '../../text/list.ts';
import type { PlaceNames } from '../words.ts';
import { moneyInWords } from './figures.ts';

/** How sites are called: towns, and the centers that stand in them. */
export type SiteNames = Pick<PlaceNames, 'region'> & { readonly site: (id: string) => string };

const yearsOf = (demand: Demand): readonly number[] => (demand.kind === 'money' ? demand.years : [demand.year]);
const placeOf = (demand: Demand): string =>
  'site' in demand ? demand.site : demand.kind === 'region' ? demand.region : '';
const sameThing = (demand: Demand): string => `${demand.kind} ${placeOf(demand)}`;

/** "2027–2029 et 2032" */
function yearsInWords(demands: readonly Demand[]): string {
  const years = [...new Set(demands.flatMap(yearsOf))].toSorted((one, other) => one - other);
  const first = years.filter((year) => !years.includes(year - 1));
  const last = years.filter((year) => !years.includes(year + 1));
  return listInWords(first.map((from, run) => (from === last[run] ? String(from) : `${from}–${last[run]}`)));
}

/** What one demand after another asks of the same thing, as one. */
export const demandsInWords = ({ demands }: Conflict, names: SiteNames): readonly string[] =>
  [...Map.groupBy(demands, sameThing).values()].flatMap((alike) => {
    const [demand] = alike;
    return demand ? [demandInWords(demand, yearsInWords(alike), names)] : [];
  });

function demandInWords(demand: Demand, years: string, names: SiteNames): string {
  switch (demand.kind) {
    case 'money':
    case 'openings':
      return t.plan[`demand-${demand.kind}`]({ years });
    case 'region':
      return t.plan['demand-region']({ region: names.region(demand.region), years });
    default:
      return t.plan[`demand-${demand.kind}`]({ site: names.site(demand.site), years });
  }
}

/** Money is added up over the years; of anything else the greatest is told. */
export const relaxationsInWords = ({ relaxation }: Conflict, names: SiteNames): readonly string[] =>
  [...Map.groupBy(relaxation, ({ demand }) => sameThing(demand)).values()].flatMap((alike) => {
    const demand = alike[0]?.demand;
    return demand ? [relaxationInWords(demand, alike, names)] : [];
  });

function relaxationInWords(demand: Demand, alike: readonly Relaxation[], names: SiteNames): string {
  const years = yearsInWords(alike.map((one) => one.demand));
  // What helps comes in whole openings, centers and beds, never in less than would do.
  const count = Math.ceil(Math.max(...alike.map(({ by }) => by)) - 1e-6);
  switch (demand.kind) {
    case 'money':
      return t.plan['give-money']({ amount: moneyInWords(sum(alike.map(({ by }) => by))), years });
    case 'openings':
      return t.plan['give-openings']({ openings: t.plan.openings({ count }), years });
    case 'region':
      return t.plan['give-region']({
        centers: t.plan.centersCount({ count }),
        region: names.region(demand.region),
        years,
      });
    default:
      return t.plan[`give-${demand.kind}`]({ beds: t.words.beds({ count }), site: names.site(demand.site), years });
  }
}
