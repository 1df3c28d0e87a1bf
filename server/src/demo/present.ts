import type { Urgency } from '@iwaa/shared/placements/words';

import {
  accept,
  arrive,
  type Booking,
  fileRequest,
  hold,
  hostOf,
  type Offer,
  type Referrer,
  send,
  type Story,
  trace,
} from './acts.ts';
import { namedBeds } from './beds.ts';
import { depart } from './endings.ts';
import { tellGoingOn } from './going-on.ts';
import type { CenterName } from './network.ts';
import { day, hour, minute, type Person, type Scene } from './scene.ts';

const woman = { group: 'woman', ageBand: '25-44' } as const satisfies Person;
const youngWoman = { group: 'woman', ageBand: '18-24' } as const satisfies Person;
const infant = { group: 'girl', ageBand: '0-5' } as const satisfies Person;

type Present = {
  readonly center: CenterName;
  readonly by: Referrer;
  readonly party: readonly Person[];
  /** Beds of A, B, …; more that a family keeps empty follow by themselves. */
  readonly beds: readonly string[];
  readonly urgency: Urgency;
  /** Days since the request. */
  readonly ago: number;
};

const jasmin = (
  by: Referrer,
  party: readonly Person[],
  beds: readonly string[],
  urgency: Urgency,
  ago: number,
): Present => ({ center: 'jasmin', by, party, beds, urgency, ago });
const olivier = (
  by: Referrer,
  party: readonly Person[],
  beds: readonly string[],
  urgency: Urgency,
  ago: number,
): Present => ({ center: 'olivier', by, party, beds, urgency, ago });

const here = {
  longest: jasmin('police', [woman], ['1A'], 'today', 64),
  absent: jasmin('hotline', [youngWoman], ['1B'], 'now', 23),
  pregnant: jasmin('passerelles', [{ ...woman, needs: ['pregnant', 'medical-care'] }], ['2A'], 'today', 9),
  family: jasmin('prosecutor', [woman, infant, { group: 'boy', ageBand: '6-12' }], ['3A', '3K1', '3B'], 'today', 41),
  leaving: jasmin('hotline', [{ group: 'girl', ageBand: '16-17' }], ['5A'], 'week', 17),
  newcomer: olivier('hotline', [youngWoman], ['1A'], 'now', 35),
  forecast: olivier('police', [{ ...woman, needs: ['interpreter'] }], ['1B'], 'today', 12),
  sons: olivier(
    'police',
    [woman, { group: 'boy', ageBand: '0-5' }, { group: 'boy', ageBand: '6-12' }],
    ['3A', '3K1', '3B'],
    'now',
    27,
  ),
  girl: olivier('prosecutor', [{ group: 'girl', ageBand: '13-15' }], ['4A'], 'today', 50),
  wheelchair: olivier('hotline', [{ ...woman, needs: ['wheelchair'] }], ['2A'], 'week', 5),
} as const;
/** Of one incident: a group that its agent placed in two centers this morning. */
const bookedToday = [
  jasmin('police', [{ ...youngWoman, needs: ['infant'] }, infant], ['4A', '4K1'], 'now', 0.1),
  olivier('police', [{ group: 'girl', ageBand: '16-17' }], ['4B'], 'now', 0.1),
];

type Asked = { readonly story: Story; readonly offer: Offer; readonly center: CenterName };

export type Departure = { readonly day: string; readonly at: Date };

/** The day in progress: who is here, who comes tonight, and what waits for an answer. Told before the past, which leaves it its beds. Answers who came as a group. */
export function tellPresent(scene: Scene, departure: Departure): readonly Booking[] {
  const guests = Object.fromEntries(Object.entries(here).map(([name, present]) => [name, settle(scene, present)]));
  const group = bookedToday.map((present) => book(scene, present));
  tellChanges(scene, guests, departure);
  tellGoingOn(scene, guests);
  sayMaybe(scene, offerWaiting(scene, jasmin('police', [woman], ['1C'], 'week', 2 / 24)), scene.now - 50 * minute);
  offerWaiting(scene, olivier('hotline', [{ ...youngWoman, needs: ['interpreter'] }], ['1C'], 'today', 9 / 1440));
  holdRunning(scene, olivier('hotline', [{ group: 'girl', ageBand: '16-17' }], ['4C'], 'now', 2 / 1440));
  waitForPlaces(scene);
  justLeft(scene);
  closeBed(scene);
  return group;
}

function book(scene: Scene, { center, by, party, urgency, beds, ago }: Present): Booking {
  const at = scene.now - ago * day;
  const story = fileRequest(scene, by, party, urgency, at);
  const offer = hold(
    scene,
    story,
    center,
    by,
    namedBeds(scene, center, party, story.request.id, beds),
    at + 2 * minute,
  );
  send(scene, story, offer, by, center, at + 5 * minute);
  return accept(scene, story, offer, center, at + 13 * minute);
}

function settle(scene: Scene, present: Present): Booking {
  const booking = book(scene, present);
  arrive(scene, booking, present.center, scene.now - present.ago * day + scene.random.between(2, 14) * hour);
  return booking;
}

/** One is away until tomorrow, one leaves for certain and her bed can be promised after her, one probably. */
function tellChanges(scene: Scene, guests: Readonly<Record<string, Booking>>, departure: Departure): void {
  const { absent, leaving, forecast } = guests;
  if (!absent || !leaving || !forecast) return;
  Object.assign(absent.placement, {
    absentSince: new Date(scene.now - 20 * hour),
    absentUntil: new Date(scene.now + day),
  });
  trace(
    scene,
    'staff.fes',
    'placements.absence',
    { request: absent.request, center: 'jasmin' },
    scene.now - 20 * hour,
    { back: false },
  );
  Object.assign(leaving.placement, { departsOn: departure.day, departureConfirmed: true });
  for (const use of leaving.uses) use.until = departure.at.getTime();
  const expected = { confirmed: true, departsOn: departure.day };
  trace(
    scene,
    'manager.fes',
    'placements.expect',
    { request: leaving.request, center: 'jasmin' },
    scene.now - 26 * hour,
    expected,
  );
  const departsOn = new Date(scene.now + 11 * day).toISOString().slice(0, 10);
  Object.assign(forecast.placement, { departsOn });
  const forecastOf = { request: forecast.request, center: 'olivier' } as const;
  trace(scene, 'manager.tanger', 'placements.expect', forecastOf, scene.now - 50 * hour, {
    confirmed: false,
    departsOn,
  });
}

function offerWaiting(scene: Scene, { center, by, party, urgency, beds, ago }: Present): Asked {
  const at = scene.now - ago * day;
  const story = fileRequest(scene, by, party, urgency, at - 3 * minute);
  const offer = hold(
    scene,
    story,
    center,
    by,
    namedBeds(scene, center, party, story.request.id, beds),
    at - 2 * minute,
  );
  send(scene, story, offer, by, center, at);
  return { story, offer, center };
}

/** The center has read it and will ring. */
function sayMaybe(scene: Scene, { story, offer, center }: Asked, at: number): void {
  const host = hostOf[center];
  if (!host) return;
  Object.assign(offer, { maybeAt: new Date(at), maybeBy: scene.accountIds[host] });
  trace(scene, host, 'placements.maybe', { request: story.request, center }, at, {});
}

function holdRunning(scene: Scene, { center, by, party, urgency, beds, ago }: Present): void {
  const at = scene.now - ago * day;
  const story = fileRequest(scene, by, party, urgency, at - minute);
  hold(scene, story, center, by, namedBeds(scene, center, party, story.request.id, beds), at);
}

/** Nobody receives them yet, or no room is large enough: their agents confirm them at the rhythm, but for one. */
function waitForPlaces(scene: Scene): void {
  const wait = (by: Referrer, party: readonly Person[], urgency: Urgency, ago: number, confirmed: number) => {
    const story = fileRequest(scene, by, party, urgency, scene.now - ago);
    story.request.confirmedAt = new Date(scene.now - confirmed);
  };
  const sons = [
    { group: 'boy', ageBand: '6-12' },
    { group: 'boy', ageBand: '6-12' },
  ] as const;
  const daughters = [
    { group: 'girl', ageBand: '6-12' },
    { group: 'girl', ageBand: '13-15' },
  ] as const;
  wait('police', [{ group: 'boy', ageBand: '13-15' }], 'today', 7 * hour, 6.5 * hour);
  wait('hotline', [{ group: 'man', ageBand: '25-44' }], 'week', 3 * day, 2 * hour);
  wait('prosecutor', [woman, ...daughters, ...sons, infant], 'week', 2 * day, 5 * hour);
}

/** She left forty minutes ago: her bed is being cleaned. */
function justLeft(scene: Scene): void {
  const booking = settle(scene, olivier('passerelles', [woman], ['2B'], 'today', 19));
  depart(scene, booking, 'olivier', 'family', scene.now - 40 * minute);
}

function closeBed(scene: Scene): void {
  const room = scene.rooms.jasmin.find(({ name }) => name === '5');
  const bed = room?.beds[1];
  if (!room || !bed) return;
  const { roomId, centerId } = room;
  const at = scene.now - 2 * day;
  const createdBy = scene.accountIds['manager.fes'];
  scene.uses.push({
    bedId: bed.bedId,
    roomId,
    centerId,
    from: at,
    until: null,
    purpose: 'closure',
    reason: 'plumbing',
    createdBy,
  });
  scene.traces.push({
    at: new Date(at),
    actorId: createdBy,
    actorRole: 'manager',
    act: 'ledger.close',
    centerId,
    details: { beds: 1, reason: 'plumbing', bedIds: [bed.bedId] },
  });
}
