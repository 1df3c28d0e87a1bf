/** Demands that cannot be kept together, and what would have to give, in words. */
import type { Demand, Relaxation } from '@iwaa/shared/expansion/phasing-run';
import { t } from '../../text/index.ts';
import { listInWords } from '../../text/list.ts';
import type { PlaceNames } from '../words.ts';
import { moneyInWords } from './figures.ts';

/** How sites are called: towns, and the centers that stand in them. */
export type SiteNames = Pick<PlaceNames, 'region'> & { readonly site: (id: string) => string };

export function demandInWords(demand: Demand, names: SiteNames): string {
  switch (demand.kind) {
    case 'money':
      return t.plan['demand-money']({ years: listInWords(demand.years.map(String)) });
    case 'openings':
      return t.plan['demand-openings']({ year: String(demand.year) });
    case 'region':
      return t.plan['demand-region']({ region: names.region(demand.region), year: String(demand.year) });
    default:
      return t.plan[`demand-${demand.kind}`]({ site: names.site(demand.site), year: String(demand.year) });
  }
}

/** What helps comes in whole openings, centers and beds, never in less than would do. */
export function relaxationInWords({ demand, by }: Relaxation, names: SiteNames): string {
  const count = Math.ceil(by - 1e-6);
  switch (demand.kind) {
    case 'money':
      return t.plan['give-money']({ amount: moneyInWords(by), year: listInWords(demand.years.map(String)) });
    case 'openings':
      return t.plan['give-openings']({ openings: t.plan.openings({ count }), year: String(demand.year) });
    case 'region':
      return t.plan['give-region']({
        centers: t.plan.centersCount({ count }),
        region: names.region(demand.region),
        year: String(demand.year),
      });
    default:
      return t.plan[`give-${demand.kind}`]({
        beds: t.words.beds({ count }),
        site: names.site(demand.site),
        year: String(demand.year),
      });
  }
}
