import { randomUUID } from 'node:crypto';

import type { FiledRequest } from '@iwaa/shared/placements/views';

import { randomReference } from '../../src/platform/crypto.ts';
import { callerFor } from '../callers.ts';
import type { House } from '../context.ts';
import { type PlanningId, planningThings } from './planning-things.ts';
import type { Kind } from './table.ts';

/** Ids of one thing of each sort; those that a row does not need are of nothing. */
export type Things = Readonly<
  Record<
    | 'requestId'
    | 'reference'
    | 'offerId'
    | 'placementId'
    | 'centerId'
    | 'otherCenterId'
    | 'roomId'
    | 'bedId'
    | 'itemId'
    | 'offeringId'
    | 'placeId'
    | 'markId'
    | 'memberId'
    | 'absenceId'
    | 'groupId'
    | 'surgeId'
    | 'accountId'
    | 'organizationId'
    | 'sessionId'
    | 'subscriptionId'
    | 'operatorId'
    | 'name'
    | PlanningId,
    string
  >
>;

export type Side = 'own' | 'other';

/** Things that are not there, under ids as good as any. */
export function absentThings({ network }: House): Things {
  const ids = [
    'requestId',
    'offerId',
    'placementId',
    'centerId',
    'roomId',
    'bedId',
    'itemId',
    'offeringId',
    'placeId',
    'markId',
    'memberId',
    'absenceId',
    'groupId',
    'surgeId',
    'accountId',
    'organizationId',
    'sessionId',
    'subscriptionId',
    'scenarioId',
    'runId',
    'otherRunId',
  ] as const;
  const nothing = Object.fromEntries(ids.map((id) => [id, randomUUID()])) as Record<(typeof ids)[number], string>;
  return {
    ...nothing,
    reference: randomReference(),
    operatorId: network.organizations.operator,
    otherCenterId: network.olivier.id,
    name: `n${randomUUID()}`,
  };
}

/** A thing of one side (Jasmin and the hotline, or Olivier and the police) in the state the act needs, made through the procedures. */
export async function makeThings(house: House, kind: Kind, side: Side): Promise<Things> {
  const { people, jasmin, olivier } = house.network;
  const center = side === 'own' ? jasmin : olivier;
  const [room] = center.rooms;
  const otherCenterId = side === 'own' ? olivier.id : jasmin.id;
  const things = {
    ...absentThings(house),
    otherCenterId,
    centerId: center.id,
    roomId: room!.id,
  };
  if (kind === 'account' || kind === 'organization') return { ...things, ...(await spareAccount(house, things.name)) };
  if (kind === 'session' || kind === 'subscription')
    return { ...things, ...(await ofAccount(house, people[side === 'own' ? 'agent' : 'otherAgent'].accountId)) };
  if (['center', 'nothing'].includes(kind)) return things;
  if (kind === 'scenario' || kind === 'plan') return { ...things, ...(await planningThings(house, kind)) };
  if (kind === 'member' || kind === 'absence')
    return { ...things, ...(await spareMember(house, center.id, things.name)) };
  if (kind === 'surge') return { ...things, surgeId: await openedSurge(house) };
  const spare = await spareRoom(house, center.id, things.name);
  if (['room', 'bed', 'item', 'offering'].includes(kind)) return { ...things, ...spare };
  const agent = callerFor(house, side === 'own' ? people.agent : people.otherAgent);
  const manager = callerFor(house, side === 'own' ? people.manager : people.otherManager);
  const made = { ...things, bedId: spare.bedId, ...(await placed(agent, manager, center.id, kind)) };
  await letTimePass(house, kind, made.placementId);
  if (kind === 'planned') return { ...made, ...(await planned(manager, made)) };
  return kind === 'served' ? { ...made, ...(await served(manager, { ...made, offeringId: spare.offeringId })) } : made;
}

async function placed(
  agent: ReturnType<typeof callerFor>,
  manager: ReturnType<typeof callerFor>,
  centerId: string,
  kind: Kind,
) {
  if (kind === 'group') return heldGroup(agent, centerId);
  const one = { group: 'woman', ageBand: '25-44' } as const;
  const party = kind === 'two-booked' ? [one, one] : [one];
  const filed = await agent.placements.request({ party, urgency: 'now' });
  if (kind === 'seeking') return filed;
  const { offerId } = await agent.placements.hold({ requestId: filed.requestId, centerId });
  const offered = { ...filed, offerId };
  if (kind === 'held') return offered;
  await agent.placements.send({ offerId, consent: 'person' });
  if (kind === 'sent') return offered;
  if (kind === 'mark') return { ...offered, markId: await marked(agent, filed) };
  const { placementId } = await manager.placements.accept({ offerId });
  if (kind !== 'booked' && kind !== 'two-booked') await manager.placements.arrive({ placementId });
  if (kind === 'departed' || kind === 'left-a-month-ago')
    await manager.placements.depart({ placementId, outcome: 'family' });
  return { ...offered, placementId };
}

type Manager = ReturnType<typeof callerFor>;

const planned = (manager: Manager, { placementId }: Things) =>
  manager.services.addItem({ placementId, service: 'legal-aid', step: 'papers', dueOn: '2090-01-01' });

async function served(manager: Manager, { placementId, offeringId }: Things) {
  await manager.services.givePlace({ placementId, offeringId });
  const [place] = (await manager.services.plan({ placementId })).places;
  return { offeringId, placeId: place!.placeId };
}

/** Somebody of the staff, who is away, of no other test's. */
async function spareMember({ owner }: House, centerId: string, displayName: string) {
  const member = { id: randomUUID(), centerId, displayName: displayName.slice(0, 40), profession: 'nurse' as const };
  const absence = { id: randomUUID(), memberId: member.id, centerId, during: '[2089-01-01,2089-02-01)' };
  await owner
    .with('its_member', (db) => db.insertInto('staffMember').values(member))
    .insertInto('staffAbsence')
    .values(absence)
    .execute();
  return { memberId: member.id, absenceId: absence.id };
}

/** A day that was expected has passed, or a month since the departure. */
async function letTimePass({ owner }: House, kind: Kind, placementId: string): Promise<void> {
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
  const stay = owner.updateTable('placement').where('id', '=', placementId);
  if (kind === 'overdue') await stay.set({ departsOn: daysAgo(3).toISOString().slice(0, 10) }).execute();
  if (kind === 'left-a-month-ago') await stay.set({ endedAt: daysAgo(31) }).execute();
}

/** A room with one bed, a checklist item and an offering, of no other test's: as the owner, so that any number of them can be made. */
async function heldGroup(agent: ReturnType<typeof callerFor>, centerId: string) {
  const woman = { person: { group: 'woman' as const, ageBand: '25-44' as const } };
  const parts = [{ centerId, people: [0, 1] }];
  return agent.placements.holdGroup({ people: [woman, woman], urgency: 'now', parts });
}

/** A surge that is open now, in a region where no test puts a center; the one before it is over. */
async function openedSurge({ owner, network }: House): Promise<string> {
  await owner.updateTable('surge').set({ during: 'empty' }).execute();
  const { accountId: openedBy } = network.people.coordinator;
  const surge = { regionId: 'MA-12', reason: 'raid' as const, openedBy, during: '[2020-01-01,2090-01-01)' };
  return (await owner.insertInto('surge').values(surge).returning('id').executeTakeFirstOrThrow()).id;
}

async function marked(agent: ReturnType<typeof callerFor>, { requestId, reference }: FiledRequest): Promise<string> {
  await agent.placements.mark({ requestId, kind: 'place', stance: 'belongs', text: 'an invented village' });
  const { marks } = await agent.placements.marks({ reference });
  return marks[0]!.markId;
}

/** An account and an organization of no other test's, that belong to nobody. */
async function spareAccount({ owner }: House, name: string) {
  const account = { id: randomUUID(), username: `a-${randomUUID()}`, label: name, role: 'auditor' as const };
  const organization = { id: randomUUID(), name: `o-${name}`, kind: 'referrer' as const };
  await owner
    .with('its_account', (db) => db.insertInto('account').values({ ...account, passwordHash: 'opens nothing' }))
    .insertInto('organization')
    .values(organization)
    .execute();
  return { accountId: account.id, organizationId: organization.id };
}

/** A session and a browser that is pushed to, both of that account. */
export async function ofAccount({ owner }: House, accountId: string) {
  const device = 'test';
  const session = { id: randomUUID(), accountId, tokenDigest: Buffer.from(randomUUID()), device };
  const subscription = { id: randomUUID(), accountId, endpointDigest: Buffer.from(randomUUID()), device };
  const expiresAt = new Date(Date.now() + 60_000);
  await owner
    .with('its_session', (db) => db.insertInto('session').values({ ...session, expiresAt }))
    .insertInto('pushSubscription')
    .values({ ...subscription, sealed: Buffer.from('invented') })
    .execute();
  return { sessionId: session.id, subscriptionId: subscription.id };
}

/** A room with one bed, and a checklist item, of no other test's: as the owner, so that any number of them can be made. */
async function spareRoom({ owner }: House, centerId: string, name: string) {
  const room = { id: randomUUID(), centerId, name: name.slice(0, 40) };
  const bed = { id: randomUUID(), roomId: room.id, centerId, label: name.slice(0, 20) };
  const item = {
    id: randomUUID(),
    centerId,
    position: Math.floor(Math.random() * 2e9),
    labelFr: name,
    labelAr: name,
    labelEn: name,
  };
  const reception = { roomId: room.id, receivedGroup: 'woman' as const, fromAge: 18, toAge: 120 };
  const offering = { id: randomUUID(), centerId, serviceId: 'escort', languages: [name] };
  await owner
    .with('its_room', (db) => db.insertInto('room').values(room))
    .with('its_reception', (db) => db.insertInto('roomReception').values(reception))
    .with('its_bed', (db) => db.insertInto('bed').values(bed))
    .with('its_item', (db) => db.insertInto('checklistItem').values(item))
    .insertInto('offering')
    .values(offering)
    .execute();
  return { roomId: room.id, bedId: bed.id, itemId: item.id, offeringId: offering.id };
}
