import type { Mixing, Reception } from '@iwaa/shared/centers/words';
import { agesOf, type AgeBand } from '@iwaa/shared/placements/words';
import type { Person } from '@iwaa/shared/placements/inputs';
import { letterOf } from '@iwaa/shared/placements/words';

import type { CenterFacts } from '@iwaa/shared/availability/facts';
import type { BedSnapshot, ClaimSnapshot, RoomSnapshot } from '@iwaa/shared/ledger/snapshot';
import type { OfferingFacts } from '@iwaa/shared/services/services';
import type { Criteria } from '../src/placements/matching/match.ts';

/** The moment of every snapshot that names no other. */
export const noon = '2026-11-20T12:00:00.000Z';
export const hoursFrom = (hours: number, moment = noon) =>
  new Date(Date.parse(moment) + hours * 3_600_000).toISOString();

let made = 0;
const newId = (kind: string) => `${kind}-${++made}`;

/** A claim that stands since an hour ago with an open end, on the bed it is given to. */
export function claim(purpose: ClaimSnapshot['purpose'], more: Partial<ClaimSnapshot> = {}): ClaimSnapshot {
  return {
    ...{ claimId: newId('claim'), bedId: '', roomId: '', purpose, since: hoursFrom(-1), until: null },
    lapsesAt: purpose === 'hold' ? hoursFrom(1) : null,
    ...{ roomKey: null, offerId: null, placementId: null, letter: null, reason: null },
    ...more,
  };
}

export function bed(...claims: ClaimSnapshot[]): BedSnapshot {
  return { bedId: newId('bed'), label: 'A', kind: 'single', claims };
}
export const cot = (): BedSnapshot => ({ ...bed(), kind: 'cot' });

/** A service that is given on site, every day, uncounted, to the party as one. */
export function offering(service: string, more: Partial<OfferingFacts> = {}): OfferingFacts {
  return {
    ...{ offeringId: newId('offering'), service, places: null, taken: 0, onSite: true, languages: [], days: [] },
    ...{ counted: 'party', need: null, perLanguage: false },
    ...more,
  };
}

type RoomPlan = {
  beds?: readonly BedSnapshot[];
  mixing?: Mixing;
  receives?: readonly Reception[];
  accessible?: boolean;
};

export function room({
  beds = [bed()],
  mixing = 'open',
  receives = forWomen,
  accessible = false,
}: RoomPlan = {}): RoomSnapshot {
  const roomId = newId('room');
  return { roomId, name: roomId, mixing, accessible, receives, beds };
}

export const forWomen: readonly Reception[] = [{ group: 'woman', fromAge: 18, toAge: 120 }];
export const forMinors: readonly Reception[] = [
  { group: 'girl', fromAge: 6, toAge: 17 },
  { group: 'boy', fromAge: 6, toAge: 17 },
];
export const forFamilies: readonly Reception[] = [
  { group: 'woman', fromAge: 18, toAge: 120 },
  { group: 'girl', fromAge: 0, toAge: 17 },
  { group: 'boy', fromAge: 0, toAge: 12 },
];

export function center(rooms: readonly RoomSnapshot[], more: Partial<CenterFacts> = {}): CenterFacts {
  return {
    ...{ centerId: newId('center'), codeName: 'Jasmin', codeNameAr: 'ياسمين', cityId: 'fes', regionId: 'MA-03' },
    ...{ latitude: 34.0331, longitude: -5.0003, stage: 'open', opensOn: null, participation: 'full', declared: {} },
    ...{
      promiseHours: 8,
      holdMinutes: 10,
      maxStayDays: null,
      languages: [],
      vouchedAt: noon,
      vouchedBy: 'manager',
      at: noon,
      rooms,
      cover: null,
      offerings: [],
    },
    ...more,
  };
}

type Asked = Partial<Omit<Criteria, 'requestId' | 'people'>>;

/** What a party asks, from now on. */
export function asking(party: readonly Person[], { together = 'center', from = noon, ...more }: Asked = {}): Criteria {
  const people = party.map((person, index) => ({ ...person, letter: letterOf(index) }));
  const nothing = { mustServices: [], wishedServices: [], languages: [], avoidCities: [], clashes: [], stayDays: null };
  return { requestId: 'the request', people, from, at: noon, together, ...nothing, ...more };
}

/** A reception that takes exactly one band of a group. */
export const exactly = (group: Reception['group'], band: AgeBand): Reception => {
  const { from, to } = agesOf(band);
  return { group, fromAge: from, toAge: to };
};
