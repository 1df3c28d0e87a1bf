import * as v from 'valibot';
import type { Day, Moment } from '../text.ts';
import { DayText, Id } from '../text.ts';
import type { DepartureOutcome, PartyCount } from './words.ts';

/** What a stay can wait for before it ends. */
export const milestones = ['reflection-end', 'travel-papers', 'court-date', 'housing-found'] as const;
export type MilestoneKind = (typeof milestones)[number];
export type Milestone = { kind: MilestoneKind; earliest: Day; latest: Day };

export const overstayReasons = ['no-housing', 'papers', 'court', 'health', 'safety', 'family', 'other'] as const;
export type OverstayReason = (typeof overstayReasons)[number];

export const safeAnswers = ['yes', 'no', 'unknown'] as const;
export type SafeAnswer = (typeof safeAnswers)[number];

/** Between which days a milestone will come; null takes it away. */
export const NoteMilestone = v.strictObject({
  placementId: Id,
  kind: v.picklist(milestones),
  between: v.nullable(
    v.pipe(
      v.strictObject({ earliest: DayText, latest: DayText }),
      v.check(({ earliest, latest }) => earliest <= latest, 'earliest comes after latest'),
    ),
  ),
});
export type NoteMilestone = v.InferOutput<typeof NoteMilestone>;

/** Why a stay goes on past the day it was expected to end, and the day expected now. */
export const SayOverstay = v.strictObject({ placementId: Id, reason: v.picklist(overstayReasons), departsOn: DayText });
export type SayOverstay = v.InferOutput<typeof SayOverstay>;

export const AnswerFollowUp = v.strictObject({ placementId: Id, safe: v.picklist(safeAnswers) });
export type AnswerFollowUp = v.InferOutput<typeof AnswerFollowUp>;

/** Of one center, or of all that the viewer answers for. */
export const OfCenter = v.strictObject({ centerId: v.optional(Id) });
export type OfCenter = v.InferOutput<typeof OfCenter>;

/** Somebody who left a month ago, about whom the center is asked once. */
export type FollowUpDue = {
  placementId: string;
  centerId: string;
  reference: string;
  party: PartyCount;
  outcome: DepartureOutcome;
  leftAt: Moment;
  dueOn: Day;
  /** The last day on which it is asked. */
  until: Day;
};
/** The answer to `placements.followUps`. */
export type FollowUpsDue = { lines: FollowUpDue[] };

export type OverstayCount = { reason: OverstayReason | 'not-said'; stays: number; beds: number; meanDays: number };
/** The answer to `placements.overstays`: stays that go on past their day, by the reason last said. */
export type Overstays = {
  at: Moment;
  centers: { centerId: string; codeName: string; codeNameAr: string; cityId: string; counts: OverstayCount[] }[];
  counts: OverstayCount[];
};
