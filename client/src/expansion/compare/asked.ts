import { ComparePlans } from '@iwaa/shared/expansion/planning';
import * as v from 'valibot';

/** The plans that an address asks for, `?runs=a,b`; undefined where it names no two to four of them. */
export function plansIn(runs: string | undefined): ComparePlans | undefined {
  const read = v.safeParse(ComparePlans, { runIds: (runs ?? '').split(',') });
  return read.success ? read.output : undefined;
}
