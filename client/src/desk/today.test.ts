import type { TransferLine } from '@iwaa/shared/placements/transfers';
import { expect, test } from 'vitest';
import { askedLine, bookedLine, centerId, hereLine, lines, placementOf } from './desk.example.ts';
import { todayOf } from './today.ts';

const today = '2026-11-23';

test('requests are told apart by what the center owes them', () => {
  const work = todayOf(lines, centerId, today);
  expect(work.toAnswer.map(({ line }) => line.reference)).toEqual([askedLine.reference]);
  expect(work.arrivals.map(({ line }) => line.reference)).toEqual([bookedLine.reference]);
  expect(work.departures.map(({ line }) => line.reference)).toEqual([hereLine.reference]);
  expect(work.absences).toEqual([]);
});

test('an offer that is not sent, or that is another center’s, is not this center’s to answer', () => {
  const offer = askedLine.offer!;
  const unsent = { ...askedLine, offer: { ...offer, sentAt: null } };
  const elsewhere = { ...askedLine, offer: { ...offer, centerId: 'another' } };
  expect(todayOf([unsent, elsewhere], centerId, today).toAnswer).toEqual([]);
});

test('arrivals are those of today; tomorrow’s are told apart, and later ones are not of today', () => {
  const coming = (arriveOn: string) => ({ ...bookedLine, arriveOn, placement: placementOf({ isAwaited: false }) });
  const work = todayOf([...['2026-12-02', '2026-12-01'].map(coming), bookedLine], centerId, '2026-11-30');
  expect(work.arrivals.map(({ line }) => line.arriveOn)).toEqual([null]);
  expect(work.arrivalsTomorrow.map(({ line }) => line.arriveOn)).toEqual(['2026-12-01']);
});

test('departures are shown today and tomorrow, also across the end of a month', () => {
  const leaving = (departsOn: string) => ({ ...hereLine, placement: placementOf({ state: 'arrived', departsOn }) });
  const days = ['2026-12-02', '2026-12-01', '2026-11-30'].map(leaving);
  const shown = todayOf(days, centerId, '2026-11-30').departures.map(({ placement }) => placement.departsOn);
  expect(shown).toEqual(['2026-11-30', '2026-12-01']);
});

test('a stay past its day is asked why, and no longer when', () => {
  const late = placementOf({ state: 'arrived', departsOn: '2026-11-20', isOverdue: true });
  const work = todayOf([{ ...hereLine, placement: late }], centerId, today);
  expect([work.overdue.length, work.departures.length]).toEqual([1, 0]);
});

test('who goes on to another center is here until they are there', () => {
  const from = { centerId, codeName: 'Jasmin', codeNameAr: 'ياسمين', cityId: 'fes' };
  const transfer: TransferLine = {
    ...{ offerId: 'next', fromPlacementId: 'p', from, to: { ...from, centerId: 'other' }, state: 'booked' },
    ...{
      reason: 'family',
      askedAt: today,
      answerBy: today,
      lapsesAt: today,
      arriveBy: today,
      declineCode: null,
      wouldHelp: [],
    },
  };
  const moving = (state: TransferLine['state']) => ({ ...hereLine, transfer: { ...transfer, state } });
  expect(todayOf([moving('booked')], centerId, today).transfers).toHaveLength(1);
  expect(todayOf([moving('declined')], centerId, today).transfers).toEqual([]);
});

test('whoever is absent is expected back', () => {
  const absent = { ...hereLine, placement: placementOf({ state: 'arrived', absentUntil: '2026-11-25' }) };
  expect(todayOf([absent], centerId, today).absences).toHaveLength(1);
});
