import type { ChecklistItem } from '@iwaa/shared/centers/centers';
import { language } from '../text/index.ts';

/** What is to be had ready, in the language of the screen. */
export const labelOf = (item: ChecklistItem): string =>
  ({ fr: item.labelFr, ar: item.labelAr, en: item.labelEn })[language()];
