/** Words that the pages of expansion planning share. */
import type { Column } from '@iwaa/shared/availability/availability';
import type { Baseline } from '@iwaa/shared/expansion/baseline';
import { t } from '../text/index.ts';
import { listInWords } from '../text/list.ts';
import { type InThree, nameOf } from '../text/name.ts';

/** Names of towns, provinces and regions by their ids; an id that the network does not know stays as it is. */
export type PlaceNames = Readonly<Record<'town' | 'province' | 'region', (id: string) => string>>;

export function placeNamesOf({ towns, areas, regions }: Pick<Baseline, 'towns' | 'areas' | 'regions'>): PlaceNames {
  const namesIn = (places: readonly (InThree & { readonly id: string })[]) => {
    const byId = new Map(places.map((place) => [place.id, place]));
    return (id: string): string => {
      const place = byId.get(id);
      return place ? nameOf(place) : id;
    };
  };
  return { town: namesIn(towns), province: namesIn(areas), region: namesIn(regions) };
}

/** "Femmes et filles": whom a unit receives. */
export function unitInWords(unit: readonly Column[]): string {
  const [first = '', ...rest] = unit.map((column) => t.availability[column]());
  return listInWords([first, ...rest.map((name) => name.toLocaleLowerCase())]);
}
