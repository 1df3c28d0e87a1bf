import type { CoverGap } from '@iwaa/shared/staff/cover';
import type { PartCover } from '@iwaa/shared/staff/staff';
import type { Moment } from '@iwaa/shared/text';

import type { RuledSpan } from './rules.ts';

type PeopleBetween = (since: Moment, until: Moment) => number;

/** Where fewer are on shift than the people expected then need, for each rule; times that follow one another are told as one. */
export function gapsIn(spans: readonly RuledSpan[], peopleBetween: PeopleBetween): CoverGap[] {
  const gaps = spans.flatMap((span) => {
    const people = peopleBetween(span.since, span.until);
    return span.lines.flatMap(({ rule, staff }): CoverGap[] => {
      const needed = Math.max(rule.least, Math.ceil(people / (rule.residentsPerStaff ?? Infinity)));
      const { since, until, day } = span;
      return staff < needed ? [{ since, until, day, part: rule.part, profession: rule.profession, staff, needed }] : [];
    });
  });
  return gaps.reduce<CoverGap[]>(joined, []).toSorted((one, other) => one.since.localeCompare(other.since));
}

function joined(gaps: CoverGap[], gap: CoverGap): CoverGap[] {
  const before = gaps.findLast((one) => one.profession === gap.profession && one.part === gap.part);
  if (before?.until !== gap.since || before.staff !== gap.staff || before.needed !== gap.needed) return [...gaps, gap];
  return gaps.map((one) => (one === before ? { ...before, until: gap.until } : one));
}

/** What each day and each night of the rota comes to: its weakest hour. */
export function partsOf(spans: readonly RuledSpan[]): PartCover[] {
  return [...Map.groupBy(spans, ({ day, part }) => `${day} ${part}`).values()].flatMap((inPart) => {
    const [first] = inPart;
    if (!first) return [];
    const least = Math.min(...inPart.map((span) => span.places));
    return {
      day: first.day,
      part: first.part,
      places: Number.isFinite(least) ? least : null,
      belowLeast: inPart.some((span) => span.belowLeast),
    };
  });
}
