import * as v from 'valibot';

import { Id, type Moment } from '../text.ts';

export const TakeCall = v.strictObject({ centerId: Id });
export type TakeCall = v.InferOutput<typeof TakeCall>;

export const callOutcomes = ['confirmed', 'not-reached'] as const;
export type CallOutcome = (typeof callOutcomes)[number];

export const EndCall = v.strictObject({ centerId: Id, outcome: v.picklist(callOutcomes) });
export type EndCall = v.InferOutput<typeof EndCall>;

/** The answer to `centers.takeCall`: until when nobody else calls, and where to call if the center wrote it down. */
export type TakenCall = { until: Moment; dutyPhone: string | null };

/** One center to call: its numbers are older than twice what it promised. */
export type CallLine = {
  centerId: string;
  codeName: string;
  codeNameAr: string;
  city: { nameFr: string; nameAr: string; nameEn: string };
  vouchedAt: Moment | null;
  promiseHours: number;
  /** Who calls it now, as a function and never a name. */
  taken: { by: string; until: Moment; mine: boolean } | null;
  lastTry: { outcome: CallOutcome | null; at: Moment } | null;
};
/** The answer to `centers.callList`, the oldest numbers first. */
export type CallList = CallLine[];
