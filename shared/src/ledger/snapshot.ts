import type { BedKind, Mixing, Participation, Reception, Stage } from '../centers/words.ts';
import type { DeclaredPlaces } from '../centers/vouch.ts';
import type { Day, Moment } from '../text.ts';
import type { Purpose } from './ledger.ts';

/** A claim that still matters at the snapshot's moment: it stands now or begins later. `until` is null while its end is open. */
export type ClaimSnapshot = {
  readonly claimId: string;
  readonly bedId: string;
  readonly roomId: string;
  readonly purpose: Purpose;
  readonly since: Moment;
  readonly until: Moment | null;
  readonly lapsesAt: Moment | null;
  readonly roomKey: string | null;
  readonly offerId: string | null;
  readonly placementId: string | null;
  readonly letter: string | null;
  readonly reason: string | null;
};

export type BedSnapshot = {
  readonly bedId: string;
  readonly label: string;
  readonly kind: BedKind;
  /** Of a bed put up for a surge: when that ends. From then on it is promised to nobody. */
  readonly surgeUntil?: Moment;
  readonly claims: readonly ClaimSnapshot[];
};

export type RoomSnapshot = {
  readonly roomId: string;
  readonly name: string;
  readonly mixing: Mixing;
  readonly accessible: boolean;
  readonly receives: readonly Reception[];
  readonly beds: readonly BedSnapshot[];
};

/** All that a decision over a center's beds needs to know, at one moment. */
export type CenterSnapshot = {
  readonly centerId: string;
  readonly codeName: string;
  readonly codeNameAr: string;
  readonly cityId: string;
  readonly regionId: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly stage: Stage;
  readonly opensOn: Day | null;
  readonly participation: Participation;
  /** Free places by whom they are for, as a center that reports by hand last told them. Empty for every other. */
  readonly declared: Readonly<DeclaredPlaces>;
  readonly promiseHours: number;
  readonly holdMinutes: number;
  /** Longest stay in days; null where nothing limits it. */
  readonly maxStayDays: number | null;
  readonly languages: string[];
  readonly vouchedAt: Moment | null;
  readonly vouchedBy: string | null;
  readonly at: Moment;
  readonly rooms: readonly RoomSnapshot[];
};
