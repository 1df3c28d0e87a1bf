import type { Moment } from '../text.ts';
import type { DeclineCode, TransferReason, TransferState, WouldHelp } from './words.ts';

type NamedPlace = { centerId: string; codeName: string; codeNameAr: string; cityId: string };
/** A party that goes on to another center: told to both centers and to the coordination, never to the agent. */
export type TransferLine = {
  offerId: string;
  fromPlacementId: string;
  from: NamedPlace;
  to: NamedPlace;
  state: TransferState;
  reason: TransferReason;
  askedAt: Moment;
  /** By when the new center has to answer; its beds stay held a little longer. */
  answerBy: Moment | null;
  lapsesAt: Moment;
  arriveBy: Moment | null;
  declineCode: DeclineCode | null;
  wouldHelp: WouldHelp[];
};
