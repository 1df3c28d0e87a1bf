/** Names that come from the network's own data, in the language of the screen. */
import type { Me } from '@iwaa/shared/access/access';
import { language } from '../text/index.ts';

export function networkName({ network }: Me): string {
  return { fr: network.nameFr, ar: network.nameAr, en: network.nameEn }[language()];
}

/** Where the viewer works: their center or organization, if they belong to one. */
export function houseName({ center, organization }: Me): string | undefined {
  if (center) return language() === 'ar' ? center.codeNameAr : center.codeName;
  return organization?.name;
}
