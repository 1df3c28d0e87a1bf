import type { CoverSpan } from '@iwaa/shared/availability/facts';
import type { CoverRule } from '@iwaa/shared/staff/cover';
import type { Profession } from '@iwaa/shared/staff/words';
import type { Day, Moment } from '@iwaa/shared/text';

type Time = { readonly since: Moment; readonly until: Moment };

/** One day or night of a center, told by the database in the network's zone: some are an hour shorter or longer than others. */
export type PartOfDay = Time & {
  readonly day: Day;
  readonly part: 'day' | 'night';
  /** The calendar week it belongs to. */
  readonly week: Time;
};
/** As many of one profession as come and go together. */
export type Presence = Time & { readonly profession: Profession; readonly staff: number };
/** The staff of a center over some weeks: who is there and when, and how many of a profession at some time of each calendar week. */
export type Staffing = { readonly present: readonly Presence[]; readonly caseloads: readonly Presence[] };

/** A time all through which the same people are on shift, and how it stands with each rule. */
export type RuledSpan = CoverSpan & {
  readonly day: Day;
  readonly part: 'day' | 'night';
  readonly lines: readonly { readonly rule: CoverRule; readonly staff: number }[];
};

/**
 * Staff and rules become what can be cared for, hour by hour from a moment on. For every rule as many as its staff times its ratio, and of all
 * rules the least. A rule whose least number is not reached says only that nobody new comes: who lives there is not asked to
 * leave, so it sets no number.
 */
export function coverSpans(
  at: Moment,
  parts: readonly PartOfDay[],
  { present, caseloads }: Staffing,
  rules: readonly CoverRule[],
): RuledSpan[] {
  return parts
    .filter((part) => part.until > at)
    .flatMap((part) => {
      const there = present.filter((some) => some.since < part.until && some.until > part.since);
      const inWeek = caseloads.filter(({ since }) => since === part.week.since);
      const own = rules.filter((rule) => rule.part === 'week' || rule.part === part.part);
      return pieces(part, there, at).map((piece) => ruled(piece, part, { present: there, caseloads: inWeek }, own));
    });
}

/** A part of the day, cut wherever somebody comes or goes. */
function pieces(part: PartOfDay, present: readonly Presence[], at: Moment): Time[] {
  const since = part.since > at ? part.since : at;
  const cuts = present
    .flatMap((some) => [some.since, some.until])
    .filter((moment) => moment > since && moment < part.until);
  const edges = [...new Set([since, ...cuts, part.until])].toSorted();
  return edges.slice(1).map((until, index) => ({ since: edges[index] ?? since, until }));
}

function ruled(piece: Time, part: PartOfDay, staffing: Staffing, rules: readonly CoverRule[]): RuledSpan {
  const lines = rules.map((rule) => ({ rule, staff: staffOf(rule, piece, staffing) }));
  const reached = lines.filter(({ rule, staff }) => staff >= rule.least);
  return {
    ...piece,
    day: part.day,
    part: part.part,
    lines,
    belowLeast: reached.length < lines.length,
    places: Math.min(
      ...reached.flatMap(({ rule, staff }) =>
        rule.residentsPerStaff === null ? [] : [staff * rule.residentsPerStaff],
      ),
    ),
  };
}

/** People of the rule's profession who are there all through the time, or for a caseload at some time of its week. */
function staffOf({ profession, part }: CoverRule, piece: Time, { present, caseloads }: Staffing): number {
  const counted =
    part === 'week' ? caseloads : present.filter((some) => some.since <= piece.since && some.until >= piece.until);
  return counted.reduce((sum, some) => (some.profession === profession ? sum + some.staff : sum), 0);
}
