import { type Province, provinces, type Town, towns } from '../facts.ts';

/** Where people are and where centers may be: the same in every scenario. */
export type PlanningPlaces = { readonly provinces: readonly Province[]; readonly towns: readonly Town[] };

let kept: PlanningPlaces | undefined;

/** Read once and kept: the tables come with the program. */
export const planningPlaces = (): PlanningPlaces => (kept ??= { provinces: provinces(), towns: towns() });

/** The largest town of each region, then by size. */
export function candidateTowns(all: readonly Town[], count: number): Town[] {
  const bySize = all.toSorted((one, other) => other.population - one.population);
  const firsts = bySize.filter((town, place) => bySize.findIndex(({ region }) => region === town.region) === place);
  return [...firsts, ...bySize.filter((town) => !firsts.includes(town))].slice(0, count);
}
