/** The network's own names, which it gives in the three languages. */
import { language } from './index.ts';

export type InThree = { readonly nameFr: string; readonly nameAr: string; readonly nameEn: string };

export const nameOf = (named: InThree): string =>
  ({ fr: named.nameFr, ar: named.nameAr, en: named.nameEn })[language()];

/** As names are compared: without accents, vowel signs or capitals. */
export const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').trim().toLowerCase();

/** Whether one of its names fits, each as names are compared. */
export const isCalled = (named: InThree, fits: (name: string) => boolean): boolean =>
  [named.nameFr, named.nameAr, named.nameEn].some((name) => fits(plain(name)));
