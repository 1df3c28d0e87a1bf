import type { Channel } from '@iwaa/shared/centers/words';
import type { Urgency } from '@iwaa/shared/placements/words';
import { letterOf } from '@iwaa/shared/placements/words';

import { accounts, type Username } from './accounts.ts';
import type { Taken } from './beds.ts';
import { type CenterName, organizations } from './network.ts';
import { servicesAskedBy } from './services.ts';
import { arrivalTime, day, grace, holdTime, hour, minute, type Person, type Scene, type Use } from './scene.ts';

export type Request = Scene['requests'][number];
export type Offer = Scene['offers'][number];
type Placement = Scene['placements'][number];
export type Story = { readonly request: Request; readonly party: readonly Person[] };
export type Booking = Story & { readonly placement: Placement; readonly uses: readonly Use[] };
export type Referrer = 'hotline' | 'police' | 'prosecutor' | 'passerelles';

export const actorOf: Record<Referrer, Username> = {
  hotline: 'agent.hotline',
  police: 'agent.police',
  prosecutor: 'coordinator',
  passerelles: 'coordinator',
};
export const hostOf: Partial<Record<string, Username>> = { jasmin: 'manager.fes', olivier: 'manager.tanger' };
const answerTime: Record<Urgency, number> = { now: 15 * minute, today: hour, week: day, date: day };

/** Where the people of a request come from, in turn: the chance of the stories is left as it is. */
const origins = ['3231010', '1511010', '6141010', '4421010', '1511010', '7351010', '3231010', null];

export function fileRequest(scene: Scene, by: Referrer, party: readonly Person[], urgency: Urgency, at: number): Story {
  const channel: Channel = organizations[by].channel;
  const request: Request = {
    id: scene.random.uuid(),
    reference: scene.random.reference(),
    organizationId: scene.organizationIds[by],
    createdBy: scene.accountIds[actorOf[by]],
    createdAt: new Date(at),
    state: 'seeking',
    channel,
    urgency,
    together: party.length > 1 ? 'room' : 'center',
    languages: [scene.random.pick(['ar', 'fr', 'en'])],
    ...servicesAskedBy(party),
    avoidCities: [],
    originCityId: origins[scene.requests.length % origins.length] ?? null,
    identifiedOn: new Date(at - scene.random.between(0, 9) * day).toISOString().slice(0, 10),
  };
  scene.requests.push(request);
  scene.people.push(
    ...party.map(({ group, ageBand, needs = [] }, index) => ({
      requestId: request.id,
      letter: letterOf(index),
      personGroup: group,
      ageBand,
      needs,
    })),
  );
  const story = { request, party };
  trace(scene, actorOf[by], 'placements.request', story, at, { people: party.length, urgency });
  return story;
}

export function hold(
  scene: Scene,
  story: Story,
  center: CenterName,
  by: Referrer,
  beds: readonly Taken[],
  at: number,
): Offer {
  const { request } = story;
  const offer: Offer = {
    id: scene.random.uuid(),
    requestId: request.id,
    centerId: scene.centerIds[center],
    organizationId: request.organizationId,
    createdBy: scene.accountIds[actorOf[by]],
    createdAt: new Date(at),
    state: 'held',
    lapsesAt: new Date(at + holdTime),
  };
  request.state = 'offered';
  scene.offers.push(offer);
  for (const { room, bed, letter, key } of beds) {
    scene.uses.push({
      bedId: bed.bedId,
      roomId: room.roomId,
      centerId: room.centerId,
      from: at,
      until: null,
      purpose: 'hold',
      roomKey: key,
      offerId: offer.id,
      personLetter: letter,
      lapsesAt: offer.lapsesAt,
      createdBy: offer.createdBy,
    });
  }
  trace(scene, actorOf[by], 'placements.hold', { request, center }, at, {
    beds: beds.filter(({ letter }) => letter !== null).length,
    lapsesAt: new Date(at + holdTime).toISOString(),
  });
  return offer;
}

/** Puts it to the center, which has its usual time to answer. */
export function send(scene: Scene, story: Story, offer: Offer, by: Referrer, center: CenterName, at: number): void {
  const { request, party } = story;
  const isMinorAlone = party.every(({ group }) => group === 'girl' || group === 'boy');
  request.consent = isMinorAlone ? 'guardian' : 'person';
  request.consentAt = new Date(at);
  offer.sentAt = new Date(at);
  const time = answerTime[request.urgency];
  const [answerBy, lapsesAt] = [new Date(at + time), new Date(at + time * (1 + grace))];
  Object.assign(offer, { remindAt: new Date(at + time / 2), answerBy, lapsesAt });
  for (const use of usesOf(scene, offer)) use.lapsesAt = lapsesAt;
  trace(scene, actorOf[by], 'placements.send', { request, center }, at, {
    answerBy: answerBy.toISOString(),
    lapsesAt: lapsesAt.toISOString(),
    note: false,
    noteWarned: false,
  });
}

export function accept(scene: Scene, story: Story, offer: Offer, center: CenterName, at: number): Booking {
  const host = hostOf[center];
  offer.state = 'accepted';
  offer.answeredAt = new Date(at);
  offer.answeredBy = host ? scene.accountIds[host] : null;
  story.request.state = 'placed';
  const arriveBy = new Date(at + arrivalTime);
  const placement: Placement = {
    id: scene.random.uuid(),
    offerId: offer.id,
    requestId: offer.requestId,
    centerId: offer.centerId,
    organizationId: offer.organizationId,
    state: 'booked',
    bookedAt: new Date(at),
    arriveBy,
  };
  scene.placements.push(placement);
  const uses = usesOf(scene, offer);
  for (const use of uses) {
    use.purpose = use.personLetter == null ? 'kept' : 'booking';
    use.lapsesAt = null;
    use.placementId = placement.id;
  }
  trace(scene, host, 'placements.accept', { request: story.request, center }, at, { arriveBy: arriveBy.toISOString() });
  return { ...story, placement, uses };
}

export function arrive(scene: Scene, { request, placement, uses }: Booking, center: CenterName, at: number): void {
  placement.state = 'arrived';
  placement.arrivedAt = new Date(at);
  for (const use of uses) if (use.purpose === 'booking') use.purpose = 'stay';
  trace(scene, hostOf[center], 'placements.arrive', { request, center }, at, {});
}

export function usesOf(scene: Scene, offer: Offer): Use[] {
  return scene.uses.filter((use) => use.offerId === offer.id);
}

type Details = Scene['traces'][number]['details'];
type Subject = { readonly request: Request; readonly center?: CenterName };

/** The entry that the procedure would have left; without an actor, the server's own. */
export function trace(
  scene: Scene,
  actor: Username | undefined,
  act: string,
  { request, center }: Subject,
  at: number,
  details: Details,
): void {
  scene.traces.push({
    at: new Date(at),
    ...(actor ? { actorId: scene.accountIds[actor], actorRole: accounts[actor].role } : { actorRole: 'system' }),
    act,
    centerId: center ? scene.centerIds[center] : null,
    requestId: request.id,
    reference: request.reference,
    details,
  });
}
