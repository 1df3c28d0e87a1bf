import type { Viewer } from '@iwaa/shared/access/access';
import type { Person } from '@iwaa/shared/placements/inputs';

import { lapseOffers } from '../../src/placements/index.ts';
import { callerFor } from '../callers.ts';
import type { House } from '../context.ts';
import { baby, dayIn, girl, letLapse, woman, youth } from '../given.ts';

/** One draw of chance: which act, on which thing, and how. Every number is between 0 and 1. */
export type Draw = { readonly act: number; readonly thing: number; readonly how: number };

export const one = <T>(list: readonly T[], chance: number): T | undefined => list[Math.floor(chance * list.length)];

/** What there is to act on: for the people of a center what concerns it, for everybody else all of it. */
async function thingsFor({ owner }: House, { centerId }: Viewer) {
  const here = <T extends { centerId: string }>(rows: T[]) =>
    rows.filter((row) => centerId === null || row.centerId === centerId);
  const offers = await owner
    .selectFrom('offer')
    .where('state', '=', 'held')
    .select(['id', 'centerId', 'requestId'])
    .orderBy('id')
    .execute();
  const placements = await owner
    .selectFrom('placement')
    .orderBy('endedAt', (order) => order.desc().nullsFirst())
    .limit(10)
    .select(['id', 'centerId', 'requestId'])
    .execute();
  const requests = await owner
    .selectFrom('request')
    .where('state', '<>', 'closed')
    .select('id')
    .orderBy('createdAt', 'desc')
    .limit(12)
    .execute();
  const beds = await owner.selectFrom('bed').select(['id', 'centerId']).orderBy('id').execute();
  const offerings = await owner
    .selectFrom('offering')
    .select(['id', 'centerId', 'places', 'version', 'serviceId'])
    .orderBy('id')
    .execute();
  return {
    offerings: here(offerings),
    offers: here(offers),
    placements: here(placements),
    requests,
    beds: here(beds),
  };
}

const parties: readonly Person[][] = [
  [woman],
  [woman],
  [woman, girl],
  [woman, baby],
  [woman, girl, baby],
  [youth],
  [woman, woman],
];

type Turn = { readonly house: House; readonly viewer: Viewer; readonly draw: Draw };
type Play = (turn: Turn) => Promise<unknown>;

/** An act on a thing of its kind, or nothing when there is none yet. */
const onRequest =
  (play: (caller: ReturnType<typeof callerFor>, requestId: string, turn: Turn) => Promise<unknown>): Play =>
  async (turn) => {
    const { requests } = await thingsFor(turn.house, turn.viewer);
    const request = one(requests, turn.draw.thing);
    return request && play(callerFor(turn.house, turn.viewer), request.id, turn);
  };
const onOffer =
  (play: (caller: ReturnType<typeof callerFor>, offerId: string, turn: Turn) => Promise<unknown>): Play =>
  async (turn) => {
    const { offers } = await thingsFor(turn.house, turn.viewer);
    const offer = one(offers, turn.draw.thing);
    return offer && play(callerFor(turn.house, turn.viewer), offer.id, turn);
  };
const onPlacement =
  (play: (caller: ReturnType<typeof callerFor>, placementId: string, turn: Turn) => Promise<unknown>): Play =>
  async (turn) => {
    const { placements } = await thingsFor(turn.house, turn.viewer);
    const placement = one(placements, turn.draw.thing);
    return placement && play(callerFor(turn.house, turn.viewer), placement.id, turn);
  };
const onBed =
  (play: (caller: ReturnType<typeof callerFor>, bedId: string, turn: Turn) => Promise<unknown>): Play =>
  async (turn) => {
    const { beds } = await thingsFor(turn.house, turn.viewer);
    const bed = one(beds, turn.draw.how);
    return bed && play(callerFor(turn.house, turn.viewer), bed.id, turn);
  };

const dayFrom = (chance: number) => dayIn(Math.floor(chance * 4));

export const acts = {
  request: ({ house, viewer, draw }) => {
    const party = one(parties, draw.thing) ?? [woman];
    const when =
      draw.how < 0.6 ? ({ urgency: 'now' } as const) : ({ urgency: 'date', arriveOn: dayFrom(draw.how) } as const);
    return callerFor(house, viewer).placements.request({
      party,
      ...when,
      together: draw.how < 0.3 ? 'room' : 'center',
      mustServices: draw.act * 7 * draw.how > 1.5 ? [] : ['legal-aid'],
      wishedServices: draw.how < 0.5 ? ['psychological'] : [],
    });
  },
  hold: onRequest((caller, requestId, { house, draw }) => {
    const { jasmin, olivier } = house.network;
    return caller.placements.hold({ requestId, centerId: draw.how < 0.5 ? jasmin.id : olivier.id });
  }),
  extend: onOffer((caller, offerId) => caller.placements.extend({ offerId })),
  send: onOffer((caller, offerId) => caller.placements.send({ offerId, consent: 'person' })),
  withdraw: onRequest((caller, requestId, { draw }) =>
    caller.placements.withdraw({
      requestId,
      what: draw.how < 0.7 ? 'offer' : 'request',
      reason: 'choose-another-place',
    }),
  ),
  lapse: onOffer(async (_caller, offerId, { house, draw }) => {
    await letLapse(house, offerId, new Date(Date.now() + draw.how * 20));
    if (draw.how < 0.5) await lapseOffers(house.db);
  }),
  accept: onOffer((caller, offerId, { draw }) =>
    caller.placements.accept({ offerId, ...(draw.how > 0.85 && { overStaffing: 'danger' as const }) }),
  ),
  decline: onOffer((caller, offerId) => caller.placements.decline({ offerId, by: 'center', code: 'staffing' })),
  arrive: onPlacement((caller, placementId) => caller.placements.arrive({ placementId })),
  noShow: onPlacement((caller, placementId) => caller.placements.noShow({ placementId })),
  depart: onPlacement((caller, placementId) => caller.placements.depart({ placementId, outcome: 'family' })),
  transfer: onPlacement((caller, placementId, { house, draw }) => {
    const { jasmin, olivier } = house.network;
    const centerId = draw.how < 0.5 ? jasmin.id : olivier.id;
    return caller.placements.transfer({ placementId, centerId, reason: 'care', consent: 'person' });
  }),
  cancelTransfer: onPlacement((caller, placementId) => caller.placements.cancelTransfer({ placementId })),
  undo: onPlacement((caller, placementId) => caller.placements.undo({ placementId })),
  move: onPlacement(async (caller, placementId, { house, viewer, draw }) => {
    const bed = one((await thingsFor(house, viewer)).beds, draw.how);
    return bed && caller.placements.move({ placementId, letter: draw.thing < 0.7 ? 'A' : 'B', bedId: bed.id });
  }),
  absence: onPlacement((caller, placementId, { draw }) =>
    caller.placements.absence({ placementId, until: draw.how < 0.3 ? null : dayFrom(draw.how) }),
  ),
  expect: onPlacement((caller, placementId, { draw }) =>
    caller.placements.expect({
      placementId,
      departsOn: draw.how < 0.2 ? null : dayFrom(draw.how),
      confirmed: draw.how > 0.3,
    }),
  ),
  addPerson: onRequest((caller, requestId, { draw }) =>
    caller.placements.addPerson({ requestId, person: one([woman, girl, baby], draw.how) ?? woman }),
  ),
  removePerson: onRequest((caller, requestId, { draw }) =>
    caller.placements.removePerson({ requestId, letter: draw.how < 0.5 ? 'B' : 'A' }),
  ),
  changePerson: onRequest((caller, requestId, { draw }) =>
    caller.placements.changePerson({
      ...{ requestId, letter: draw.how < 0.6 ? 'A' : 'B' },
      person: {
        ...(one([woman, youth, girl, baby], draw.thing) ?? woman),
        needs: draw.how < 0.3 ? ['wheelchair'] : [],
      },
    }),
  ),
  overstay: onPlacement((caller, placementId, { draw }) =>
    caller.placements.overstay({ placementId, reason: 'papers', departsOn: dayFrom(draw.how) }),
  ),
  milestone: onPlacement((caller, placementId, { draw }) =>
    caller.placements.milestone({
      ...{ placementId, kind: 'court-date' },
      between: draw.how < 0.3 ? null : { earliest: dayFrom(draw.thing), latest: dayIn(9) },
    }),
  ),
  close: onBed((caller, bedId, { draw }) => {
    const days = draw.thing < 0.5 ? {} : { from: dayIn(1), until: dayIn(2) };
    return caller.ledger.close({ bedIds: [bedId], reason: 'repair', ...days });
  }),
  reopen: onBed((caller, bedId) => caller.ledger.reopen({ bedIds: [bedId] })),
  givePlace: onPlacement(async (caller, placementId, { house, viewer, draw }) => {
    const offering = one((await thingsFor(house, viewer)).offerings, draw.how);
    const override = draw.act < 0.5 ? ({ override: 'urgent' } as const) : {};
    return offering && caller.services.givePlace({ placementId, offeringId: offering.id, letter: 'A', ...override });
  }),
  freePlace: onPlacement(async (caller, placementId, { draw }) => {
    const place = one((await caller.services.plan({ placementId })).places, draw.how);
    // The must-have stays: the check below asks that it has its place.
    return place && place.service !== 'legal-aid' && caller.services.freePlace({ placeId: place.placeId });
  }),
  setOffering: async ({ house, viewer, draw }) => {
    const { offerings } = await thingsFor(house, viewer);
    const offering = one(offerings, draw.thing);
    if (!offering) return undefined;
    const { id: offeringId, centerId, version, serviceId: service } = offering;
    const places = 1 + Math.floor(draw.how * 4);
    const said = { centerId, offeringId, version, service, onSite: true, languages: [], days: [] };
    return callerFor(house, viewer).services.setOffering({ ...said, places });
  },
  vouch: ({ house, viewer }) => callerFor(house, viewer).centers.vouch({}),
} satisfies Record<string, Play>;

export type ActName = keyof typeof acts;
