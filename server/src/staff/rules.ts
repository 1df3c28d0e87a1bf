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
/** When somebody works, or is away. An absence may have no end in sight. */
export type Duty = Time & { readonly memberId: string; readonly profession: Profession };
export type Away = { readonly memberId: string; readonly since: Moment; readonly until: Moment | null };

/** A time all through which the same people are on shift, and how it stands with each rule. */
export type RuledSpan = CoverSpan & {
  readonly day: Day;
  readonly part: 'day' | 'night';
  readonly lines: readonly { readonly rule: CoverRule; readonly staff: number }[];
};

/**
 * Shifts, absences and rules become what the staff can care for, hour by hour from a moment on. For every rule as many as its staff times its
 * ratio, and of all rules the least. A rule whose least number is not reached says only that nobody new comes: who lives there is not asked to
 * leave, so it sets no number.
 */
export function coverSpans(
  at: Moment,
  parts: readonly PartOfDay[],
  present: readonly Duty[],
  rules: readonly CoverRule[],
): RuledSpan[] {
  return parts
    .filter((part) => part.until > at)
    .flatMap((part) => pieces(part, present, at).map((piece) => ruled(piece, part, present, rules)));
}

/** Shifts without the hours in which their people are away. */
export function attended(shifts: readonly Duty[], absences: readonly Away[]): Duty[] {
  const byMember = Map.groupBy(absences, (one) => one.memberId);
  return shifts.flatMap((shift) =>
    (byMember.get(shift.memberId) ?? []).reduce<Duty[]>(
      (left, away) => left.flatMap((one) => without(one, away)),
      [shift],
    ),
  );
}

function without(shift: Duty, { since, until }: Away): Duty[] {
  const before = { ...shift, until: shift.until < since ? shift.until : since };
  const after = until === null ? [] : [{ ...shift, since: shift.since > until ? shift.since : until }];
  return [before, ...after].filter((one) => one.since < one.until);
}

/** A part of the day, cut wherever somebody comes or goes. */
function pieces(part: PartOfDay, present: readonly Duty[], at: Moment): Time[] {
  const since = part.since > at ? part.since : at;
  const cuts = present
    .flatMap((one) => [one.since, one.until])
    .filter((moment) => moment > since && moment < part.until);
  const edges = [...new Set([since, ...cuts, part.until])].toSorted();
  return edges.slice(1).map((until, index) => ({ since: edges[index] ?? since, until }));
}

function ruled(piece: Time, part: PartOfDay, present: readonly Duty[], rules: readonly CoverRule[]): RuledSpan {
  const lines = rules
    .filter((rule) => rule.part === 'week' || rule.part === part.part)
    .map((rule) => ({ rule, staff: staffOf(rule, piece, part.week, present) }));
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

/** People of the rule's profession who are there all through the time, or for a caseload at some time of the week. */
function staffOf({ profession, part }: CoverRule, piece: Time, week: Time, present: readonly Duty[]): number {
  const counts = (one: Duty) =>
    part === 'week'
      ? one.since < week.until && one.until > week.since
      : one.since <= piece.since && one.until >= piece.until;
  return new Set(present.filter((one) => one.profession === profession && counts(one)).map((one) => one.memberId)).size;
}
