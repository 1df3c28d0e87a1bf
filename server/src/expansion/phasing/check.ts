import type { GrantLine, PhasingProblem, Units } from '@iwaa/shared/expansion/phasing';

import { get, range, total } from '../solver/numbers.ts';

/** A rule that a plan breaks, with where. */
export type Breach = { readonly rule: string; readonly site: string | null; readonly year: number };

/**
 * Checks a plan against the problem as written, by nothing that the search uses: sites one by one, then openings, then the grants paid out
 * one by one. Nothing when the plan keeps all rules.
 */
export function breachesOf(problem: PhasingProblem, units: Units): Breach[] {
  const years = problem.load.length;
  return [
    ...problem.sites.flatMap((_, site) => siteBreaches(problem, get(units, site), site)),
    ...range(years).flatMap((year) => yearBreaches(problem, units, year)),
    ...moneyBreaches(problem, spendingOf(problem, units)),
  ];
}

function siteBreaches(
  { sites, sizes, rules, firstYear }: PhasingProblem,
  plan: readonly (readonly number[])[],
  site: number,
): Breach[] {
  const { id, existing, leastBeds, mostBeds } = get(sites, site);
  const standing = existing ? bedsIn(sizes, existing.units) : 0;
  return plan.flatMap((now, year) => {
    const beds = bedsIn(sizes, now);
    const before = plan[year - 1] ?? now.map(() => 0);
    const isThere = existing !== null && year >= existing.from;
    const broken = {
      'made smaller': now.some((size, group) => size < get(before, group)),
      'standing center changed': isThere && existing.units.some((size, group) => get(now, group) < size),
      'standing center early': existing !== null && !isThere && beds > 0,
      'too few beds': beds > 0 && beds < leastBeds && beds !== standing,
      'too many beds': beds > Math.max(mostBeds, standing),
      'shared address': rules.apart.some((pair) => pair.every((group) => get(now, group) > 0)),
    };
    return Object.entries(broken).flatMap(([rule, isBroken]) =>
      isBroken ? [{ rule, site: id, year: firstYear + year }] : [],
    );
  });
}

function yearBreaches({ sites, rules, firstYear }: PhasingProblem, units: Units, year: number): Breach[] {
  const isOpen = (site: number, at: number) => at >= 0 && get(get(units, site), at).some((size) => size > 0);
  const opened = sites.filter(
    ({ existing }, site) => existing === null && isOpen(site, year) && !isOpen(site, year - 1),
  );
  const tooMany = opened.length > get(rules.mostOpenings, year);
  const lacking = rules.regionMinimums.filter(
    ({ region, centers, from }) =>
      year >= from && sites.filter((one, site) => one.region === region && isOpen(site, year)).length < centers,
  );
  return [
    ...(tooMany ? [{ rule: 'too many openings', site: null, year: firstYear + year }] : []),
    ...lacking.map(({ region }) => ({ rule: `too few centers in ${region}`, site: null, year: firstYear + year })),
  ];
}

/** Money of each year. */
export function spendingOf({ sites, sizes, rules, load }: PhasingProblem, units: Units): number[] {
  return range(load.length).map((year) => {
    const spent = sites.map(({ costs, existing }, site) => {
      const beds = bedsIn(sizes, get(get(units, site), year));
      const before = year === 0 ? 0 : bedsIn(sizes, get(get(units, site), year - 1));
      if (beds === 0) return 0;
      const isStanding = existing !== null && year === existing.from;
      const had = isStanding ? bedsIn(sizes, existing.units) : before;
      const opening = before === 0 && !isStanding ? costs.opening : 0;
      return opening + costs.perBedAdded * (beds - had) + costs.perYear + costs.perBedAndYear * beds;
    });
    return total(spent) * (1 + rules.inflation) ** year;
  });
}

/** By year: what could not be paid, what is left for later, and what each grant paid. */
type PaidOut = { readonly short: number[]; readonly carried: number[]; readonly paid: number[][] };

/** Pays each year from the money that is lost first; what cannot be paid is a breach. */
export function payOut(grants: readonly GrantLine[], spending: readonly number[]): PaidOut {
  const purses = grants.flatMap(({ amount, from, to, lapses }, grant) =>
    range(to - from + 1).map((part) => ({
      grant,
      left: amount / (to - from + 1),
      from: from + part,
      to: lapses ? to : Infinity,
    })),
  );
  const byLoss = purses.filter((purse) => purse.from >= 0).toSorted((one, other) => one.to - other.to);
  const years = spending.map((amount, year) => {
    let due = amount;
    const paid = grants.map(() => 0);
    for (const purse of byLoss.filter(({ from, to }) => from <= year && to >= year)) {
      const part = Math.min(due, purse.left);
      purse.left -= part;
      due -= part;
      paid[purse.grant] = get(paid, purse.grant) + part;
    }
    return {
      paid,
      short: due,
      carried: total(byLoss.filter(({ from, to }) => from <= year && to > year).map(({ left }) => left)),
    };
  });
  return {
    short: years.map(({ short }) => short),
    carried: years.map(({ carried }) => carried),
    paid: years.map(({ paid }) => paid),
  };
}

/** A thousandth of a unit of money is rounding. */
function moneyBreaches({ grants, firstYear }: PhasingProblem, spending: readonly number[]): Breach[] {
  return payOut(grants, spending).short.flatMap((short, year) =>
    short > 1e-3 ? [{ rule: 'money missing', site: null, year: firstYear + year }] : [],
  );
}

export const bedsIn = (sizes: PhasingProblem['sizes'], units: readonly number[]): number =>
  total(units.map((size) => (size === 0 ? 0 : get(sizes, size - 1).beds)));
