/** What a center has to do now, taken from its open requests: answers owed, then arrivals, departures and returns. */
import type { TransferLine } from '@iwaa/shared/placements/transfers';
import type { OfferLine, PlacementLine, RequestLine } from '@iwaa/shared/placements/views';

import { daysAfter } from '../platform/time.ts';
import { isUnderWay } from '../ui/placement/transfer.ts';

export type ToAnswer = { readonly line: RequestLine; readonly offer: OfferLine };
export type Stay = { readonly line: RequestLine; readonly placement: PlacementLine };
export type Moving = Stay & { readonly transfer: TransferLine };
export type Today = {
  readonly toAnswer: readonly ToAnswer[];
  readonly arrivals: readonly Stay[];
  readonly arrivalsTomorrow: readonly Stay[];
  readonly departures: readonly Stay[];
  /** Past the day on which they were expected to leave. */
  readonly overdue: readonly Stay[];
  readonly absences: readonly Stay[];
  /** Who goes on to another center, and is here until they are there. */
  readonly transfers: readonly Moving[];
};

const answerable = (line: RequestLine, centerId: string): ToAnswer[] =>
  line.offer?.centerId === centerId && line.offer.state === 'held' && line.offer.sentAt !== null
    ? [{ line, offer: line.offer }]
    : [];

const staying = (line: RequestLine, centerId: string): Stay[] =>
  line.placement?.centerId === centerId ? [{ line, placement: line.placement }] : [];

const byText =
  <T>(textOf: (one: T) => string) =>
  (one: T, other: T): number =>
    textOf(one).localeCompare(textOf(other));

/** `today` is the calendar day at the centers. What comes tomorrow is told as well, so that the night can prepare it. */
export function todayOf(lines: readonly RequestLine[], centerId: string, today: string): Today {
  const stays = lines.flatMap((line) => staying(line, centerId));
  const booked = stays.filter(({ placement }) => placement.state === 'booked');
  const arrived = stays.filter(({ placement }) => placement.state === 'arrived');
  return {
    toAnswer: lines
      .flatMap((line) => answerable(line, centerId))
      .toSorted(byText(({ offer }) => offer.answerBy ?? offer.lapsesAt)),
    arrivals: booked
      .filter(({ placement }) => placement.isAwaited)
      .toSorted(byText(({ placement }) => placement.arriveBy)),
    arrivalsTomorrow: booked.filter(
      ({ line, placement }) => !placement.isAwaited && line.arriveOn === daysAfter(today, 1),
    ),
    departures: arrived
      .filter(
        ({ placement }) =>
          !placement.isOverdue && placement.departsOn !== null && placement.departsOn <= daysAfter(today, 1),
      )
      .toSorted(byText(({ placement }) => placement.departsOn ?? '')),
    overdue: arrived
      .filter(({ placement }) => placement.isOverdue)
      .toSorted(byText(({ placement }) => placement.departsOn ?? '')),
    absences: arrived
      .filter(({ placement }) => placement.absentUntil !== null)
      .toSorted(byText(({ placement }) => placement.absentUntil ?? '')),
    transfers: arrived.flatMap(({ line, placement }) =>
      line.transfer && isUnderWay(line.transfer) ? [{ line, placement, transfer: line.transfer }] : [],
    ),
  };
}

/** How much there is to see to, the answers owed apart. */
export const countOf = ({ arrivals, arrivalsTomorrow, departures, overdue, absences, transfers }: Today): number =>
  [arrivals, arrivalsTomorrow, departures, overdue, absences, transfers].flat().length;
