import { randomUUID } from 'node:crypto';

import type { Viewer } from '@iwaa/shared/access/access';
import type { FileRequest, Person } from '@iwaa/shared/placements/inputs';
import type { BookedPlacement, FiledRequest, HeldOffer, SentOffer } from '@iwaa/shared/placements/views';
import { sql } from 'kysely';
import type { InferInput } from 'valibot';
import { inject } from 'vitest';

import { factsFrom } from '../src/availability/index.ts';
import { keepDeadlines } from '../src/placements/index.ts';
import { callerFor } from './callers.ts';
import type { House } from './context.ts';

export const woman = { group: 'woman', ageBand: '25-44', needs: [] } satisfies Person;
export const man = { group: 'man', ageBand: '25-44', needs: [] } satisfies Person;
export const girl = { group: 'girl', ageBand: '6-12', needs: [] } satisfies Person;
export const baby = { group: 'boy', ageBand: '0-5', needs: [] } satisfies Person;
export const youth = { group: 'girl', ageBand: '16-17', needs: [] } satisfies Person;

/** What is asked, by whom (the first agent) and of which center (Jasmin). */
export type Asked = Partial<InferInput<typeof FileRequest>> & { readonly by?: Viewer; readonly at?: string };

type Held = FiledRequest & HeldOffer;
type Sent = Held & SentOffer;
type Booked = Held & BookedPlacement;

export function filed(house: House, { by, at: _at, ...asked }: Asked = {}): Promise<FiledRequest> {
  const agent = callerFor(house, by ?? house.network.people.agent);
  return agent.placements.request({ party: [woman], urgency: 'now', ...asked });
}

export async function held(house: House, asked: Asked = {}): Promise<Held> {
  const request = await filed(house, asked);
  const agent = callerFor(house, asked.by ?? house.network.people.agent);
  const centerId = asked.at ?? house.network.jasmin.id;
  return { ...request, ...(await agent.placements.hold({ requestId: request.requestId, centerId })) };
}

export async function sent(house: House, asked: Asked = {}): Promise<Sent> {
  const offer = await held(house, asked);
  const agent = callerFor(house, asked.by ?? house.network.people.agent);
  return { ...offer, ...(await agent.placements.send({ offerId: offer.offerId, consent: 'person' })) };
}

export async function booked(house: House, asked: Asked = {}): Promise<Booked> {
  const offer = await sent(house, asked);
  const manager = callerFor(house, managerOf(house, asked.at ?? house.network.jasmin.id));
  return { ...offer, ...(await manager.placements.accept({ offerId: offer.offerId })) };
}

export async function arrived(house: House, asked: Asked = {}): Promise<Booked> {
  const placement = await booked(house, asked);
  const manager = callerFor(house, managerOf(house, asked.at ?? house.network.jasmin.id));
  await manager.placements.arrive({ placementId: placement.placementId });
  return placement;
}

export async function departed(house: House, asked: Asked = {}): Promise<Booked> {
  const placement = await arrived(house, asked);
  const manager = callerFor(house, managerOf(house, asked.at ?? house.network.jasmin.id));
  await manager.placements.depart({ placementId: placement.placementId, outcome: 'family' });
  return placement;
}

/** Here, and past the day on which they were expected to leave. */
export async function overdue(house: House, days = 3, asked: Asked = {}): Promise<Booked> {
  const stay = await arrived(house, asked);
  const day = house.owner.updateTable('placement').set({ departsOn: dayIn(-days) });
  await day.where('id', '=', stay.placementId).execute();
  return stay;
}

/** Departed so many days ago. */
export async function goneFor(house: House, days: number, asked: Asked = {}): Promise<Booked> {
  const stay = await departed(house, asked);
  const endedAt = new Date(Date.now() - days * 86_400_000);
  await house.owner.updateTable('placement').set({ endedAt }).where('id', '=', stay.placementId).execute();
  return stay;
}

/** At Jasmin, and asked of Olivier: the stay goes on, and the offer is the new center's. */
export async function movingOn(house: House, asked: Asked = {}): Promise<Booked & { readonly askedOf: string }> {
  const stay = await arrived(house, asked);
  const { placementId } = stay;
  const { offerId } = await callerFor(house, house.network.people.manager).placements.transfer({
    ...{ placementId, centerId: house.network.olivier.id, reason: 'safety', consent: 'person' },
  });
  return { ...stay, askedOf: offerId };
}

/** At Jasmin, and awaited at Olivier, under the second placement. */
export async function awaitedElsewhere(house: House, asked: Asked = {}): Promise<Booked & { readonly next: string }> {
  const { askedOf, ...stay } = await movingOn(house, asked);
  const other = callerFor(house, house.network.people.otherManager);
  return { ...stay, next: (await other.placements.accept({ offerId: askedOf })).placementId };
}

export function managerOf({ network }: House, centerId: string): Viewer {
  return centerId === network.olivier.id ? network.people.otherManager : network.people.manager;
}

/** More agents of the first referrer, each with an account of its own. */
export async function moreAgents(
  { owner, network }: Pick<House, 'owner' | 'network'>,
  count: number,
): Promise<Viewer[]> {
  const organizationId = network.organizations.referrer;
  const agents = Array.from({ length: count }, () => ({
    ...{ accountId: randomUUID(), sessionId: randomUUID(), role: 'agent', centerId: null, organizationId },
  })) satisfies Viewer[];
  const accounts = agents.map(({ accountId }) => ({
    ...{ id: accountId, username: `a-${accountId}`, label: 'agent', role: 'agent' as const, organizationId },
    passwordHash: 'opens nothing',
  }));
  await owner.insertInto('account').values(accounts).execute();
  return agents;
}

/** Every placement, claim and trace is gone, the network stays: each test begins with empty beds. */
export async function emptyBeds({ owner }: House): Promise<void> {
  const tables = [
    'waiting_suggestion',
    'message',
    'separation_mark',
    'party_apart',
    'search_count',
    'unmet_search',
    'claim',
    'plan_item',
    'service_place',
    'stay_milestone',
    'overstay',
    'follow_up',
    'placement',
    'offer',
    'party_person',
    'notification',
    'request',
    'group_request',
    'audit_unsealed',
    'audit_entry',
  ];
  const loosened = 'update offer set from_placement_id = null, from_center_id = null, transfer_reason = null';
  const emptied = [...tables, 'outbox', 'idempotency_key'].map((table) => `delete from ${table}`);
  // One statement, children first: a truncation of them all would take longer than most tests.
  await sql.raw([loosened, ...emptied].join(';')).execute(owner);
}

/** Shortens an offer's time, for it and for its beds: to this very moment if none is named. What has lapsed does not live again. */
export async function letLapse(house: House, offerId: string, moment = new Date()): Promise<void> {
  await hasten(house, offerId, { remindAt: moment, answerBy: moment, lapsesAt: moment });
}

/** The sweep of what time alone brings about, as every server makes it each second. */
export const passDeadlines = (house: House): Promise<number> => keepDeadlines(house.db, factsFrom(house.db));

type Hastened = { readonly remindAt: Date; readonly answerBy: Date; readonly lapsesAt: Date };

/**
 * Brings the steps of an offer forward, for it and for its beds: the clock of a test is compressed in the rows, and goes on as it is. Under the
 * center's lock, as every act: who renumbers places meanwhile writes them again with the end that they had read.
 */
export async function hasten({ owner }: Pick<House, 'owner'>, offerId: string, steps: Hastened): Promise<void> {
  const earlier = (column: string, moment: Date) =>
    sql<string>`case when ${sql.ref(column)} > ${moment} then ${moment} else ${sql.ref(column)} end`;
  await owner.transaction().execute(async (tx) => {
    await tx
      .selectFrom('center')
      .where('id', '=', (from) => from.selectFrom('offer').where('id', '=', offerId).select('centerId'))
      .select('id')
      .forNoKeyUpdate()
      .execute();
    await tx
      .updateTable('offer')
      .set({
        remindAt: earlier('remind_at', steps.remindAt),
        answerBy: earlier('answer_by', steps.answerBy),
        lapsesAt: earlier('lapses_at', steps.lapsesAt),
      })
      .where('id', '=', offerId)
      .execute();
    await tx
      .updateTable('claim')
      .set({ lapsesAt: earlier('lapses_at', steps.lapsesAt) })
      .where('offerId', '=', offerId)
      .where('purpose', '=', 'hold')
      .execute();
  });
}

/** The day that many days from today, where the network is, as the database says. */
export const dayIn = (days: number): string => localTime(Date.now() + days * 86_400_000).slice(0, 10);

/** A moment as the clocks of the network show it. */
export const localTime = (moment: number): string => new Date(moment + inject('zoneMinutes') * 60_000).toISOString();
