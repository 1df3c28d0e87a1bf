import { argon2Sync, randomBytes, randomUUID } from 'node:crypto';

import type { Viewer } from '@iwaa/shared/access/access';
import type { Mixing, Reception } from '@iwaa/shared/centers/words';

import type { Database } from '../src/platform/db/database.ts';

/** A room to make: named by its place ("1", "2", …), its beds "1A", "1B", …, its cots "1K1", "1K2", …; for women unless it says otherwise. */
export type RoomPlan = {
  readonly beds: number;
  readonly cots?: number;
  readonly receives?: readonly Reception[];
  readonly mixing?: Mixing;
  readonly accessible?: boolean;
};

/** The rooms of each center; two women's beds where nothing is said. */
export type RoomPlans = { readonly jasmin?: readonly RoomPlan[]; readonly olivier?: readonly RoomPlan[] };

export type MadeRoom = { readonly id: string; readonly name: string; readonly beds: readonly string[] };
export type MadeCenter = { readonly id: string; readonly rooms: readonly MadeRoom[] };

export const women: readonly Reception[] = [{ group: 'woman', fromAge: 18, toAge: 120 }];
export const family: readonly Reception[] = [
  { group: 'woman', fromAge: 18, toAge: 120 },
  { group: 'girl', fromAge: 0, toAge: 17 },
  { group: 'boy', fromAge: 0, toAge: 12 },
];

const names = ['coordinator', 'manager', 'staff', 'otherManager', 'agent', 'otherAgent', 'planner', 'auditor'] as const;

export type Network = {
  readonly jasmin: MadeCenter;
  readonly olivier: MadeCenter;
  readonly organizations: Readonly<Record<'commission' | 'operator' | 'referrer' | 'otherReferrer', string>>;
  /** Signed in each: `manager` and `staff` at Jasmin, `otherManager` at Olivier, `agent` and `otherAgent` of two referrers. */
  readonly people: Readonly<Record<(typeof names)[number], Viewer>>;
};

/** Two open centers in two cities, those who run them, those who refer to them. */
export async function makeNetwork(
  owner: Database,
  { jasmin = [{ beds: 2 }], olivier = [{ beds: 2 }] }: RoomPlans = {},
): Promise<Network> {
  const organizations = {
    commission: randomUUID(),
    operator: randomUUID(),
    referrer: randomUUID(),
    otherReferrer: randomUUID(),
  };
  await owner
    .insertInto('organization')
    .values([
      { id: organizations.commission, name: 'Commission', kind: 'commission' },
      { id: organizations.operator, name: 'Operator', kind: 'operator' },
      { id: organizations.referrer, name: 'Hotline', kind: 'referrer', channel: 'hotline' },
      { id: organizations.otherReferrer, name: 'Police', kind: 'referrer', channel: 'police' },
    ])
    .execute();
  const first = await makeCenter(
    owner,
    organizations.operator,
    { codeName: 'Jasmin', codeNameAr: 'ياسمين', cityId: '3231010' },
    jasmin,
  );
  const second = await makeCenter(
    owner,
    organizations.operator,
    { codeName: 'Olivier', codeNameAr: 'زيتونة', cityId: '1511010' },
    olivier,
  );
  const people = await makePeople(owner, {
    coordinator: viewer('coordinator'),
    manager: viewer('manager', { centerId: first.id }),
    staff: viewer('staff', { centerId: first.id }),
    otherManager: viewer('manager', { centerId: second.id }),
    agent: viewer('agent', { organizationId: organizations.referrer }),
    otherAgent: viewer('agent', { organizationId: organizations.otherReferrer }),
    planner: viewer('planner'),
    auditor: viewer('auditor'),
  });
  return { jasmin: first, olivier: second, organizations, people };
}

/** A password as it is kept, but at next to no cost: how dear a try is, is tried where passwords are. */
export function keptCheaply(password: string): string {
  const nonce = randomBytes(16);
  const least = { memory: 8, passes: 1, parallelism: 1 };
  const tag = argon2Sync('argon2id', { ...least, nonce, message: Buffer.from(password), tagLength: 32 });
  const bare = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');
  return `$argon2id$v=19$m=${least.memory},t=${least.passes},p=${least.parallelism}$${bare(nonce)}$${bare(tag)}`;
}

/** Well formed, of no password: the tests that sign in make their own. */
const nobodysHash = `$argon2id$v=19$m=8,t=1,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** Writes an account and a live session for each viewer, under the username "person-1", "person-2", …, with a password that opens nothing. */
async function makePeople(owner: Database, people: Network['people']): Promise<Network['people']> {
  const accounts = names.map((name, index) => ({
    id: people[name].accountId,
    username: `person-${index + 1}`,
    label: name,
    role: people[name].role,
    centerId: people[name].centerId,
    organizationId: people[name].organizationId,
    passwordHash: nobodysHash,
  }));
  const sessions = names.map((name) => ({
    id: people[name].sessionId,
    accountId: people[name].accountId,
    tokenDigest: Buffer.from(people[name].sessionId),
    device: 'test',
    expiresAt: new Date(Date.now() + 3_600_000),
  }));
  await owner.insertInto('account').values(accounts).execute();
  await owner.insertInto('session').values(sessions).execute();
  return people;
}

function viewer(role: Viewer['role'], scope: Partial<Pick<Viewer, 'centerId' | 'organizationId'>> = {}): Viewer {
  return { accountId: randomUUID(), sessionId: randomUUID(), role, centerId: null, organizationId: null, ...scope };
}

type Center = { readonly codeName: string; readonly codeNameAr: string; readonly cityId: string };

async function makeCenter(
  owner: Database,
  organizationId: string,
  center: Center,
  plans: readonly RoomPlan[],
): Promise<MadeCenter> {
  const id = randomUUID();
  await owner
    .insertInto('center')
    .values({ id, organizationId, ...center, stage: 'open', vouchedAt: new Date(), vouchedBy: 'manager' })
    .execute();
  const rooms = plans.map((plan, index) => ({ id: randomUUID(), name: String(index + 1), plan }));
  const beds = rooms.flatMap((room) =>
    bedsOf(room.name, room.plan).map((bed) => ({ id: randomUUID(), roomId: room.id, centerId: id, ...bed })),
  );
  if (rooms.length > 0) {
    await owner
      .insertInto('room')
      .values(
        rooms.map((room) => ({
          id: room.id,
          centerId: id,
          name: room.name,
          mixing: room.plan.mixing ?? 'open',
          accessible: room.plan.accessible ?? false,
        })),
      )
      .execute();
    await owner.insertInto('roomReception').values(rooms.flatMap(receptionOf)).execute();
  }
  if (beds.length > 0) await owner.insertInto('bed').values(beds).execute();
  return {
    id,
    rooms: rooms.map((room) => ({
      id: room.id,
      name: room.name,
      beds: beds.filter((bed) => bed.roomId === room.id).map((bed) => bed.id),
    })),
  };
}

function receptionOf({ id, plan }: { id: string; plan: RoomPlan }) {
  return (plan.receives ?? women).map(({ group, fromAge, toAge }) => ({
    roomId: id,
    receivedGroup: group,
    fromAge,
    toAge,
  }));
}

function bedsOf(room: string, { beds, cots = 0 }: RoomPlan): { label: string; kind: 'single' | 'cot' }[] {
  const singles = Array.from({ length: beds }, (_, index) => ({
    label: `${room}${String.fromCharCode(65 + index)}`,
    kind: 'single' as const,
  }));
  const cotLabels = Array.from({ length: cots }, (_, index) => ({
    label: `${room}K${index + 1}`,
    kind: 'cot' as const,
  }));
  return [...singles, ...cotLabels];
}
