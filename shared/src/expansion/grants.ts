import { sum, yearsOf } from './ranges.ts';
import type { ScenarioContent, ScenarioGrant } from './scenario.ts';

/** Thousand MAD that grants pay in each year of the horizon: each in equal parts over its own period. */
export const paidByYear = ({ grants, demand }: Pick<ScenarioContent, 'grants' | 'demand'>) =>
  yearsOf(demand).map((year) => ({ year, amount: sum(grants.map((grant) => paidIn(grant, year))) }));

const paidIn = ({ amount, fromYear, toYear }: ScenarioGrant, year: number): number =>
  year >= fromYear && year <= toYear ? amount / (toYear - fromYear + 1) : 0;
