import type { Viewer } from '@iwaa/shared/access/access';
import type { Person } from '@iwaa/shared/placements/inputs';

import { lapseOffers } from '../../src/placements/index.ts';
import { callerFor } from '../callers.ts';
import type { House } from '../context.ts';
import { baby, dayIn, girl, letLapse, woman, youth } from '../given.ts';

/** One draw of chance: which act, on which thing, and how. Every number is between 0 and 1. */
export type Draw = { readonly act: number; readonly thing: number; readonly how: number };

export const one = <T>(list: readonly T[], chance: number): T | undefined => list[Math.floor(chance * list.length)];

type Turn = { readonly house: House; readonly viewer: Viewer; readonly draw: Draw };
type Asking = Pick<Turn, 'house' | 'viewer'>;

/** What there is to act on: for the people of a center what concerns it, for everybody else all of it. */
const here = <T extends { centerId: string }>(rows: readonly T[], { viewer: { centerId } }: Asking) =>
  rows.filter((row) => centerId === null || row.centerId === centerId);

const requestsFor = ({ house: { owner } }: Asking) =>
  owner
    .selectFrom('request')
    .where('state', '<>', 'closed')
    .select('id')
    .orderBy('createdAt', 'desc')
    .limit(12)
    .execute();

const offersFor = async (asking: Asking) => {
  const held = asking.house.owner.selectFrom('offer').where('state', '=', 'held').orderBy('id');
  return here(await held.select(['id', 'centerId']).execute(), asking);
};

const placementsFor = async (asking: Asking) => {
  const lastEnded = asking.house.owner
    .selectFrom('placement')
    .orderBy('endedAt', (order) => order.desc().nullsFirst())
    .limit(10);
  return here(await lastEnded.select(['id', 'centerId']).execute(), asking);
};

const bedsFor = async (asking: Asking) =>
  here(await asking.house.owner.selectFrom('bed').select(['id', 'centerId']).orderBy('id').execute(), asking);

const offeringsFor = async (asking: Asking) => {
  const columns = ['id', 'centerId', 'places', 'version', 'serviceId'] as const;
  return here(await asking.house.owner.selectFrom('offering').select(columns).orderBy('id').execute(), asking);
};

const parties: readonly Person[][] = [
  [woman],
  [woman],
  [woman, girl],
  [woman, baby],
  [woman, girl, baby],
  [youth],
  [woman, woman],
];

type Play = (turn: Turn) => Promise<unknown>;
type PlayOn = (caller: ReturnType<typeof callerFor>, id: string, turn: Turn) => Promise<unknown>;
/** An act on a thing of its kind, or nothing when there is none yet. */
const onOneOf =
  (thingsFor: (asking: Asking) => Promise<readonly { readonly id: string }[]>, chance: 'thing' | 'how' = 'thing') =>
  (play: PlayOn): Play =>
  async (turn) => {
    const thing = one(await thingsFor(turn), turn.draw[chance]);
    return thing && play(callerFor(turn.house, turn.viewer), thing.id, turn);
  };
const onRequest = onOneOf(requestsFor);
const onOffer = onOneOf(offersFor);
const onPlacement = onOneOf(placementsFor);
const onBed = onOneOf(bedsFor, 'how');

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
    const bed = one(await bedsFor({ house, viewer }), draw.how);
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
  closeAgain: onBed((caller, bedId) => caller.ledger.closeAgain({ bedIds: [bedId] })),
  givePlace: onPlacement(async (caller, placementId, { house, viewer, draw }) => {
    const offering = one(await offeringsFor({ house, viewer }), draw.how);
    const override = draw.act < 0.5 ? ({ override: 'urgent' } as const) : {};
    return offering && caller.services.givePlace({ placementId, offeringId: offering.id, letter: 'A', ...override });
  }),
  freePlace: onPlacement(async (caller, placementId, { draw }) => {
    const place = one((await caller.services.plan({ placementId })).places, draw.how);
    // The must-have stays: the check below asks that it has its place.
    return place && place.service !== 'legal-aid' && caller.services.freePlace({ placeId: place.placeId });
  }),
  setOffering: async ({ house, viewer, draw }) => {
    const offering = one(await offeringsFor({ house, viewer }), draw.thing);
    if (!offering) return undefined;
    const { id: offeringId, centerId, version, serviceId: service } = offering;
    const places = 1 + Math.floor(draw.how * 4);
    const said = { centerId, offeringId, version, service, onSite: true, languages: [], days: [] };
    return callerFor(house, viewer).services.setOffering({ ...said, places });
  },
  vouch: ({ house, viewer }) => callerFor(house, viewer).centers.vouch({}),
} satisfies Record<string, Play>;

export type ActName = keyof typeof acts;
