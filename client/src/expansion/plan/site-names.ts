/** How the sites of a problem are called: towns by their own ids, standing centers by ids that begin with that of the center. */
import type { Baseline } from '@iwaa/shared/expansion/baseline';
import { codeNameOf } from '../../ui/placement/names.ts';
import { placeNamesOf } from '../words.ts';
import type { SiteNames } from './conflict-words.ts';

export function siteNamesOf(places: Pick<Baseline, 'towns' | 'areas' | 'regions' | 'standing'>): SiteNames {
  const names = placeNamesOf(places);
  return {
    region: names.region,
    site: (id) => {
      const center = places.standing.find(({ centerId }) => id.startsWith(centerId));
      return center ? `${codeNameOf(center)} · ${names.town(center.cityId)}` : names.town(id);
    },
  };
}
