import type { Day, Moment } from '../text.ts';
import type { Misfit, PlaceFound } from './views.ts';
import type { PartyCount, Urgency } from './words.ts';

/** Why nothing fits a waiting party now; `everywhere` when each open center says so. */
export type WaitingReason = { misfit: Misfit; everywhere: boolean };
/** How long it may take, and how many departures that is drawn from. */
export type ExpectedWait = { hours: number; departures: number };
export type WaitingPlace = Pick<PlaceFound, 'centerId' | 'codeName' | 'codeNameAr' | 'cityId'>;
/** One line of `placements.waiting`. */
export type WaitingLine = {
  requestId: string;
  reference: string;
  urgency: Urgency;
  arriveOn: Day | null;
  party: PartyCount;
  since: Moment;
  /** The place in the line of those who could use the same beds, from 1. */
  position: number;
  reasons: WaitingReason[];
  wait: ExpectedWait | null;
  /** The best place that fits at this moment, for who is first to hold it. */
  fits: WaitingPlace | null;
  /** What freed, and was told to this request first. */
  suggested: (WaitingPlace & { since: Moment }) | null;
  automatic: boolean;
  hasConsent: boolean;
  confirmBy: Moment;
  unconfirmed: boolean;
  /** When it is closed as unmet if nobody confirms it. */
  closesAt: Moment;
};
export type WaitingList = { at: Moment; lines: WaitingLine[]; more: boolean };
