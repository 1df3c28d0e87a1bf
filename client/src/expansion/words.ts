/** Words that the pages of expansion planning share. */
import type { Column } from '@iwaa/shared/availability/availability';
import type { Baseline } from '@iwaa/shared/expansion/planning';
import { t } from '../text/index.ts';
import { listInWords } from '../text/list.ts';
import { nameOf } from '../text/name.ts';

/** Names of towns and regions by their ids; an id that the network does not know stays as it is. */
export type PlaceNames = { readonly town: (id: string) => string; readonly region: (id: string) => string };

export function placeNamesOf({ towns, regions }: Pick<Baseline, 'towns' | 'regions'>): PlaceNames {
  const namesIn = (places: readonly (Parameters<typeof nameOf>[0] & { readonly id: string })[]) => {
    const byId = new Map(places.map((place) => [place.id, place]));
    return (id: string): string => {
      const place = byId.get(id);
      return place ? nameOf(place) : id;
    };
  };
  return { town: namesIn(towns), region: namesIn(regions) };
}

/** "Femmes et filles": whom a unit receives. */
export function unitInWords(unit: readonly Column[]): string {
  const [first = '', ...rest] = unit.map((column) => t.availability[column]());
  return listInWords([first, ...rest.map((name) => name.toLocaleLowerCase())]);
}
