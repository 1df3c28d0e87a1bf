import { bedsOfRoom } from '@iwaa/shared/centers/naming';

import { sealContact } from '../centers/index.ts';
import type { Keys } from '../platform/crypto.ts';
import type { Transaction } from '../platform/db/transaction.ts';
import { accounts } from './accounts.ts';
import { checklists } from './checklists.ts';
import { type CenterName, type CenterPlan, centers, organizations } from './network.ts';
import type { Random } from './random.ts';
import { entries, mapped } from './records.ts';
import { writeOfferings } from './offerings.ts';
import { day, hour, minute, type Room, type Scene } from './scene.ts';

type Start = { readonly random: Random; readonly now: number; readonly passwordHash: string };

/** Writes the ground on which the stories play: organizations, centers with rooms and contacts, people, checklists. */
export async function writeNetwork(tx: Transaction, keys: Keys, { random, now, passwordHash }: Start): Promise<Scene> {
  const organizationIds = mapped(organizations, random.uuid);
  const centerIds = mapped(centers, random.uuid);
  const accountIds = mapped(accounts, random.uuid);
  const rooms = mapped(centers, (name, plan) => roomsOf(plan, centerIds[name], random));
  const scene: Scene = {
    random,
    now,
    organizationIds,
    centerIds,
    accountIds,
    rooms,
    groups: [],
    requests: [],
    people: [],
    offers: [],
    placements: [],
    uses: [],
    milestones: [],
    overstays: [],
    followUps: [],
    traces: [],
  };
  await writeOrganizations(tx, scene);
  await writeCenters(tx, scene);
  await writeOfferings(tx, scene);
  await writeRooms(tx, scene);
  await writeContacts(tx, keys, scene);
  await writeAccounts(tx, scene, passwordHash);
  await writeChecklists(tx, scene);
  return scene;
}

async function writeOrganizations(tx: Transaction, { organizationIds }: Scene): Promise<void> {
  const rows = entries(organizations).map(([name, organization]) => ({ id: organizationIds[name], ...organization }));
  await tx.insertInto('organization').values(rows).execute();
}

/** Each open center vouched with its last act: the departure that left a bed to clean, the booking of today. */
const vouches: Partial<Record<CenterName, { ago: number; by: string }>> = {
  jasmin: { ago: 2 * hour, by: 'manager' },
  olivier: { ago: 40 * minute, by: 'manager' },
};

async function writeCenters(tx: Transaction, { centerIds, organizationIds, now }: Scene): Promise<void> {
  const plans: [CenterName, CenterPlan][] = entries(centers);
  const rows = plans.map(([name, plan]) => {
    const { codeName, codeNameAr, cityId, stage, languages, operator, opensInDays } = plan;
    const vouch = vouches[name];
    return {
      id: centerIds[name],
      organizationId: organizationIds[operator],
      codeName,
      codeNameAr,
      cityId,
      stage,
      languages,
      opensOn: opensInDays === undefined ? null : dayOf(now + opensInDays * day),
      vouchedAt: vouch ? new Date(now - vouch.ago) : null,
      vouchedBy: vouch?.by ?? null,
    };
  });
  await tx.insertInto('center').values(rows).execute();
}

function roomsOf(plan: CenterPlan, centerId: string, random: Random): Room[] {
  return plan.rooms.map(({ receives, beds, cots = 0, mixing = 'open', accessible = false }, index) => {
    const name = String(index + 1);
    const own = bedsOfRoom(name, beds, cots).map((bed) => ({ ...bed, bedId: random.uuid() }));
    return { roomId: random.uuid(), centerId, name, mixing, accessible, receives, beds: own };
  });
}

async function writeRooms(tx: Transaction, { rooms }: Scene): Promise<void> {
  const all = Object.values(rooms).flat();
  const roomRows = all.map(({ roomId, centerId, name, mixing, accessible }) => ({
    id: roomId,
    centerId,
    name,
    mixing,
    accessible,
  }));
  await tx.insertInto('room').values(roomRows).execute();
  const receptions = all.flatMap(({ roomId, receives }) =>
    receives.map(({ group, ...ages }) => ({ roomId, receivedGroup: group, ...ages })),
  );
  await tx.insertInto('roomReception').values(receptions).execute();
  const beds = all.flatMap(({ roomId, centerId, beds: own }) =>
    own.map(({ bedId, label, kind }) => ({ id: bedId, roomId, centerId, label, kind })),
  );
  await tx.insertInto('bed').values(beds).execute();
}

async function writeContacts(tx: Transaction, keys: Keys, { centerIds }: Scene): Promise<void> {
  const rows = entries(centers).flatMap(([name, { meetingPoint, dutyPhone }]) => {
    const centerId = centerIds[name];
    return [
      {
        centerId,
        compartment: 'meeting-point' as const,
        sealed: sealContact(keys, centerId, 'meeting-point', meetingPoint),
      },
      { centerId, compartment: 'duty-phone' as const, sealed: sealContact(keys, centerId, 'duty-phone', dutyPhone) },
    ];
  });
  await tx.insertInto('centerContact').values(rows).execute();
}

async function writeAccounts(
  tx: Transaction,
  { accountIds, centerIds, organizationIds }: Scene,
  passwordHash: string,
): Promise<void> {
  const rows = entries(accounts).map(([username, account]) => ({
    id: accountIds[username],
    username,
    label: account.label,
    role: account.role,
    centerId: 'center' in account ? centerIds[account.center] : null,
    organizationId: 'organization' in account ? organizationIds[account.organization] : null,
    passwordHash,
  }));
  await tx.insertInto('account').values(rows).execute();
}

async function writeChecklists(tx: Transaction, { centerIds, accountIds, now }: Scene): Promise<void> {
  const rows = entries(checklists).flatMap(([name, items]) =>
    items.map(([{ fr, ar, en, costLine }, dueInDays, doneDaysAgo], index) => ({
      centerId: centerIds[name],
      position: index + 1,
      labelFr: fr,
      labelAr: ar,
      labelEn: en,
      costLine,
      dueOn: dayOf(now + dueInDays * day),
      doneAt: doneDaysAgo === null ? null : new Date(now - doneDaysAgo * day),
      doneBy: doneDaysAgo === null ? null : accountIds.coordinator,
    })),
  );
  await tx.insertInto('checklistItem').values(rows).execute();
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
