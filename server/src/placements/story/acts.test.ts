import type { Role, Viewer } from '@iwaa/shared/access/access';
import type { TransferLine } from '@iwaa/shared/placements/transfers';
import type { OfferLine, PlacementLine, RequestLine } from '@iwaa/shared/placements/views';
import { describe, expect, test } from 'vitest';

import { hoursFrom, noon } from '../../../test/snapshots.ts';
import { actsFor } from './acts.ts';
import { whatNeeds } from './needs.ts';

const viewerOf = (role: Role): Viewer => ({
  ...{ accountId: 'account', sessionId: 'session', role, organizationId: role === 'agent' ? 'agency' : null },
  centerId: role === 'manager' || role === 'staff' ? 'center' : null,
});
const agent = viewerOf('agent');
const manager = viewerOf('manager');
const coordinator = viewerOf('coordinator');

const place = { centerId: 'center', codeName: 'Jasmin', codeNameAr: 'ياسمين', cityId: 'fes' };
const offer: OfferLine = {
  ...{
    offerId: 'offer',
    ...place,
    state: 'held',
    createdAt: noon,
    sentAt: null,
    lapsesAt: hoursFrom(1),
    extended: false,
  },
  ...{ answerBy: null, remindedAt: null, escalatedAt: null, maybeAt: null, automatic: false },
  ...{ declineCode: null, declinedBy: null, wouldHelp: [], isTransfer: false },
};
const placement: PlacementLine = {
  ...{ placementId: 'placement', ...place, state: 'booked', bookedAt: noon, arriveBy: hoursFrom(24), arrivedAt: null },
  ...{ endedAt: null, departsOn: null, departureConfirmed: false, absentUntil: null, outcome: null, isTransfer: false },
  ...{ isAwaited: true, isOverdue: false, followUpDue: false },
};
type Line = Pick<RequestLine, 'state' | 'offer' | 'placement' | 'transfer' | 'closedAt'>;
const moving: TransferLine = {
  ...{ offerId: 'next', fromPlacementId: 'placement', from: place, to: { ...place, centerId: 'next' }, state: 'asked' },
  ...{
    reason: 'safety',
    askedAt: noon,
    answerBy: noon,
    lapsesAt: hoursFrom(1),
    arriveBy: null,
    declineCode: null,
    wouldHelp: [],
  },
};
const lines = {
  seeking: { state: 'seeking', offer: null, placement: null, transfer: null, closedAt: null },
  held: { state: 'offered', offer, placement: null, transfer: null, closedAt: null },
  extended: { state: 'offered', offer: { ...offer, extended: true }, placement: null, transfer: null, closedAt: null },
  lapsed: { state: 'offered', offer: { ...offer, state: 'lapsed' }, placement: null, transfer: null, closedAt: null },
  sent: { state: 'offered', offer: { ...offer, sentAt: noon }, placement: null, transfer: null, closedAt: null },
  booked: { state: 'placed', offer, placement, transfer: null, closedAt: null },
  bookedAhead: {
    state: 'placed',
    offer,
    placement: { ...placement, isAwaited: false },
    transfer: null,
    closedAt: null,
  },
  arrived: {
    state: 'placed',
    offer,
    placement: { ...placement, state: 'arrived', arrivedAt: noon },
    transfer: null,
    closedAt: null,
  },
  departed: {
    state: 'closed',
    offer,
    placement: { ...placement, state: 'departed', arrivedAt: noon, endedAt: noon },
    transfer: null,
    closedAt: noon,
  },
  cancelled: {
    state: 'closed',
    offer,
    placement: { ...placement, state: 'cancelled', endedAt: noon },
    transfer: null,
    closedAt: noon,
  },
  withdrawn: { state: 'closed', offer: null, placement: null, transfer: null, closedAt: noon },
  overdue: {
    state: 'placed',
    offer,
    placement: { ...placement, state: 'arrived', arrivedAt: noon, departsOn: '2026-01-01', isOverdue: true },
    transfer: null,
    closedAt: null,
  },
  longGone: {
    state: 'closed',
    offer,
    placement: { ...placement, state: 'departed', endedAt: '2020-01-01T00:00:00.000Z', followUpDue: true },
    transfer: null,
    closedAt: '2020-01-01T00:00:00.000Z',
  },
  moving: {
    state: 'placed',
    offer,
    placement: { ...placement, state: 'arrived', arrivedAt: noon },
    transfer: moving,
    closedAt: null,
  },
  received: {
    state: 'placed',
    offer: { ...offer, sentAt: noon, isTransfer: true },
    placement: null,
    transfer: moving,
    closedAt: null,
  },
  awaited: {
    state: 'placed',
    offer,
    placement: { ...placement, isTransfer: true },
    transfer: { ...moving, state: 'booked' },
    closedAt: null,
  },
  moved: {
    state: 'placed',
    offer,
    placement: { ...placement, state: 'transferred', arrivedAt: noon, endedAt: noon },
    transfer: { ...moving, state: 'arrived' },
    closedAt: null,
  },
} as const satisfies Record<string, Line>;

const later = hoursFrom(1);
const acts = (viewer: Viewer, line: keyof typeof lines, at = later) => actsFor(viewer, lines[line], at);
const household = ['add-person', 'change-person', 'remove-person'] as const;
const atTheCenter = ['arrive', 'no-show', 'move', 'expect', 'milestone', ...household, 'reveal', 'message'];

describe('what may be done', () => {
  test.each([
    ['seeking', ['hold', 'confirm-waiting', ...household, 'withdraw-request']],
    ['held', ['send', 'extend', 'hold', ...household, 'withdraw-offer', 'withdraw-request']],
    ['extended', ['send', 'hold', ...household, 'withdraw-offer', 'withdraw-request']],
    ['lapsed', ['hold', 'confirm-waiting', ...household, 'withdraw-request']],
    ['sent', ['message', 'keep-trying', ...household, 'withdraw-offer', 'withdraw-request']],
    ['booked', [...household, 'reveal', 'message', 'withdraw-offer', 'withdraw-request']],
    ['arrived', ['add-person', 'reveal', 'message']],
    ['departed', []],
    ['withdrawn', []],
  ] as const)('by an agent with a request that is %s', (line, allowed) => {
    expect(acts(agent, line)).toEqual(allowed);
  });

  test.each([
    ['sent', ['accept', 'decline', 'maybe', 'message', ...household]],
    ['booked', [...atTheCenter, 'withdraw-offer']],
    ['bookedAhead', [...atTheCenter.filter((act) => act !== 'no-show'), 'withdraw-offer']],
    ['arrived', ['move', 'absence', 'expect', 'milestone', 'depart', 'add-person', 'reveal', 'message', 'transfer']],
    ['moving', ['move', 'absence', 'expect', 'milestone', 'depart', 'reveal', 'message', 'cancel-transfer']],
    ['overdue', ['move', 'absence', 'overstay', 'milestone', 'depart', 'add-person', 'reveal', 'message', 'transfer']],
    ['longGone', ['follow-up']],
    ['received', ['accept', 'decline', 'maybe']],
    ['awaited', ['arrive', 'no-show', 'move', 'expect', 'milestone', 'reveal', 'withdraw-offer']],
    ['moved', []],
    ['departed', []],
  ] as const)('by a manager with a request that is %s', (line, allowed) => {
    expect(acts(manager, line)).toEqual(allowed);
  });

  test('by staff is what a manager may but for giving a booking up', () => {
    expect(acts(viewerOf('staff'), 'booked')).toEqual(atTheCenter);
  });

  test('by a coordinator is everything but writing messages; by a planner nothing', () => {
    expect(acts(coordinator, 'sent')).toEqual([
      'accept',
      'decline',
      'maybe',
      'keep-trying',
      ...household,
      'withdraw-offer',
      'withdraw-request',
    ]);
    for (const line of Object.keys(lines))
      expect(actsFor(viewerOf('planner'), lines[line as keyof typeof lines], noon)).toEqual([]);
  });

  test('within a minute is also undoing, and not once it is over; a cancelled booking stays cancelled', () => {
    const [within, over] = [hoursFrom(59.999 / 3600), hoursFrom(60 / 3600)];
    expect(acts(manager, 'departed', within)).toEqual(['undo']);
    expect(acts(manager, 'departed', over)).toEqual([]);
    expect(acts(manager, 'arrived', within)).toContain('undo');
    expect(acts(manager, 'arrived', over)).not.toContain('undo');
    expect(acts(manager, 'cancelled', within)).toEqual([]);
    expect(acts(agent, 'departed', within)).toEqual([]);
  });

  test('48 hours after the arrival nothing is left to do for an agent', () => {
    expect(acts(agent, 'arrived', hoursFrom(48))).toContain('reveal');
    expect(acts(agent, 'arrived', hoursFrom(48.001))).toEqual([]);
    expect(acts(manager, 'arrived', hoursFrom(48.001))).toContain('reveal');
  });
});

test.each([
  ['seeking', 'choose', 'choose', null],
  ['held', 'send', 'send', hoursFrom(1)],
  ['lapsed', 'choose', 'choose', null],
  ['sent', 'waiting', 'answer', hoursFrom(1)],
  ['booked', 'arrival', 'arrival', hoursFrom(24)],
  ['arrived', 'stay', 'stay', null],
  ['departed', 'outcome', 'outcome', null],
] as const)(
  'A request that is %s needs %s of the agent and %s of the center, until its time',
  (line, ofAgent, ofCenter, dueAt) => {
    expect(whatNeeds(lines[line], agent)).toEqual({ needs: ofAgent, dueAt });
    expect(whatNeeds(lines[line], manager)).toEqual({ needs: ofCenter, dueAt });
  },
);
