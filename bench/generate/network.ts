import type { Group } from '@iwaa/shared/centers/words';

import { type Copy, copyInto, list, moment } from './copy.ts';
import { vouchedAt } from './houses.ts';
import { centersOf, coordinatorAccount, idOf } from './names.ts';
import { bedsPerRoom, kindOf, referrers, type RoomKind, type Size } from './sizes.ts';
import type { City } from './towns.ts';

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
const day = 86_400_000;

/** The organizations, and the centers with their rooms and beds. */
export async function writeNetwork(url: string, size: Size, cities: readonly City[], now: number): Promise<void> {
  await writeOrganizations(url);
  await writeCenters(url, size, cities, now);
  await writeSurge(url, size, cities, now);
}

async function writeOrganizations(url: string): Promise<void> {
  const copy = await copyInto(url, 'organization', 'id, name, kind, channel');
  copy.write(idOf('organization', 0), 'Operator', 'operator', null);
  copy.write(idOf('organization', 1), 'Commission', 'commission', null);
  for (let n = 2; n < 2 + referrers; n++) copy.write(idOf('organization', n), `Referrer ${n}`, 'referrer', 'hotline');
  await copy.end();
}

async function writeCenters(url: string, size: Size, cities: readonly City[], now: number): Promise<void> {
  const centers = await copyInto(
    url,
    'center',
    'id, organization_id, code_name, code_name_ar, city_id, stage, languages, vouched_at, vouched_by, deputy_id',
  );
  const rooms = await copyInto(url, 'room', 'id, center_id, name, mixing, accessible');
  const receptions = await copyInto(url, 'room_reception', 'room_id, received_group, from_age, to_age');
  const beds = await copyInto(url, 'bed', 'id, room_id, center_id, label');
  for (const center of centersOf(size)) {
    const id = idOf('center', center);
    const cityId = cities[center % cities.length]?.id ?? '';
    const vouched = moment(vouchedAt(center, now));
    const names = [`Center ${center}`, `مركز ${center}`];
    const deputy = idOf('account', coordinatorAccount(center));
    centers.write(
      id,
      idOf('organization', 0),
      ...names,
      cityId,
      'open',
      list(['fr', 'ar']),
      vouched,
      'manager',
      deputy,
    );
    for (let room = 0; room < size.rooms; room++) writeRoom({ rooms, receptions, beds }, size, center, room);
    await beds.keepUp();
  }
  await Promise.all([centers.end(), rooms.end(), receptions.end(), beds.end()]);
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

/** At the town of the second center there are more to receive than usual: its centers have put up two beds more each. */
async function writeSurge(url: string, size: Size, cities: readonly City[], now: number): Promise<void> {
  const surges = await copyInto(url, 'surge', 'id, region_id, during, reason, opened_by');
  const beds = await copyInto(url, 'bed', 'id, room_id, center_id, label, kind, surge_id');
  const during = `[${moment(now - day)},${moment(now + 6 * day)})`;
  surges.write(idOf('surge', 0), cities[1]?.regionId ?? '', during, 'border', idOf('account', coordinatorAccount(0)));
  for (const center of centersOf(size)) {
    if (center % cities.length !== 1) continue;
    const room = idOf('room', center * size.rooms + 1);
    for (const n of [1, 2])
      beds.write(idOf('extra', center * 2 + n), room, idOf('center', center), `+${n}`, 'extra', idOf('surge', 0));
  }
  await Promise.all([surges.end(), beds.end()]);
}
