/** The last beds kept for urgent requests (planning.md §2.3, thresholds): a birth-death chain, exact for exponential stays and single arrivals. */
import { ensureNumber, ensureWhole } from '../ranges.ts';
import { bedsFor, ensureTarget } from './loss.ts';

export type Reserve = { readonly beds: number; readonly reserve: number };
export type TwoClasses = { readonly urgent: number; readonly other: number };

/**
 * Share refused of urgent and of other persons when others are let in only while more than `reserve` of `beds` beds are free. `loads`: erlangs
 * of each class. Computed in logarithms, safe for any size.
 */
export function refusalsWithReserve({ beds, reserve }: Reserve, loads: TwoClasses): TwoClasses {
  ensureWhole('beds', beds, 0, 10_000);
  ensureWhole('reserve', reserve, 0, beds);
  ensureNumber('urgent load', loads.urgent, 0);
  ensureNumber('other load', loads.other, 0);
  const open = beds - reserve;
  const logs = [0];
  for (let bed = 1; bed <= beds; bed++) {
    const load = loads.urgent + (bed <= open ? loads.other : 0);
    logs.push((logs[bed - 1] ?? 0) + Math.log(load / bed));
  }
  const highest = logs.reduce((one, other) => Math.max(one, other));
  const weights = logs.map((one) => Math.exp(one - highest));
  const from = (state: number) => weights.slice(state).reduce((total, weight) => total + weight, 0);
  return { urgent: from(beds) / from(0), other: from(open) / from(0) };
}

/** The fewest beds, and of them the fewest kept, that hold both refusal targets. */
export function reserveFor(loads: TwoClasses, targets: TwoClasses): Reserve {
  ensureTarget(targets.urgent);
  ensureTarget(targets.other);
  const least = bedsFor(loads.urgent + loads.other, Math.max(targets.urgent, targets.other));
  for (let beds = least; ; beds++) {
    for (let reserve = 0; reserve <= beds; reserve++) {
      const refused = refusalsWithReserve({ beds, reserve }, loads);
      if (refused.other > targets.other) break;
      if (refused.urgent <= targets.urgent) return { beds, reserve };
    }
  }
}
