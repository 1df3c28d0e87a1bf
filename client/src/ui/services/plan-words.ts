/** A step of a plan in words: the service and what is done of it, and for whom. */
import type { PlanItem } from '@iwaa/shared/services/services';
import { t } from '../../text/index.ts';
import { serviceInWords, stepInWords } from './catalogue.ts';

export const itemInWords = ({ service, step }: Pick<PlanItem, 'service' | 'step'>): string =>
  t.services.what({ service: serviceInWords(service), step: stepInWords(step) });

export const whomInWords = (letter: string | null): string =>
  letter === null ? t.services.everyone() : t.services.person({ letter });

/** Everybody first, then each one by their letter. */
export const whomChoices = (letters: readonly string[]): { value: string; label: string }[] => [
  { value: '', label: t.services.everyone() },
  ...letters.map((letter) => ({ value: letter, label: t.services.person({ letter }) })),
];
