import * as v from 'valibot';
import { DayText, Id, type Moment, Text } from '../text.ts';

export const surgeReasons = ['raid', 'border', 'disaster', 'closure', 'season', 'other'] as const;
export type SurgeReason = (typeof surgeReasons)[number];

/** `ledger.surge`: opens a surge for a region, from now through a day. */
export const OpenSurge = v.strictObject({ regionId: Text(10), until: DayText, reason: v.picklist(surgeReasons) });
export type OpenSurge = v.InferOutput<typeof OpenSurge>;

export const SurgeOnly = v.strictObject({ surgeId: Id });
export type SurgeOnly = v.InferOutput<typeof SurgeOnly>;

/** `ledger.addExtraBeds`: beds that exist only while the surge of the center's region is open. */
export const AddExtraBeds = v.strictObject({
  roomId: Id,
  count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10)),
});
export type AddExtraBeds = v.InferOutput<typeof AddExtraBeds>;

/** One line of `ledger.surges`: those that are open now. Numbers are for those who answer for the beds. */
export type SurgeLine = {
  surgeId: string;
  regionId: string;
  since: Moment;
  until: Moment;
  reason: SurgeReason;
  /** Extra beds of the viewer's own center, or of the region for the coordination; null for others. */
  extraBeds: number | null;
};
