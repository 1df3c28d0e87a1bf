/** A night at an invented center, shaped as the server answers. For tests. */
import type { BedClaim, BedState, BedTile, CenterBeds, RoomTiles } from '@iwaa/shared/ledger/ledger';
import type { OfferLine, PlacementLine, RequestLine } from '@iwaa/shared/placements/views';

export const centerId = '00000000-0000-4000-8000-000000000001';
export const tonight = '2026-11-23T20:42:00.000Z';
const requestIds = {
  asked: '00000000-0000-4000-8000-000000000021',
  booked: '00000000-0000-4000-8000-000000000022',
  here: '00000000-0000-4000-8000-000000000023',
};
export const placementIds = {
  booked: '00000000-0000-4000-8000-000000000032',
  here: '00000000-0000-4000-8000-000000000033',
};

export const claimOf = (purpose: BedClaim['purpose'], more: Partial<BedClaim> = {}): BedClaim => ({
  claimId: `claim ${purpose} ${more.letter ?? ''}`,
  purpose,
  since: '2026-11-20T12:00:00.000Z',
  until: null,
  lapsesAt: null,
  reason: null,
  reference: null,
  requestId: null,
  placementId: null,
  letter: null,
  person: null,
  absentUntil: null,
  ...more,
});

export const tileOf = (label: string, state: BedState = 'free', claim: BedClaim | null = null): BedTile => ({
  bedId: `bed ${label}`,
  label,
  kind: 'single',
  state,
  claim,
  later: [],
});

const asked = (letter: string, group: 'woman' | 'girl', ageBand: string) =>
  claimOf('hold', {
    letter,
    reference: 'K7QM42XY',
    requestId: requestIds.asked,
    lapsesAt: '2026-11-23T20:48:00.000Z',
    person: { group, ageBand },
  });
const here = claimOf('stay', {
  letter: 'A',
  reference: 'R8NC6HAB',
  requestId: requestIds.here,
  placementId: placementIds.here,
  person: { group: 'woman', ageBand: '25-44' },
});
const booked = claimOf('booking', {
  letter: 'A',
  reference: 'T3XF9PAB',
  requestId: requestIds.booked,
  placementId: placementIds.booked,
  person: { group: 'girl', ageBand: '16-17' },
});

const room = (
  name: string,
  receives: RoomTiles['receives'],
  mixing: RoomTiles['mixing'],
  beds: BedTile[],
): RoomTiles => ({
  roomId: `room ${name}`,
  name,
  mixing,
  accessible: name === '1',
  receives,
  beds,
});

export const beds: CenterBeds = {
  centerId,
  totals: { free: 3, held: 3, booked: 1, occupied: 1, kept: 1, closed: 1, turnaround: 1 },
  rooms: [
    room('1', [{ group: 'woman', fromAge: 18, toAge: 120 }], 'open', [
      tileOf('1A', 'occupied', here),
      tileOf('1B'),
      { ...tileOf('1C'), later: [claimOf('closure', { since: '2026-12-03T08:00:00.000Z', reason: 'repair' })] },
      tileOf('1D', 'turnaround', claimOf('turnaround', { until: '2026-11-23T22:10:00.000Z' })),
    ]),
    room(
      '2',
      [
        { group: 'woman', fromAge: 18, toAge: 120 },
        { group: 'boy', fromAge: 0, toAge: 12 },
        { group: 'girl', fromAge: 0, toAge: 17 },
      ],
      'one-party',
      [
        tileOf('2A', 'held', asked('A', 'woman', '25-44')),
        tileOf('2B', 'held', asked('B', 'girl', '0-5')),
        tileOf('2C', 'held', asked('C', 'girl', '6-12')),
        tileOf('2D', 'kept', claimOf('kept', { reference: 'K7QM42XY', requestId: requestIds.asked })),
      ],
    ),
    room('3', [{ group: 'girl', fromAge: 0, toAge: 17 }], 'one-group', [
      tileOf('3A'),
      tileOf('3B', 'closed', claimOf('closure', { reason: 'plumbing' })),
      tileOf('3C', 'booked', booked),
    ]),
  ],
};

const own = { centerId, codeName: 'Jasmin', codeNameAr: 'ياسمين', cityId: 'fes' };

const offer: OfferLine = {
  ...own,
  offerId: '00000000-0000-4000-8000-000000000041',
  state: 'held',
  createdAt: tonight,
  sentAt: '2026-11-23T20:33:00.000Z',
  answerBy: '2026-11-23T20:48:00.000Z',
  lapsesAt: '2026-11-23T20:53:00.000Z',
  remindedAt: null,
  escalatedAt: null,
  maybeAt: null,
  automatic: false,
  extended: false,
  declineCode: null,
  declinedBy: null,
  wouldHelp: [],
  isTransfer: false,
};

export const placementOf = (more: Partial<PlacementLine>): PlacementLine => ({
  ...own,
  placementId: placementIds.booked,
  state: 'booked',
  bookedAt: '2026-11-23T18:00:00.000Z',
  arriveBy: '2026-11-23T22:30:00.000Z',
  arrivedAt: null,
  endedAt: null,
  departsOn: null,
  departureConfirmed: false,
  absentUntil: null,
  outcome: null,
  isTransfer: false,
  isAwaited: true,
  isOverdue: false,
  followUpDue: false,
  ...more,
});

export const lineOf = (more: Partial<RequestLine>): RequestLine => ({
  requestId: requestIds.asked,
  reference: 'K7QM42XY',
  state: 'offered',
  outcome: null,
  departure: null,
  urgency: 'now',
  arriveOn: null,
  channel: 'hotline',
  createdAt: '2026-11-23T20:30:00.000Z',
  closedAt: null,
  party: { woman: 1, girl: 2 },
  offer: null,
  placement: null,
  transfer: null,
  needs: 'answer',
  dueAt: null,
  ...more,
});

export const askedLine = lineOf({ offer });
export const bookedLine = lineOf({
  requestId: requestIds.booked,
  reference: 'T3XF9PAB',
  state: 'placed',
  party: { girl: 1 },
  placement: placementOf({}),
});
export const hereLine = lineOf({
  requestId: requestIds.here,
  reference: 'R8NC6HAB',
  state: 'placed',
  party: { woman: 1 },
  placement: placementOf({
    placementId: placementIds.here,
    state: 'arrived',
    arrivedAt: '2026-11-20T12:00:00.000Z',
    departsOn: '2026-11-24',
  }),
});
export const lines: readonly RequestLine[] = [askedLine, bookedLine, hereLine];
