/** A bed and what it is used for, in words. Never a name: a reference, a letter, a group and an age band. */
import {
  closureReasons,
  type BedClaim,
  type BedState,
  type BedTile,
  type ClosureReason,
  type Purpose,
} from '@iwaa/shared/ledger/ledger';
import { ageBands, type AgeBand } from '@iwaa/shared/placements/words';
import { now } from '../platform/clock.ts';
import { dayInWords, momentInWords } from '../platform/time.ts';
import { t } from '../text/index.ts';
import { personInWords } from '../ui/placement/party.ts';
import { referenceInWords } from '../ui/placement/Reference.tsx';
import type { Status } from '../ui/StatusMark.tsx';

export const statusOf = (state: BedState): Status => (state === 'turnaround' ? 'cleaning' : state);

const isReason = (reason: string): reason is ClosureReason => closureReasons.some((one) => one === reason);
const isBand = (band: string): band is AgeBand => ageBands.some((one) => one === band);

export const reasonInWords = (reason: string | null): string =>
  t.desk[`reason-${reason !== null && isReason(reason) ? reason : 'other'}`]();

/** Set side by side rather than one inside the other, so that each part keeps its direction in an Arabic page. */
const beside = (...parts: readonly (string | null)[]): string => parts.filter(Boolean).join(' · ');

const personOf = (person: BedClaim['person']): string | null =>
  person !== null && isBand(person.ageBand) ? personInWords({ group: person.group, ageBand: person.ageBand }) : null;

/** "A · femme (25–44 ans)" */
export const occupantInWords = (claim: BedClaim): string => beside(claim.letter, personOf(claim.person));

/** The word on a tile: an absence is worth knowing before opening it. */
export const tileWord = (tile: BedTile): string =>
  tile.claim?.absentUntil ? t.desk.absent() : t.status[statusOf(tile.state)]();

const forWhom = (claim: BedClaim): string =>
  claim.reference === null ? t.desk.someone() : referenceInWords(claim.reference);

function closureInWords(claim: BedClaim): string {
  const reason = reasonInWords(claim.reason);
  return claim.until === null
    ? t.desk.closedOpenEnd({ reason })
    : t.desk.closedUntil({ reason, until: momentInWords(claim.until, now()) });
}

function stayInWords(claim: BedClaim): string {
  const absence = claim.absentUntil === null ? null : t.desk.absentUntil({ day: dayInWords(claim.absentUntil) });
  return beside(
    occupantInWords(claim),
    t.desk.staySince({ reference: forWhom(claim), day: dayInWords(claim.since) }),
    absence,
  );
}

const standing: Readonly<Record<Purpose, (claim: BedClaim) => string>> = {
  hold: (claim) =>
    claim.reference === null
      ? t.desk.holdUnsent()
      : beside(occupantInWords(claim), t.desk.heldFor({ reference: forWhom(claim) })),
  booking: (claim) => beside(occupantInWords(claim), t.desk.bookedFor({ reference: forWhom(claim) })),
  stay: stayInWords,
  kept: (claim) => t.desk.keptFor({ reference: forWhom(claim) }),
  closure: closureInWords,
  turnaround: (claim) =>
    claim.until === null ? t.desk.cleaning() : t.desk.cleaningUntil({ until: momentInWords(claim.until, now()) }),
};

/** What stands on the bed now, as a sentence. A bed may be kept by the room it stands in, without a claim of its own. */
export function bedInWords(tile: BedTile): string {
  if (tile.claim) return standing[tile.claim.purpose](tile.claim);
  return tile.state === 'kept' ? t.desk.keptByRoom() : t.desk.nothingOnIt();
}

/** What will happen to the bed later: "fermé à partir du 3 décembre". */
export const laterInWords = (claim: BedClaim): string =>
  t.desk[`later-${claim.purpose}`]({ day: dayInWords(claim.since), reference: forWhom(claim) });
