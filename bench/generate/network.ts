import type { Group } from '@iwaa/shared/centers/words';

import { digest } from '../../server/src/platform/crypto.ts';
import { bytes, type Copy, copyInto, list, moment } from './copy.ts';
import { agentAccount, centersOf, coordinatorAccount, idOf, managerAccount, referrerOf, tokenOf } from './names.ts';
import { agents, bedsPerRoom, coordinators, kindOf, referrers, type RoomKind, type Size } from './sizes.ts';

type Receives = readonly (readonly [Group, number, number])[];
const receives: Record<RoomKind, Receives> = {
  family: [
    ['woman', 18, 120],
    ['girl', 0, 17],
    ['boy', 0, 12],
  ],
  women: [['woman', 18, 120]],
  men: [['man', 18, 120]],
};
const mixings: Record<RoomKind, string> = { family: 'one-party', women: 'open', men: 'one-group' };
/** Opens nothing: people sign in by the sessions that are written for them. */
const nobodysHash = `$argon2id$v=19$m=8,t=1,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`;
const day = 86_400_000;

/** The centers with their rooms and beds, and everybody who works with them, each with a session ready to use. */
export async function writeNetwork(url: string, size: Size, cities: readonly string[], now: number): Promise<void> {
  await writeOrganizations(url);
  await writeCenters(url, size, cities, now);
  await writeAccounts(url, size, now);
}

async function writeOrganizations(url: string): Promise<void> {
  const copy = await copyInto(url, 'organization', 'id, name, kind, channel');
  copy.write(idOf('organization', 0), 'Operator', 'operator', null);
  copy.write(idOf('organization', 1), 'Commission', 'commission', null);
  for (let n = 2; n < 2 + referrers; n++) copy.write(idOf('organization', n), `Referrer ${n}`, 'referrer', 'hotline');
  await copy.end();
}

async function writeCenters(url: string, size: Size, cities: readonly string[], now: number): Promise<void> {
  const centers = await copyInto(
    url,
    'center',
    'id, organization_id, code_name, code_name_ar, city_id, stage, languages, vouched_at, vouched_by',
  );
  const rooms = await copyInto(url, 'room', 'id, center_id, name, mixing, accessible');
  const receptions = await copyInto(url, 'room_reception', 'room_id, received_group, from_age, to_age');
  const beds = await copyInto(url, 'bed', 'id, room_id, center_id, label');
  const offerings = await copyInto(url, 'offering', 'center_id, service_id, places');
  for (const center of centersOf(size)) {
    const id = idOf('center', center);
    const cityId = cities[center % cities.length] ?? '';
    const vouched = moment(now - (center % 10) * 3_600_000);
    const names = [`Center ${center}`, `مركز ${center}`];
    centers.write(id, idOf('organization', 0), ...names, cityId, 'open', list(['fr', 'ar']), vouched, 'manager');
    offerings.write(id, 'medical', 40);
    offerings.write(id, center % 2 ? 'child-care' : 'legal-aid', null);
    for (let room = 0; room < size.rooms; room++) writeRoom({ rooms, receptions, beds }, size, center, room);
    await beds.keepUp();
  }
  await Promise.all([centers.end(), rooms.end(), receptions.end(), beds.end(), offerings.end()]);
}

type Copies = { readonly rooms: Copy; readonly receptions: Copy; readonly beds: Copy };

function writeRoom({ rooms, receptions, beds }: Copies, size: Size, center: number, room: number): void {
  const n = center * size.rooms + room;
  const kind = kindOf(room);
  const centerId = idOf('center', center);
  rooms.write(idOf('room', n), centerId, String(room + 1), mixings[kind], room === 0);
  for (const reception of receives[kind]) receptions.write(idOf('room', n), ...reception);
  for (let bed = 0; bed < bedsPerRoom; bed++) {
    const label = `${room + 1}${String.fromCharCode(65 + bed)}`;
    beds.write(idOf('bed', n * bedsPerRoom + bed), idOf('room', n), centerId, label);
  }
}

async function writeAccounts(url: string, size: Size, now: number): Promise<void> {
  const accounts = await copyInto(
    url,
    'account',
    'id, username, label, role, center_id, organization_id, password_hash',
  );
  const sessions = await copyInto(url, 'session', 'id, account_id, token_digest, device, expires_at');
  const write = (n: number, role: string, centerId: string | null, organizationId: string | null) => {
    accounts.write(idOf('account', n), `${role}-${n}`, `${role} ${n}`, role, centerId, organizationId, nobodysHash);
    const token = bytes(digest(tokenOf(n)));
    sessions.write(idOf('session', n), idOf('account', n), token, 'bench', moment(now + day));
  };
  for (let n = 0; n < coordinators; n++) write(coordinatorAccount(n), 'coordinator', null, null);
  for (let n = 0; n < agents; n++) write(agentAccount(n), 'agent', null, idOf('organization', referrerOf(n)));
  for (const n of centersOf(size)) write(managerAccount(n), 'manager', idOf('center', n), null);
  await Promise.all([accounts.end(), sessions.end()]);
}
