import type { GrantLine } from '@iwaa/shared/expansion/phasing';

import { range, total } from '../solver/numbers.ts';

/** What may be spent in these years together. */
export type MoneyRow = { readonly years: readonly number[]; readonly limit: number };

/** A part of a grant: payable from one year to another, both included. */
type Part = { readonly amount: number; readonly from: number; readonly to: number };

/**
 * The grants as limits on what is spent. Parts cover a spending exactly when no set of years asks more than all parts payable in one of
 * them (Hall's condition); of sets that the same parts pay for, only the largest is kept. Without lapsing grants these are the
 * cumulated budgets, one for each year.
 */
export function moneyRows(grants: readonly GrantLine[], years: number): MoneyRow[] {
  const parts = grants.flatMap((grant) => partsOf(grant, years));
  const lapsing = parts.some((part) => part.to < years - 1);
  const sets = lapsing
    ? range(2 ** years - 1).map((mask) => mask + 1)
    : range(years).map((last) => 2 ** (last + 1) - 1);
  const largest = new Map<string, number>();
  for (const set of sets) {
    const payers = parts.map((part) => (touches(part, set) ? '1' : '0')).join('');
    largest.set(payers, (largest.get(payers) ?? 0) | set);
  }
  return [...largest.values()].map((set) => ({
    years: range(years).filter((year) => set & (1 << year)),
    limit: total(parts.filter((part) => touches(part, set)).map((part) => part.amount)),
  }));
}

function partsOf({ amount, from, to, lapses }: GrantLine, years: number): Part[] {
  const count = to - from + 1;
  const end = lapses ? Math.min(to, years - 1) : years - 1;
  // What a running grant paid before the first year is no longer known to be there: it must be entered as a line of its own.
  return range(count)
    .map((part) => ({ amount: amount / count, from: from + part, to: end }))
    .filter((part) => part.from >= 0 && part.from < years);
}

const touches = ({ from, to }: Part, set: number) => (set & (2 ** (to + 1) - 2 ** from)) !== 0;
