import type { BedKind, Mixing, Reception } from '@iwaa/shared/centers/words';
import type { Purpose } from '@iwaa/shared/ledger/ledger';
import type { Moment } from '@iwaa/shared/text';

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
