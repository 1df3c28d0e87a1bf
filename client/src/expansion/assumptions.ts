/** What a planner assumes, in words: each figure in its unit, and where it comes from. */
import type { Basis } from '@iwaa/shared/expansion/basis';
import type { Factor } from '@iwaa/shared/expansion/demand/assumptions';
import { t } from '../text/index.ts';
import { fineShareInWords, numberInWords } from '../ui/number.ts';

/** `thousand`: thousand dirham. */
export type Unit = 'people' | 'times' | 'share' | 'days' | 'thousand' | 'number';

export const unitOfFactor: Readonly<Record<Factor, Unit>> = {
  identified: 'people',
  underdetection: 'times',
  growth: 'share',
  identificationGain: 'times',
  consents: 'share',
  referred: 'share',
  foreign: 'share',
  withChildren: 'share',
  familySize: 'people',
  urgentDays: 'days',
  reflectionDays: 'days',
  recoveryDays: 'days',
  toReflection: 'share',
  toRecovery: 'share',
  groupSize: 'people',
  refusalTarget: 'share',
};

const rounded = (value: number): number => Math.round(value * 10) / 10;

const inWords: Readonly<Record<Unit, (value: number) => string>> = {
  people: (value) => t.words.people({ count: rounded(value) }),
  times: (value) => t.expansion.times({ value: numberInWords(value) }),
  share: fineShareInWords,
  days: (value) => t.centers.days({ count: rounded(value) }),
  thousand: (value) => t.expansion.thousandDirham({ value: numberInWords(value) }),
  number: numberInWords,
};

/** "229 personnes", "6 %", "45 jours" */
export const figureInWords = (value: number, unit: Unit): string => inWords[unit](value);

export const factorInWords = (factor: Factor, value: number): string => figureInWords(value, unitOfFactor[factor]);

/** Without the address of a source, which is a link beside it. */
export function basisInWords(basis: Basis): string {
  if (basis.kind === 'source') return basis.citation;
  if (basis.kind === 'assumption') return t.expansion.assumption({ why: t.expansion[`assumption-${basis.text}`]() });
  return t.expansion.history({ from: String(basis.fromYear), to: String(basis.toYear) });
}
