import { yearsOf } from '../editing.ts';
import type { ScenarioContent, ScenarioGrant } from '@iwaa/shared/expansion/scenario';
import { sum } from '@iwaa/shared/expansion/ranges';

/** Thousand MAD that grants pay in each year of the horizon: each in equal parts over its own period. */
export function paidByYear({ grants, demand }: Pick<ScenarioContent, 'grants' | 'demand'>) {
  return yearsOf(demand).map((year) => ({
    year,
    amount: sum(grants.map((grant) => partOf(grant, year))),
  }));
}

function partOf({ amount, fromYear, toYear }: ScenarioGrant, year: number): number {
  return year >= fromYear && year <= toYear ? amount / (toYear - fromYear + 1) : 0;
}
