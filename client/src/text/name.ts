/** The network's own names, which it gives in the three languages. */
import { language } from './index.ts';

type InThree = { readonly nameFr: string; readonly nameAr: string; readonly nameEn: string };

export const nameOf = (named: InThree): string =>
  ({ fr: named.nameFr, ar: named.nameAr, en: named.nameEn })[language()];
