/** The factors in the order in which a planner thinks of them, and how finely each slider moves. */
import type { Factor } from '@iwaa/shared/expansion/demand/assumptions';

export const factorGroups = {
  many: ['identified', 'underdetection', 'growth', 'identificationGain'],
  chain: ['consents', 'referred'],
  who: ['withChildren', 'familySize', 'foreign'],
  stays: ['urgentDays', 'reflectionDays', 'recoveryDays', 'toReflection', 'toRecovery'],
  arrivals: ['groupSize'],
  risk: ['refusalTarget'],
} as const satisfies Readonly<Record<string, readonly Factor[]>>;
type FactorGroup = keyof typeof factorGroups;
export const factorGroupNames: readonly FactorGroup[] = ['many', 'chain', 'who', 'stays', 'arrivals', 'risk'];

export const stepOf: Readonly<Record<Factor, number>> = {
  identified: 1,
  underdetection: 0.1,
  growth: 0.005,
  identificationGain: 0.05,
  consents: 0.01,
  referred: 0.01,
  foreign: 0.01,
  withChildren: 0.01,
  familySize: 0.1,
  urgentDays: 1,
  reflectionDays: 1,
  recoveryDays: 5,
  toReflection: 0.01,
  toRecovery: 0.01,
  groupSize: 0.1,
  refusalTarget: 0.005,
};
