/** What a plan adds, year by year: pure, for the page, the report and whoever else tells it. */
import type { PlanView } from '@iwaa/shared/expansion/plan-view';
import { sum } from '@iwaa/shared/expansion/ranges';

type Opening = {
  readonly site: PlanView['sites'][number];
  /** Null for what stands before the first year. */
  readonly year: number | null;
  /** By unit: beds more than the year before, or those that stand. */
  readonly added: readonly number[];
  /** Of all units, from then on. */
  readonly beds: number;
};

/** Standing centers first, as they are without the plan; then every opening and enlargement in the order of years. */
export function openingsOf({ sites, years }: Pick<PlanView, 'sites' | 'years'>): readonly Opening[] {
  const stands = sites.map((site) => ({ site, year: null, added: site.standing, beds: sum(site.standing) }));
  const steps = sites.flatMap((site) =>
    site.beds.map((units, index) => {
      const before = site.beds[index - 1] ?? site.standing;
      const added = units.map((beds, unit) => beds - (before[unit] ?? 0));
      return { site, year: years[index]?.year ?? null, added, beds: sum(units) };
    }),
  );
  return [...stands, ...steps]
    .filter(({ added }) => added.some((beds) => beds > 0))
    .toSorted((one, other) => (one.year ?? 0) - (other.year ?? 0));
}
